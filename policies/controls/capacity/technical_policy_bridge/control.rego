# METADATA
# title: Bridge technical and policy communities
# description: >-
#   People who work on technology and people who work on policy are brought together.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: CCB-08
#   theme: capacity
#   tier: extended
#   mode: commitment
#   severity: low
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: apc-oewg-2021, locator: "Cyber capacity building ¶2", basis: explicit}
#     - {seed: apc-oewg-2021, locator: "Cyber capacity building ¶1", basis: explicit}
#   expected:
#     met: >-
#       a body, exercise or exchange brings technical and policy people together.
#     partial: >-
#       both communities are named together, or the gap between them is acknowledged.
#     not_met: >-
#       nothing brings the two communities together.
#   remediation: >-
#     Set up joint exercises and exchanges of technical and policy staff.
package cybernorm.controls.capacity.technical_policy_bridge

import data.cybernorm.text

met contains s if {
	some s in input.mentions.tech_policy_bridge
	text.here(s).bridge_activity
	text.commits(s)
}

partial contains s if {
	some s in input.mentions.tech_policy_bridge
	text.states(s)
}
