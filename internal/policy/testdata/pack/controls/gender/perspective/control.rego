# METADATA
# title: Gender perspective
# description: A control of the tests.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-01
#   theme: gender
#   tier: core
#   mode: commitment
#   severity: critical
#   applies_to: [treaty, strategy]
#   judged_from: text
#   sources:
#     - {seed: khasanova-2022, locator: "Opening ¶1", basis: explicit}
#   expected: {met: it is there., partial: half of it is there., not_met: it is not there.}
#   remediation: Add it.
package cybernorm.controls.gender.perspective

import data.cybernorm.text

met contains s if {
	some s in input.mentions.gender_perspective
	text.near(s).implementation
	text.commits(s)
}

partial contains s if {
	some s in input.mentions.gender_perspective
	text.states(s)
}
