# METADATA
# title: Findings as evidence
# description: Passages are quoted here and nowhere else, the best seven of each side only.
# scope: package
# schemas:
#   - input: schema.facts
package cybernorm.evidence

import data.cybernorm.text

# METADATA
# title: The evidence of a verdict
# description: >-
#   What offends comes first, then what supports, then, as far as there is room, what goes some of the way. Takes the findings
#   of each as sets, and the id of the control, by whose concepts passages are ranked.
of(offending, supporting, further, id) := array.concat(
	[_shown(f, "offends") | some f in _best(offending, id, _most)],
	[_shown(f, "supports") | some f in array.concat(first, _best(further - supporting, id, _most - count(first)))],
) if {
	first := _best(supporting, id, _most)
}

# Passages that fall short in the fewest ways come first, then those that name most of what the control looks for, then the
# order of the text. What a passage names is only asked where there are too many to show, and only of those that may be shown.
_best(findings, id, room) := [] if {
	room == 0
} else := [f | some [_, f] in array.slice(sort(_weighed(findings)), 0, room)] if {
	count(findings) <= _most
} else := [f | some [_, _, f] in array.slice(sort(named), 0, room)] if {
	weighed := _weighed(findings)
	last := sort(weighed)[room - 1][0]
	named := {[shortfalls, 0 - count(_named(f, id)), f] |
		some [shortfalls, f] in weighed
		shortfalls <= last
	}
}

_weighed(findings) := {[count(text.shortfalls(f)), f] | some f in findings}

_named(f, id) := [concept | some concept in data.cybernorm.catalogue[id].concepts; input.sentences[f].concepts[concept]]

_most := 7

_shown(f, polarity) := {
	"provision": input.provisions[sentence.provision].id,
	"fact": "",
	"page": sentence.page,
	"line": sentence.line,
	"column": sentence.column,
	"quote": sentence.text,
	"force": sentence.force,
	"zone": sentence.zone,
	"documented": false,
	"shortfalls": text.shortfalls(f),
	"hedges": sentence.hedges,
	"polarity": polarity,
} if {
	sentence := input.sentences[f]
} else := object.union(_unspoken, {
	"fact": f.fact,
	"page": 0,
	"line": f.line,
	"column": f.column,
	"quote": _worded(f.value),
	"documented": f.documented,
	"polarity": polarity,
}) if {
	f.fact
} else := object.union(_unspoken, {
	"provision": _provision(f.provision),
	"fact": f.entry,
	"page": f.page,
	"line": f.line,
	"column": f.column,
	"quote": f.quote,
	"polarity": polarity,
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

# What only a sentence has.
_unspoken := {
	"provision": "",
	"force": "",
	"zone": "",
	"documented": false,
	"shortfalls": [],
	"hedges": [],
}

_provision(n) := input.provisions[n].id if {
	n >= 0
} else := ""
