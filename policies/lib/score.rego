# METADATA
# title: Score and coverage
# description: Weights by severity; met earns all of it, partial half. What is not applicable has no weight, nor has a clear guard,
#   so that an empty document earns nothing. What is not stated counts in the coverage alone.
# scope: package
package cybernorm.score

import data.cybernorm.verdict

# METADATA
# title: The scores of a document
# description: >-
#   Takes the shares of all its controls, in as many parts as the controls were judged in: the common score of text and process,
#   that of each alone, and score and number of verdicts by theme.
of(parts) := object.union(_of(themes), {
	"text": _of(_joined(parts, "text")),
	"process": _of(_joined(parts, "process")),
	"themes": themes,
}) if {
	rows := _joined(parts, "common")
	given := {name: union({part.given[name] | some part in parts}) | some name in _verdicts}
	themes := {theme: object.union(_of(object.filter(rows, ids)), counts) |
		some theme in {name | some part in parts; some name, _ in part.themes}
		ids := union({part.themes[theme] | some part in parts})
		counts := {name: count(ids & with_it) | some name, with_it in given}
	}
}

# METADATA
# title: What the controls that are asked contribute to the scores
shares := {"common": _rows, "text": _half_rows("text"), "process": _process_rows, "themes": _by_theme, "given": _given}

# METADATA
# title: What each control adds to the score
points := object.union({id: {"applies": 0, "stated": 0, "earned": 0} | some id in verdict.selected}, _rows)

_joined(parts, half) := object.union_n([part[half] | some part in parts])

_process_rows := object.union(_half_rows("process"), {id: {"earned": row.earned * _share_backed(id)} |
	data.cybernorm.config.require_evidence
	some id, row in _half_rows("process")
	not input.assessments[id]
})

_by_theme[theme] contains id if {
	some id in verdict.selected
	theme := data.cybernorm.catalogue[id].theme
}

# The controls that got each verdict, also a verdict that none got.
_given[name] := {id | some id, outcome in verdict.decided; outcome.verdict == name} if {
	some name in _verdicts
}

_verdicts := ["met", "partial", "not_met", "contradicted", "clear", "not_stated", "not_applicable"]

_rows := object.union(_claimed, {id: {"earned": row.earned * _backed(id)} |
	data.cybernorm.config.require_evidence
	some id, row in _claimed
})

_claimed := object.union(
	{id: _worth[data.cybernorm.catalogue[id].severity][outcome.verdict] | some id, outcome in verdict.decided},
	{id: _halved(_worth[data.cybernorm.catalogue[id].severity][verdict.decided[id].verdict]) | some id in _of_text_alone},
)

# Where text and process both count and no fact is stated, the text alone decides and stands for half of the weight.
_of_text_alone contains id if {
	some id, outcome in verdict.decided
	outcome.process == "not_stated"
	data.cybernorm.catalogue[id].judged_from == "both"
	not input.assessments[id]
}

_halved(row) := {"applies": row.applies, "stated": row.stated / 2, "earned": row.earned / 2}

# Where evidence is required, what the process half earned counts as far as its facts are backed. What the text earned, and a
# person's verdict, count in full.
_backed(id) := 1 if {
	input.assessments[id]
} else := 1 if {
	data.cybernorm.catalogue[id].combine == "either"
	verdict.decided[id].text == "met"
} else := (text + (process * _share_backed(id))) / (text + process) if {
	text := _earned(verdict.decided[id].text)
	process := _earned(verdict.decided[id].process)
	text + process > 0
} else := 1

_earned(outcome) := share.earned if {
	share := _share[outcome]
} else := 0

# A fact with evidence counts in full, one that is only asserted half.
_share_backed(id) := sum([_weight_of_fact(fact) | some fact in facts]) / count(facts) if {
	facts := verdict.facts(id)
	count(facts) > 0
} else := 1

_weight_of_fact(fact) := 1 if {
	fact.documented
} else := 0.5

# A person's verdict stands for both halves.
_half_rows(half) := object.union(
	object.remove(
		{id: _worth[data.cybernorm.catalogue[id].severity][outcome[half]] |
			some id, outcome in verdict.decided
			outcome.verdict != "not_applicable"
		},
		input.assessments,
	),
	{id: _worth[data.cybernorm.catalogue[id].severity][person.verdict] |
		some id, person in input.assessments
		verdict.decided[id]
		data.cybernorm.catalogue[id].judged_from in {half, "both"}
	},
)

_of(rows) := {"value": _percent(earned, stated), "coverage": _share_of(stated, applies), "earned": earned, "stated": stated, "applies": applies} if {
	applies := sum([row.applies | some row in rows])
	stated := sum([row.stated | some row in rows])
	earned := sum([row.earned | some row in rows])
}

_percent(part, whole) := null if {
	whole == 0
} else := round((part * 1000) / whole) / 10

_share_of(part, whole) := null if {
	whole == 0
} else := round((part * 1000) / whole) / 1000

# What a verdict is worth by the severity of its control. Verdicts without an entry (clear, not_applicable, error) have no row.
_worth := {severity: rows |
	some severity, weight in {"critical": 8, "high": 4, "medium": 2, "low": 1}
	rows := {verdict: row |
		some verdict, share in _share
		row := {"applies": weight, "stated": weight * share.stated, "earned": weight * share.earned}
	}
}

_share := {
	"met": {"stated": 1, "earned": 1},
	"partial": {"stated": 1, "earned": 0.5},
	"not_met": {"stated": 1, "earned": 0},
	"contradicted": {"stated": 1, "earned": 0},
	"not_stated": {"stated": 0, "earned": 0},
}
