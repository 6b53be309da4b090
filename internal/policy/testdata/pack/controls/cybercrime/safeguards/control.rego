# METADATA
# title: Safeguards of powers
# description: A control of the tests.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: CYB-10
#   theme: cybercrime
#   tier: core
#   mode: conditional
#   severity: critical
#   applies_to: [treaty]
#   judged_from: text
#   applies_when: the text gives powers
#   sources:
#     - {seed: gitoc-2022, locator: "Opening ¶1", basis: explicit}
#   expected: {met: it is there., partial: half of it is there., not_met: it is not there.}
#   remediation: Add it.
package cybernorm.controls.cybercrime.safeguards

import data.cybernorm.text

applies if {
	some s in input.mentions.powers
	text.asserts(s)
}

met contains s if {
	some s in input.mentions.safeguards
	text.near(s).powers
	text.commits(s)
}
