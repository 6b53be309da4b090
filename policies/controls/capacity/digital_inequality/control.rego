# METADATA
# title: Digital inequality and the unconnected
# description: >-
#   The document deals with digital inequality and with people who are not yet online, whom fast digitalisation leaves
#   further behind.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: CCB-15
#   theme: capacity
#   tier: core
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: apc-oewg-2021, locator: "Cyber capacity building ¶1", basis: explicit}
#     - {seed: apc-oewg-2021, locator: "Putting cybersecurity on the rights track ¶1", basis: explicit}
#     - {seed: apc-oewg-2021, locator: "Gender approaches to cybersecurity ¶4", basis: explicit}
#   expected:
#     met: >-
#       a measure for people who are unconnected or less equipped.
#     partial: >-
#       digital inequality is acknowledged, or the measure is hedged.
#     not_met: >-
#       digital inequality and the unconnected are absent.
#   remediation: >-
#     Pair digitalisation with access, affordability and help with security for communities that have less.
package cybernorm.controls.capacity.digital_inequality

import data.cybernorm.text

met contains s if {
	some s in input.mentions.access_measure
	text.here(s).unconnected
	_digital(s)
	text.commits(s)
}

partial contains s if {
	some s in input.mentions.unconnected
	_digital(s)
	text.states(s)
}

_digital(s) if text.near(s).ict

_digital(s) if text.here(s).connectivity
