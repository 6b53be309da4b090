# METADATA
# title: Capacity-building and technical assistance in the treaty
# description: >-
#   The treaty provides for capacity-building and technical assistance that answer the digital gap between global North
#   and South.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: CCB-14
#   theme: capacity
#   tier: core
#   mode: commitment
#   severity: medium
#   applies_to: [treaty]
#   judged_from: text
#   sources:
#     - {seed: gitoc-2022, locator: "Stalling on substantive issues ¶2", basis: explicit}
#   expected:
#     met: >-
#       a duty of technical assistance that answers the needs of developing countries.
#     partial: >-
#       a general or hedged clause on assistance.
#     not_met: >-
#       no assistance between the parties.
#   remediation: >-
#     Add a chapter on technical assistance that is based on needs, compliant with rights and sensitive to gender.
package cybernorm.controls.capacity.treaty_assistance

import data.cybernorm.text

met contains s if {
	some s in input.mentions.assistance_clause
	_answers_need(s)
	text.commits(s)
}

partial contains s if {
	some s in input.mentions.assistance_clause
	input.sentences[s].zone == "operative"
	text.states(s)
}

_answers_need(s) if text.near(s).digital_inequality_gap

_answers_need(s) if text.near(s).global_south

_answers_need(s) if text.near(s).digital_divide
