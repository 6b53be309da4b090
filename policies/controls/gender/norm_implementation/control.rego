# METADATA
# title: Gender in the implementation of norms
# description: >-
#   The document commits itself to bring gender considerations into how norms are implemented.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-03
#   theme: gender
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, norms-report]
#   judged_from: text
#   sources:
#     - {seed: khasanova-2022, locator: "(Anti)gender Discourse ¶5", basis: explicit}
#     - {seed: apc-oewg-2021, locator: "Gender approaches to cybersecurity ¶2", basis: explicit}
#   expected:
#     met: >-
#       a recommendation or conclusion ties a gender perspective to the implementation of norms.
#     partial: >-
#       the link is only narrated, reported as the view of some, or stands outside the operative text.
#     not_met: >-
#       norms are to be implemented without gender.
#   remediation: >-
#     States should mainstream a gender perspective in implementing each of the agreed norms, and report on how they
#     do so.
package cybernorm.controls.gender.norm_implementation

import data.cybernorm.text

met contains s if {
	some s in _gender_in_norms
	text.commits(s)
}

partial contains s if {
	some s in _gender_in_norms
	text.states(s)
}

partial contains s if {
	some s in input.mentions.women
	text.here(s).norms
	text.near(s).implementation
	text.states(s)
}

_gender_in_norms contains s if {
	some s in input.mentions.gender_perspective
	_agreed(s)
	text.near(s).implementation
}

_agreed(s) if text.near(s).norms

# What a conference has agreed on is to be carried out as norms are.
_agreed(s) if text.here(s).agreed_outcomes
