# METADATA
# title: Link to the Women, Peace and Security agenda
# description: >-
#   The Women, Peace and Security agenda (resolution 1325 and national action plans) is used to make cybersecurity
#   sensitive to conflict and responsive to gender.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-18
#   theme: gender
#   tier: core
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: un-women-2024, locator: "Cybersecurity's relevance to the WPS agenda ¶2", basis: explicit}
#     - {seed: khasanova-2022, locator: "(Anti)gender Discourse ¶1", basis: implied}
#   expected:
#     met: the agenda or its national action plan is tied to the document by an action.
#     partial: the agenda is mentioned as context.
#     not_met: the agenda is not mentioned.
#   remediation: >-
#     This strategy will be implemented in coherence with the national action plan on Women, Peace and Security;
#     each will refer to the other.
package cybernorm.controls.gender.women_peace_and_security

import data.cybernorm.text

met contains s if {
	some s in input.mentions.wps
	text.here(s).wps_action
	text.commits(s)
}

partial contains s if {
	some s in input.mentions.wps
	text.states(s)
}
