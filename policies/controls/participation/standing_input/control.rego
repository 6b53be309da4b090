# METADATA
# title: Systematic, not ad hoc, stakeholder input
# description: >-
#   Stakeholders give input to implementation in a systematic way, not when it happens to suit.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: MSP-02
#   theme: participation
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, treaty, norms-report, capacity-programme]
#   judged_from: both
#   facts:
#     - [consultation, standing_mechanism]
#     - [consultation, rounds]
#   sources:
#     - {seed: apc-oewg-2021, locator: "Rules, norms and principles ¶3 (after bullets)", basis: explicit}
#   expected:
#     met: >-
#       a standing body or forum of stakeholders beyond industry is named, with what it is for, or consultation ran
#       through the whole cycle.
#     partial: >-
#       stakeholders are consulted or channels set up, without a standing body, or the body is for industry alone.
#     not_met: >-
#       one consultation or none.
#   remediation: >-
#     Set up a standing forum of all stakeholder groups that meets at least twice a year and is consulted at each
#     stage.
package cybernorm.controls.participation.standing_input

import data.cybernorm.process
import data.cybernorm.text

# A standing body counts whatever its rhythm; one for industry alone does not do.
met contains s if {
	some s in _bodies
	_beyond_industry(s)
	_standing(s)
	text.commits(s)
}

met contains process.fact("consultation", "standing_mechanism") if {
	input.process.consultation.standing_mechanism.value == true
}

met contains process.fact("consultation", "rounds") if {
	_rounds >= process.threshold("MSP-02", "rounds_met")
	not input.process.consultation.standing_mechanism.value == false
}

partial contains s if {
	some s in _channels
	text.states(s)
}

partial contains process.fact("consultation", "rounds") if _rounds >= process.threshold("MSP-02", "rounds_partial")

_channels contains s if {
	some s in _bodies
	_of_stakeholders(s)
}

_channels contains s if some s in input.mentions.standing_channel

_channels contains s if some s in input.mentions.multistakeholder_approach

_channels contains s if {
	some s in input.mentions.public_consultation
	_of_stakeholders(s)
}

_bodies contains s if some s in input.mentions.stakeholder_body

_bodies contains s if some s in input.mentions.composed_body

_beyond_industry(s) if text.here(s).civil_society

_beyond_industry(s) if text.here(s).academia

_beyond_industry(s) if text.here(s).multistakeholder

_standing(s) if text.here(s).establish_body

_standing(s) if text.here(s).body_mandate

_standing(s) if text.here(s).systematic

_of_stakeholders(s) if text.here(s).named_stakeholder

_of_stakeholders(s) if text.here(s).multistakeholder

_rounds := input.process.consultation.rounds.value
