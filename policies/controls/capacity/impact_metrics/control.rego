# METADATA
# title: Impact metrics and research
# description: >-
#   Research and metrics show what capacity-building achieves.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: CCB-04
#   theme: capacity
#   tier: core
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: both
#   facts:
#     - [programme, outcome_indicators_count]
#     - [programme, output_indicators_count]
#     - [programme, baseline_exists]
#   sources:
#     - {seed: apc-oewg-2021, locator: "Cyber capacity building ¶2", basis: explicit}
#   expected:
#     met: >-
#       outcomes are measured against a baseline, with targets.
#     partial: >-
#       progress is measured without baselines, or only outputs such as people trained are counted.
#     not_met: >-
#       nothing measures what capacity-building achieves.
#   remediation: >-
#     Define indicators of outcome with baselines and targets, disaggregated by gender, and publish the results.
package cybernorm.controls.capacity.impact_metrics

import data.cybernorm.process
import data.cybernorm.text

met contains s if {
	some s in input.mentions.outcome_target
	text.commits(s)
}

met contains fact if {
	_outcomes >= process.threshold("CCB-04", "outcomes_met")
	input.process.programme.baseline_exists.value == true
	some fact in _facts
}

partial contains s if {
	some s in input.mentions.outcome_target
	text.states(s)
}

partial contains s if {
	some s in input.mentions.impact_metrics
	_of_the_programme(s)
	text.states(s)
}

# People trained are output: counted, but no effect.
partial contains s if {
	some s in input.mentions.output_figures
	_own_result(s)
	text.states(s)
}

partial contains process.fact("programme", "outcome_indicators_count") if {
	_outcomes >= process.threshold("CCB-04", "outcomes_partial")
}

partial contains process.fact("programme", "output_indicators_count") if input.process.programme.output_indicators_count.value > 0

# The effect of capacity-building, or of the strategy or programme that it is part of.
_of_the_programme(s) if text.near(s).capacity_building

_of_the_programme(s) if text.near(s).programme_evaluation

_of_the_programme(s) if text.here(s).capacity_effort

_of_the_programme(s) if text.near(s).own_plan

_of_the_programme(_) if input.document.kind == "capacity-programme"

# Figures told as background measure nothing; a programme tells its own results that way.
_own_result(_) if input.document.kind == "capacity-programme"

_own_result(s) if input.sentences[s].force != "narrative"

_outcomes := input.process.programme.outcome_indicators_count.value

_facts contains process.fact("programme", name) if {
	some name in ["outcome_indicators_count", "baseline_exists"]
}
