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
text := _of(_half_rows("text", "text_verdict"))

# METADATA
# title: What the process facts alone earn
process := _of(_half_rows("process", "process_verdict"))

# METADATA
# title: Score and number of verdicts by theme
themes[theme] := object.union(_of(rows), _counts(theme)) if {
	some theme in {record.theme | some record in verdict.records}
	rows := [row | some row in _rows; row.theme == theme]
}

_rows := [row |
	some record in verdict.records
	share := _share[record.verdict]
	stated := _stated(record) * share.stated
	row := _row(record, stated, share)
]

_half_rows(half, field) := [row |
	some record in verdict.records
	record.judged_from in {half, "both"}
	record.verdict != "not_applicable"
	share := _share[_half_verdict(record, field)]
	row := _row(record, share.stated, share)
]

# A person's verdict stands for both halves.
_half_verdict(record, field) := record.verdict if {
	record.assessment != null
} else := record[field]

_row(record, stated, share) := {
	"theme": record.theme,
	"applies": _weight[record.severity],
	"stated": _weight[record.severity] * stated,
	"earned": (_weight[record.severity] * stated) * share.earned,
}

# Where text and process both count and no fact is stated, the text alone decides and stands for half of the weight.
_stated(record) := 0.5 if {
	record.judged_from == "both"
	record.process_verdict == "not_stated"
	record.assessment == null
} else := 1

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

_counts(theme) := {verdict_name: n |
	some verdict_name in ["met", "partial", "not_met", "contradicted", "clear", "not_stated", "not_applicable"]
	n := count([record | some record in verdict.records; record.theme == theme; record.verdict == verdict_name])
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
