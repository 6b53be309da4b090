# METADATA
# title: Narrow the gender digital divide
# description: >-
#   The document commits itself to close the gender digital divide, which is widest for women and gender-diverse
#   people in the global South.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-10
#   theme: gender
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: both
#   facts:
#     - [implementation, women_online]
#   sources:
#     - {seed: khasanova-2022, locator: "(Anti)gender Discourse ¶3 (quotation of 2021 OEWG report)", basis: explicit}
#     - {seed: apc-oewg-2021, locator: "Gender approaches to cybersecurity ¶4", basis: explicit}
#     - {seed: apc-oewg-2021, locator: "Gender approaches to cybersecurity ¶2", basis: explicit}
#   expected:
#     met: >-
#       an operative commitment to close the gender digital divide by a measure or a target and, where it is
#       stated, reporting of the share of women online against a target.
#     partial: >-
#       the gender side of the divide is recognised or touched by a measure for women alone, or the share of women
#       online is reported without a target.
#     not_met: the digital divide is named without gender, or not at all.
#   remediation: >-
#     [The Government] will narrow the gender digital divide by [year], with published baselines for access,
#     affordability and skills of women and gender-diverse people.
package cybernorm.controls.gender.digital_divide

import data.cybernorm.process
import data.cybernorm.text

met contains s if {
	some s in _divide
	text.here(s).divide_measure
	text.commits(s)
}

met contains process.fact("implementation", "women_online") if {
	input.process.implementation.women_online.value == "reported-with-target"
}

partial contains s if {
	some s in _divide
	text.states(s)
}

partial contains s if {
	some s in input.mentions.women_ict_programme
	text.states(s)
}

partial contains process.fact("implementation", "women_online") if {
	input.process.implementation.women_online.value == "reported"
}

# A gap in the professions is a matter of participation, not of access.
_divide contains s if {
	some s in input.mentions.gender_digital_divide
	not text.here(s).workforce_gap
}
