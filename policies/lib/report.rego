# METADATA
# title: The entry points
# description: Undefined when a record is lost, so that a lost record is an error of the run and never a shorter list.
# scope: package
package cybernorm

import data.cybernorm.score
import data.cybernorm.verdict

# METADATA
# title: Verdicts and scores of one document
# description: One record a control, in order of id, and the score overall, of text and process apart, and by theme.
# entrypoint: true
report := {"results": part.results, "score": score.of([part.shares])}

# METADATA
# title: What some controls of many say of one document
# description: One record a control, and what these add to the scores. Controls may be judged apart, on several processors.
part := {"results": verdict.records, "shares": score.shares} if {
	count(verdict.records) > 0
	count(verdict.records) == count(verdict.selected)
}

# METADATA
# title: The scores of one document whose controls were judged apart
# description: The input holds the shares of all parts.
scores := score.of(input.parts)
