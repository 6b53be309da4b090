# METADATA
# title: Capacity in human rights law
# description: >-
#   Capacity is also built in human rights law and in how it applies in cyberspace.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: CCB-06
#   theme: capacity
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, treaty, norms-report, capacity-programme]
#   judged_from: both
#   facts:
#     - [programme, human_rights_law_in_curriculum]
#   sources:
#     - {seed: apc-oewg-2021, locator: "Cyber capacity building ¶3", basis: explicit}
#   expected:
#     met: >-
#       human rights law is a subject of training.
#     partial: >-
#       training touches on it, as the rule of law or the rights of victims, or the module is optional.
#     not_met: >-
#       training is technical only, or rights appear as a disclaimer.
#   remediation: >-
#     Training shall include human rights law and its application in cyberspace, for law enforcement, the judiciary and
#     technical staff alike.
package cybernorm.controls.capacity.human_rights_law

import data.cybernorm.process
import data.cybernorm.text

met contains s if {
	some s in input.mentions.rights_training
	text.commits(s)
}

met contains process.fact("programme", "human_rights_law_in_curriculum") if {
	input.process.programme.human_rights_law_in_curriculum.value == "required"
}

partial contains s if {
	some s in input.mentions.rights_training
	text.states(s)
}

partial contains s if {
	some s in input.mentions.rights_training_near
	text.states(s)
}

partial contains process.fact("programme", "human_rights_law_in_curriculum") if {
	input.process.programme.human_rights_law_in_curriculum.value == "optional"
}
