# METADATA
# title: Prevention
# description: >-
#   The treaty provides for prevention.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: CYB-08
#   theme: cybercrime
#   tier: extended
#   mode: commitment
#   severity: medium
#   applies_to: [treaty]
#   judged_from: text
#   sources:
#     - {seed: gitoc-2022, locator: "Stalling on substantive issues ¶3", basis: explicit}
#     - {seed: gitoc-2022, locator: "Way forward, bullet 2", basis: explicit}
#   expected:
#     met: >-
#       preventive measures in which others than the State have a part.
#     partial: >-
#       prevention in general.
#     not_met: >-
#       no prevention of cybercrime.
#   remediation: >-
#     Include preventive measures that are designed with civil society, with support for victims and awareness that is
#     sensitive to gender.
package cybernorm.controls.cybercrime.prevention

import data.cybernorm.text

met contains s if {
	some s in _prevention
	_with_others(s)
	text.commits(s)
}

partial contains s if {
	some s in _prevention
	input.sentences[s].zone == "operative"
	text.states(s)
}

# Prevention of crime by ICT; a treaty on another crime prevents that.
_prevention contains s if {
	some s in input.mentions.prevention_crime
	text.about_ict
	_on_crime(s)
}

_on_crime(s) if text.near(s).cybercrime

_on_crime(s) if {
	text.topic(s).prevention_crime
	text.near(s).offence
}

_with_others(s) if text.near(s).named_stakeholder

_with_others(s) if text.near(s).awareness

_with_others(s) if text.near(s).gender_perspective
