# METADATA
# title: No chilling effect on defenders and dissent
# description: >-
#   Measures are designed and reviewed so that they neither deter nor punish human rights defenders, journalists and
#   people who dissent.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: HR-11
#   theme: human-rights
#   tier: core
#   mode: commitment
#   severity: critical
#   applies_to: [strategy, treaty, norms-report, capacity-programme]
#   judged_from: both
#   facts:
#     - [implementation, cases_of_prosecution_under_instrument]
#   sources:
#     - {seed: apc-oewg-2021, locator: "Cyber capacity building ¶4", basis: explicit}
#     - {seed: gitoc-2022, locator: "An unavoidable overshadowing ¶3", basis: explicit}
#     - {seed: gitoc-2022, locator: "An unavoidable overshadowing ¶2", basis: implied}
#   expected:
#     met: >-
#       defenders, journalists or dissenting voices are named as protected, and chilling effects on them are reviewed
#       or prevented.
#     partial: >-
#       they are protected without such a review, only generically (civil society), or named only as what others
#       violate.
#     not_met: >-
#       they are not named, or listed as a threat.
#   remediation: >-
#     The [Parties / Programme] shall assess and prevent any chilling effect of its measures on human rights
#     defenders, journalists and political opponents.
package cybernorm.controls.human_rights.no_chilling_effect

import data.cybernorm.process
import data.cybernorm.text

met contains s if {
	some s in input.mentions.hrd
	text.near(s).chilling
	_protected(s)
	text.commits(s)
}

# That the law must not be turned against dissent is said as a prohibition.
met contains s if {
	some s in input.denied.chilling
	input.sentences[s].protects
	_of_defenders(s)
	text.commits(s)
}

met contains process.fact("implementation", "cases_of_prosecution_under_instrument") if {
	input.process.implementation.cases_of_prosecution_under_instrument.value == 0
}

partial contains s if {
	some s in input.mentions.hrd
	_protected(s)
	text.states(s)
}

partial contains s if {
	some s in input.mentions.defender_generic
	text.states(s)
}

_of_defenders(s) if text.here(s).hrd

_of_defenders(s) if text.denied(s).hrd

# In a list of those who threaten, an activist is no defender.
_protected(s) if {
	_protection(s)
	not text.here(s).hrd_as_threat
}

_protection(s) if text.here(s).protection_duty

_protection(s) if text.here(s).chilling

_protection(s) if text.here(s).safeguards

_protection(s) if text.here(s).human_rights
