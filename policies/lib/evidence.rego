# METADATA
# title: Findings as evidence
# description: Passages are quoted here and nowhere else, the best six of each side only.
# scope: package
# schemas:
#   - input: schema.facts
package cybernorm.evidence

import data.cybernorm.text

# METADATA
# title: The evidence of a verdict
# description: >-
#   What offends comes first, then what supports. Takes the findings and the concepts that the control looks up, by which
#   passages are ranked.
of(findings, concepts) := array.concat(
	[shown | some f in _best(findings.offending, concepts); shown := object.union(_shown(f), {"polarity": "offends"})],
	[shown | some f in _best(findings.supporting, concepts); shown := object.union(_shown(f), {"polarity": "supports"})],
)

# Passages that fall short in the fewest ways come first, then those that name most of what the control looks for, then the
# order of the text. What a passage names is only asked where there are too many to show.
_best(findings, concepts) := [f | some [_, f] in sort({[_rank(f), f] | some f in findings})] if {
	count(findings) <= _most
} else := [f | some [_, _, f] in array.slice(ranked, 0, _most)] if {
	ranked := sort({[_rank(f), 0 - _relevance(f, concepts), f] | some f in findings})
}

_most := 6

_rank(f) := count(text.shortfalls(f)) if {
	is_number(f)
} else := 0

_relevance(f, concepts) := count([concept |
	some concept in concepts
	input.sentences[f].concepts[concept]
]) if {
	is_number(f)
} else := 0

_shown(f) := object.union(_blank, {
	"provision": input.provisions[sentence.provision].id,
	"page": sentence.page,
	"line": sentence.line,
	"column": sentence.column,
	"quote": sentence.text,
	"force": sentence.force,
	"zone": sentence.zone,
	"shortfalls": text.shortfalls(f),
	"hedges": sentence.hedges,
}) if {
	is_number(f)
	sentence := input.sentences[f]
} else := object.union(_blank, {
	"fact": f.fact,
	"line": f.line,
	"column": f.column,
	"quote": _worded(f.value),
	"documented": f.documented,
}) if {
	f.fact
} else := object.union(_blank, {
	"provision": _provision(f.provision),
	"fact": f.entry,
	"page": f.page,
	"line": f.line,
	"column": f.column,
	"quote": f.quote,
})

# A value as people read it: a list by its members, an entry by its name and how it was assessed.
_worded(value) := "none" if {
	value == []
} else := concat(", ", [_member(v) | some v in value]) if {
	is_array(value)
} else := _member(value)

_member(value) := sprintf("%s (assessment: %s)", [value.name, value.assessment]) if {
	is_object(value)
} else := sprintf("%v", [value])

_blank := {
	"provision": "",
	"fact": "",
	"page": 0,
	"line": 0,
	"column": 0,
	"quote": "",
	"force": "",
	"zone": "",
	"documented": false,
	"shortfalls": [],
	"hedges": [],
}

_provision(n) := input.provisions[n].id if {
	n >= 0
} else := ""
