# METADATA
# title: Inclusion of people with diverse SOGIESC
# description: >-
#   People of diverse sexual orientation, gender identity, gender expression and sex characteristics are named among
#   those who are protected and take part.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-13
#   theme: gender
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, treaty, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: un-women-2024, locator: "Introduction ¶2", basis: explicit}
#     - {seed: apc-oewg-2021, locator: "Rules, norms and principles, bullet 2", basis: explicit}
#     - {seed: un-women-2024, locator: "Promoting WPS in the Digital World ¶3", basis: explicit}
#   expected:
#     met: >-
#       people of diverse sexual orientation, gender identity and expression and sex characteristics are named in an
#       operative provision on protection or participation.
#     partial: >-
#       named only descriptively, in a list of grounds of discrimination, or as all genders without naming them.
#     not_met: >-
#       they are not named.
#   remediation: >-
#     Measures of protection and participation shall expressly cover people of diverse sexual orientation, gender
#     identity, gender expression and sex characteristics.
package cybernorm.controls.gender.sogiesc

import data.cybernorm.text

met contains s if {
	some s in input.mentions.sogiesc
	_included(s)
	not text.here(s).discrimination_grounds
	not _all_genders(s)
	text.commits(s)
}

partial contains s if {
	some s in _named
	text.states(s)
}

# To assess what a measure does to women, men and non-binary people is breadth, not protection.
_all_genders(s) if {
	text.here(s).men_nonbinary
	text.here(s).gender_analysis
}

_included(s) if text.here(s).protection_duty

_included(s) if text.here(s).meaningful_participation

_included(s) if text.here(s).decision_making

_included(s) if text.here(s).support

_included(s) if text.here(s).diversity_weak

_named contains s if some s in input.mentions.sogiesc

_named contains s if {
	some s in input.mentions.men_nonbinary
	text.here(s).gender
}
