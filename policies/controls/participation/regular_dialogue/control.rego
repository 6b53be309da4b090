# METADATA
# title: Regular mechanism for dialogue
# description: >-
#   A standing mechanism for dialogue on international cybersecurity exists and is open to stakeholders.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: MSP-15
#   theme: participation
#   tier: extended
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, norms-report]
#   judged_from: text
#   sources:
#     - {seed: apc-oewg-2021, locator: "Opening ¶2", basis: implied}
#   expected:
#     met: >-
#       a named mechanism for dialogue with a rhythm, open to stakeholders.
#     partial: >-
#       a mechanism among States only, or without rhythm.
#     not_met: >-
#       no mechanism.
#   remediation: >-
#     Set up an inclusive and regular dialogue, with a published calendar and access for stakeholders.
package cybernorm.controls.participation.regular_dialogue

import data.cybernorm.text

met contains s if {
	some s in _dialogue
	text.here(s).review_rhythm
	_open(s)
	text.declares(s)
}

partial contains s if {
	some s in _dialogue
	text.states(s)
}

_dialogue contains s if some s in input.mentions.regular_dialogue

_dialogue contains s if some s in input.mentions.igf_platforms

_open(s) if text.here(s).named_stakeholder

_open(s) if text.here(s).multistakeholder
