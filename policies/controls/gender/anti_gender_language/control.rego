# METADATA
# title: No anti-gender language
# description: >-
#   The document is free of "gender ideology", "traditional values" and like formulas that serve to limit rights.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-26
#   theme: gender
#   tier: core
#   mode: guard
#   severity: critical
#   applies_to: [strategy, treaty, norms-report]
#   judged_from: text
#   sources:
#     - {seed: khasanova-2022, locator: "(Anti)gender Discourse ¶7", basis: explicit}
#     - {seed: khasanova-2022, locator: "(Anti)gender Discourse ¶10", basis: explicit}
#   expected:
#     met: >-
#       no formula against gender is found.
#     partial: >-
#       a formula against gender is quoted, or named as the position of others.
#     not_met: >-
#       a formula against gender stands in operative or principle text.
#   remediation: >-
#     Delete the phrase. Where the concern is the cultural context, say that culture is no ground for limiting rights.
package cybernorm.controls.gender.anti_gender_language

import data.cybernorm.text

contradicted contains s if {
	some s in input.mentions.anti_gender
	text.asserts(s)
	not text.here(s).anti_gender_barred
}

partial contains s if {
	some s in input.mentions.anti_gender
	not text.asserts(s)
}

# Barred as a ground, or said to be turned against rights: named, but not shared.
partial contains s if {
	some s in input.mentions.anti_gender
	text.here(s).anti_gender_barred
}
