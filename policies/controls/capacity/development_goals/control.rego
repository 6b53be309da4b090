# METADATA
# title: "SDG alignment: inclusive education and gender equality"
# description: >-
#   Capacity-building serves the Sustainable Development Goals, above all inclusive and equitable education (4) and
#   gender equality (5).
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: CCB-09
#   theme: capacity
#   tier: extended
#   mode: commitment
#   severity: low
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: apc-oewg-2021, locator: "Cyber capacity building ¶2", basis: explicit}
#   expected:
#     met: >-
#       activities are linked to the goals on inclusive education or on gender equality.
#     partial: >-
#       the Sustainable Development Goals in general.
#     not_met: >-
#       the goals are absent.
#   remediation: >-
#     Link activities to targets of Goals 4 and 5, and report against them.
package cybernorm.controls.capacity.development_goals

import data.cybernorm.text

met contains s if {
	some s in input.mentions.sdg
	_named(s)
	text.commits(s)
}

partial contains s if {
	some s in input.mentions.sdg
	text.states(s)
}

_named(s) if text.here(s).sdg_education

_named(s) if text.here(s).gender_equality
