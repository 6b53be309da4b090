# METADATA
# title: Score and coverage
# description: Weights by severity; met earns all of it, partial half. What is not applicable has no weight, nor has a clear guard,
#   so that an empty document earns nothing. What is not stated counts in the coverage alone.
# scope: package
package cybernorm.score

import data.cybernorm.verdict

# METADATA
# title: The common score of text and process
overall := _of(_rows)

# METADATA
# title: What the text alone earns
text := _of(_half_rows("text"))

# METADATA
# title: What the process facts alone earn
process := _of(_half_rows("process"))

# METADATA
# title: Score and number of verdicts by theme
themes[theme] := object.union(_of(rows), _counts(ids)) if {
	some theme, ids in _by_theme
	rows := [_row[id] | some id in ids]
}

# METADATA
# title: What each control adds to the score
points[id] := object.get(_row, id, {"applies": 0, "stated": 0, "earned": 0}) if {
	some id in verdict.selected
}

_by_theme[theme] contains id if {
	some id in verdict.selected
	theme := data.cybernorm.catalogue[id].theme
}

_rows := [row | some row in _row]

_row[id] := {"applies": weight, "stated": stated, "earned": (stated * share.earned) * _backed(id)} if {
	some id, outcome in verdict.decided
	share := _share[outcome.verdict]
	weight := _weight[data.cybernorm.catalogue[id].severity]
	stated := (weight * share.stated) * _stated(id)
}

_half_rows(half) := [row |
	some id, outcome in verdict.decided
	data.cybernorm.catalogue[id].judged_from in {half, "both"}
	outcome.verdict != "not_applicable"
	share := _share[_half_verdict(id, half)]
	weight := _weight[data.cybernorm.catalogue[id].severity]
	stated := weight * share.stated
	row := {"applies": weight, "stated": stated, "earned": (stated * share.earned) * _half_backed(id, half)}
]

# A person's verdict stands for both halves.
_half_verdict(id, half) := input.assessments[id].verdict if {
	input.assessments[id]
} else := verdict.decided[id][half]

# Where text and process both count and no fact is stated, the text alone decides and stands for half of the weight.
_stated(id) := 0.5 if {
	data.cybernorm.catalogue[id].judged_from == "both"
	verdict.decided[id].process == "not_stated"
	not input.assessments[id]
} else := 1

# Where evidence is required, what the process half earned counts as far as its facts are backed. What the text earned, and a
# person's verdict, count in full.
_backed(id) := 1 if {
	not data.cybernorm.config.require_evidence
} else := 1 if {
	input.assessments[id]
} else := 1 if {
	data.cybernorm.catalogue[id].combine == "either"
	verdict.decided[id].text == "met"
} else := (text + (process * _share_backed(id))) / (text + process) if {
	text := _earned(verdict.decided[id].text)
	process := _earned(verdict.decided[id].process)
	text + process > 0
} else := 1

_half_backed(id, half) := 1 if {
	half == "text"
} else := 1 if {
	not data.cybernorm.config.require_evidence
} else := 1 if {
	input.assessments[id]
} else := _share_backed(id)

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

_counts(ids) := {name: n |
	given := [verdict.decided[id].verdict | some id in ids]
	some name in ["met", "partial", "not_met", "contradicted", "clear", "not_stated", "not_applicable"]
	n := count([v | some v in given; v == name])
}

_weight := {"critical": 8, "high": 4, "medium": 2, "low": 1}

# Verdicts without an entry (clear, not_applicable, error) have no row.
_share := {
	"met": {"stated": 1, "earned": 1},
	"partial": {"stated": 1, "earned": 0.5},
	"not_met": {"stated": 1, "earned": 0},
	"contradicted": {"stated": 1, "earned": 0},
	"not_stated": {"stated": 0, "earned": 0},
}
