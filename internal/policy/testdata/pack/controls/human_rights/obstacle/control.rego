# METADATA
# title: Rights are no obstacle
# description: A control of the tests.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: HR-07
#   theme: human-rights
#   tier: core
#   mode: guard
#   severity: high
#   applies_to: [treaty, strategy]
#   judged_from: text
#   sources:
#     - {seed: gitoc-2022, locator: "Opening ¶1", basis: explicit}
#   expected: {met: it is there., partial: half of it is there., not_met: it is not there.}
#   remediation: Add it.
package cybernorm.controls.human_rights.obstacle

import data.cybernorm.text

contradicted contains s if {
	some s in input.mentions.tradeoff_framing
	text.asserts(s)
}

partial contains s if {
	some s in input.mentions.tradeoff_framing
	not text.asserts(s)
}
