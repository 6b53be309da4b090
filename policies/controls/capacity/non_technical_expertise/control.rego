# METADATA
# title: Expertise beyond the technical
# description: >-
#   Beside technical skill, expertise grows in diplomacy, policy, legislation and regulation.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: CCB-07
#   theme: capacity
#   tier: extended
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: apc-oewg-2021, locator: "Cyber capacity building ¶1", basis: explicit}
#   expected:
#     met: >-
#       capacity is built in at least two fields beside the technical.
#     partial: >-
#       one such field, or more with a hedge.
#     not_met: >-
#       technical skill only.
#   remediation: >-
#     Fund training in diplomacy, policy, legislation and regulation beside technical skills.
package cybernorm.controls.capacity.non_technical_expertise

import data.cybernorm.text

met contains s if {
	some s in _teaching
	count(_fields(s)) > 1
	text.commits(s)
}

partial contains s if {
	some s in _teaching
	count(_fields(s)) > 0
	text.states(s)
}

# Sentences that teach something beside the technical.
_teaching contains s if {
	some s in input.mentions.capacity_building
	_beyond_technical(s)
}

_teaching contains s if {
	some s in input.mentions.expertise_teaching
	_beyond_technical(s)
}

_beyond_technical(s) if text.here(s).expertise_justice

_beyond_technical(s) if text.here(s).expertise_diplomacy

_beyond_technical(s) if text.here(s).expertise_policy

_beyond_technical(s) if text.here(s).expertise_regulation

_beyond_technical(s) if text.here(s).expertise_society

# The fields of a paragraph.
_fields(s) := {field |
	some field in ["expertise_justice", "expertise_diplomacy", "expertise_policy", "expertise_regulation", "expertise_society"]
	text.near(s)[field]
}
