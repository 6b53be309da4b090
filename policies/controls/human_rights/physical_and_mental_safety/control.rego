# METADATA
# title: Physical safety and well-being of persons in all their diversity
# description: >-
#   Measures protect people in all their diversity, body and mind and rights, and not data and systems alone.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: HR-19
#   theme: human-rights
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, treaty, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: un-women-2024, locator: "Cybersecurity's relevance to the WPS agenda, pillar text 2 (protection; heading lost)", basis: explicit}
#   expected:
#     met: >-
#       a duty or measure covers the physical safety and the mental well-being of people, with support for victims.
#     partial: >-
#       victims are supported without regard to body and mind, only one of the two is covered, or harm to people is only
#       named.
#     not_met: >-
#       harm is damage to systems or the economy alone.
#   remediation: >-
#     Answers to harm in cyberspace will protect the physical safety and the mental well-being of those affected, with
#     accessible, survivor-centred support.
package cybernorm.controls.human_rights.physical_and_mental_safety

import data.cybernorm.text

# Body and mind may stand apart, the duty must stand with one of them.
met contains s if {
	count(_body) > 0
	count(_mind) > 0
	some s in (_body | _mind)
	_duty(s)
	text.commits(s)
}

partial contains s if {
	some s in (_body | _mind)
	text.states(s)
}

partial contains s if {
	some s in input.mentions.victim_support
	text.states(s)
}

partial contains s if {
	some s in input.mentions.personal_safety
	text.states(s)
}

_body contains s if {
	some s in input.mentions.physical_safety
	_people(s)
	text.states(s)
}

# Violence against persons is done to the body.
_body contains s if {
	some s in input.mentions.gbv
	text.states(s)
}

_mind contains s if {
	some s in input.mentions.mental_wellbeing
	_people(s)
	text.states(s)
}

_people(s) if text.near(s).victims

_people(s) if text.near(s).women

_people(s) if text.near(s).children

_people(s) if text.near(s).personal_safety

_people(s) if text.near(s).marginalised

_duty(s) if text.here(s).protection_duty

_duty(s) if text.here(s).victim_support

# Support alone may go to those who work against violence.
_duty(s) if {
	text.here(s).support
	text.here(s).physical_safety
}

_duty(s) if {
	text.here(s).support
	text.here(s).mental_wellbeing
}
