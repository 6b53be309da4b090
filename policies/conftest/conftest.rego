# METADATA
# title: The report as conftest reads it
# description: >-
#   Conftest asks a package for deny and warn. What is contradicted or not met is denied; what is met in part, or rests on facts
#   that nobody stated, is warned of. Met, clear and not applicable are silent. A lost record is denied too, for conftest would
#   take silence for a pass. Use: conftest test FACTS --namespace cybernorm.conftest.
# scope: package
package cybernorm.conftest

# METADATA
# title: Failures
# scope: document
deny contains _finding(record) if {
	some record in data.cybernorm.report.results
	record.verdict in {"contradicted", "not_met", "error"}
}

deny contains {"msg": "cybernorm gives no report: the facts are not those of cybernorm facts, or a record was lost"} if {
	not data.cybernorm.report
}

# METADATA
# title: Warnings
warn contains _finding(record) if {
	some record in data.cybernorm.report.results
	record.verdict in {"partial", "not_stated"}
}

# Conftest shows msg and keeps the rest as metadata.
_finding(record) := {
	"msg": sprintf("%s %s: %s. %s", [record.control, record.title, replace(record.verdict, "_", " "), record.reason]),
	"control": record.control,
	"severity": record.severity,
	"verdict": record.verdict,
}
