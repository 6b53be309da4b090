# METADATA
# title: Technology-facilitated gender-based violence
# description: >-
#   Harm and violence done by means of technology to women and gender-diverse people are recognised and answered, with
#   consequences for perpetrators and support for survivors, also where anonymity shields abuse.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-15
#   theme: gender
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, treaty, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: un-women-2024, locator: "Cybersecurity's relevance to the WPS agenda, pillar text 2 (protection; heading lost)", basis: explicit}
#     - {seed: un-women-2024, locator: "Introduction ¶2", basis: explicit}
#     - {seed: apc-oewg-2021, locator: "Rules, norms and principles, bullet 2", basis: explicit}
#     - {seed: khasanova-2022, locator: "Opening ¶1", basis: implied}
#   expected:
#     met: >-
#       operative text on technology-facilitated gender-based violence, with prevention or accountability and support
#       for survivors.
#     partial: >-
#       it is recognised as a threat, or dealt with by criminal law or prevention alone.
#     not_met: >-
#       it is not named.
#   remediation: >-
#     The [Parties] shall prevent and respond to technology-facilitated gender-based violence, hold perpetrators to
#     account while preserving anonymity and encryption, and support survivors on their own terms.
package cybernorm.controls.gender.technology_facilitated_violence

import data.cybernorm.text

met contains s if {
	some s in input.mentions.tfgbv
	text.commits(s)
	_answered(s)
	text.block(s).survivor_support
}

partial contains s if {
	some s in _named
	text.states(s)
}

# Prevention or accountability, in the same paragraph or list.
_answered(s) if text.block(s).address

_answered(s) if text.block(s).perpetrator_accountability

_named contains s if some s in input.mentions.tfgbv

_named contains s if {
	some s in input.mentions.gbv
	text.near(s).ict
}

_named contains s if {
	some s in input.mentions.ncii
	text.about_ict
}
