# METADATA
# title: Evaluation and accountability
# description: >-
#   Mechanisms evaluate capacity-building and hold those responsible to account.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: CCB-05
#   theme: capacity
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: both
#   facts:
#     - [programme, evaluation]
#     - [programme, complaints_mechanism]
#   sources:
#     - {seed: apc-oewg-2021, locator: "Cyber capacity building ¶4", basis: explicit}
#   expected:
#     met: >-
#       an independent evaluation whose results are published, or that comes with a channel for complaints.
#     partial: >-
#       the responsible body reviews or reports on its own work, or the evaluation is neither published nor open to
#       complaints.
#     not_met: >-
#       nothing evaluates capacity-building or the programme that it is part of.
#   remediation: >-
#     Commission independent mid-term and final evaluations, publish them, and run a channel for complaints that is open
#     to those affected.
package cybernorm.controls.capacity.evaluation

import data.cybernorm.process
import data.cybernorm.text

met contains s if {
	some s in input.mentions.evaluation_independent
	_of_the_programme(s)
	text.near(s).evaluation_open
	text.commits(s)
}

met contains fact if {
	input.process.programme.evaluation.value == "independent-published"
	input.process.programme.complaints_mechanism.value == true
	some fact in _facts
}

partial contains s if {
	some s in input.mentions.programme_evaluation
	_on_capacity(s)
	text.states(s)
}

partial contains s if {
	some s in input.mentions.evaluation_independent
	_of_the_programme(s)
	text.states(s)
}

partial contains process.fact("programme", "evaluation") if {
	input.process.programme.evaluation.value in {"internal", "independent", "independent-published"}
}

partial contains process.fact("programme", "complaints_mechanism") if input.process.programme.complaints_mechanism.value == true

_of_the_programme(s) if text.here(s).programme_evaluation

_of_the_programme(s) if text.here(s).capacity_building

# A strategy or a programme builds capacity as a whole; a report on norms is about other things too.
_on_capacity(_) if input.document.kind != "norms-report"

_on_capacity(s) if text.near(s).capacity_building

_on_capacity(s) if text.near(s).capacity_effort

_facts contains process.fact("programme", name) if {
	some name in ["evaluation", "complaints_mechanism"]
}
