# METADATA
# title: Civil society coordination supported
# description: >-
#   Stakeholders align their strategies and work together to withstand geopolitical pressure, and States protect the
#   space in which they do so.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: MSP-13
#   theme: participation
#   tier: extended
#   mode: commitment
#   severity: low
#   applies_to: [norms-report, capacity-programme]
#   judged_from: both
#   facts:
#     - [consultation, cso_coalition_support]
#   sources:
#     - {seed: khasanova-2022, locator: "(Anti)gender Discourse ¶9", basis: explicit}
#     - {seed: un-women-2024, locator: "Promoting WPS in the Digital World, bullet 3", basis: explicit}
#   expected:
#     met: >-
#       coalitions or joint advocacy of civil society are supported.
#     partial: >-
#       they are acknowledged, or supported now and then.
#     not_met: >-
#       no support.
#   remediation: >-
#     Support platforms through which civil society coordinates its positions across regions.
package cybernorm.controls.participation.civil_society_coordination

import data.cybernorm.process
import data.cybernorm.text

met contains s if {
	some s in input.mentions.coalition
	text.here(s).support
	text.commits(s)
}

met contains process.fact("consultation", "cso_coalition_support") if {
	input.process.consultation.cso_coalition_support.value == "sustained"
}

partial contains s if {
	some s in _acknowledged
	text.states(s)
}

partial contains process.fact("consultation", "cso_coalition_support") if {
	input.process.consultation.cso_coalition_support.value == "ad-hoc"
}

_acknowledged contains s if some s in input.mentions.coalition

_acknowledged contains s if some s in input.mentions.civil_society_effort
