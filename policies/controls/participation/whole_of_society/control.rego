# METADATA
# title: Whole-of-society reform
# description: >-
#   Reform of law and policy engages the whole of society.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: MSP-14
#   theme: participation
#   tier: extended
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: un-women-2024, locator: "Promoting WPS in the Digital World, bullet 4", basis: explicit}
#   expected:
#     met: >-
#       reform engages the whole of society, through a mechanism that is named.
#     partial: >-
#       the phrase alone, or shared responsibility.
#     not_met: >-
#       the whole of government only, or nothing.
#   remediation: >-
#     Reform under this document will follow a whole-of-society approach, through [mechanism].
package cybernorm.controls.participation.whole_of_society

import data.cybernorm.text

met contains s if {
	some s in input.mentions.whole_of_society
	text.here(s).reform_mechanism
	text.commits(s)
}

partial contains s if {
	some s in _all_take_part
	text.states(s)
}

_all_take_part contains s if some s in input.mentions.whole_of_society

# States that speak among themselves of a responsibility they share do not speak of society.
_all_take_part contains s if {
	some s in input.mentions.shared_responsibility
	input.document.kind != "norms-report"
}
