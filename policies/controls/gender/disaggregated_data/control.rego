# METADATA
# title: Gender-disaggregated data and rigorous research
# description: >-
#   Policy rests on rigorous, joined-up gender research and on data collected and broken down by gender.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-12
#   theme: gender
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: both
#   facts:
#     - [implementation, gender_disaggregated_data]
#   sources:
#     - {seed: khasanova-2022, locator: "(Anti)gender Discourse ¶10", basis: explicit}
#   expected:
#     met: >-
#       a commitment to collect data broken down by sex or gender and, where it is stated, their publication.
#     partial: >-
#       research or data on gender without breaking figures down, a hedged commitment, or data that are collected
#       and not published.
#     not_met: neither data nor research on gender.
#   remediation: >-
#     [Agency] will collect and publish yearly gender-disaggregated data on cyber incidents, victims, workforce and
#     programme participants.
package cybernorm.controls.gender.disaggregated_data

import data.cybernorm.process
import data.cybernorm.text

met contains s if {
	some s in input.mentions.disaggregated_data
	text.commits(s)
}

met contains process.fact("implementation", "gender_disaggregated_data") if {
	input.process.implementation.gender_disaggregated_data.value == "published"
}

partial contains s if {
	some s in _gender_data
	text.states(s)
}

partial contains process.fact("implementation", "gender_disaggregated_data") if {
	input.process.implementation.gender_disaggregated_data.value == "collected"
}

_gender_data contains s if some s in input.mentions.disaggregated_data

_gender_data contains s if some s in input.mentions.gender_data

# Targets for women among those reached are counted by sex, if for women alone.
_gender_data contains s if some s in input.mentions.women_target

# Long sentences part the research from what it is on.
_gender_data contains s if {
	some s in input.mentions.research_effort
	text.here(s).tfgbv
}

_gender_data contains s if {
	some s in input.mentions.research_effort
	text.here(s).gbv
}
