# METADATA
# title: The one entry point
# description: Undefined when a record is lost, so that a lost record is an error of the run and never a shorter list.
# scope: package
package cybernorm

import data.cybernorm.score
import data.cybernorm.verdict

# METADATA
# title: Verdicts and scores of one document
# description: One record a control, in order of id, and the score overall, of text and process apart, and by theme.
# entrypoint: true
report := {
	"results": verdict.records,
	"score": object.union(score.overall, {"text": score.text, "process": score.process, "themes": score.themes}),
} if {
	count(verdict.records) > 0
	count(verdict.records) == count(verdict.selected)
}
