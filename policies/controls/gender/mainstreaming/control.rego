# METADATA
# title: Gender mainstreaming in the full sense
# description: The document has the effects of ICTs on women, men, girls, boys and non-binary people assessed and addressed
#   across its subject matter.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-01
#   theme: gender
#   tier: core
#   mode: commitment
#   severity: critical
#   applies_to: [strategy, treaty, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: khasanova-2022, locator: "(Anti)gender Discourse ¶5", basis: explicit}
#     - {seed: apc-oewg-2021, locator: "Gender approaches to cybersecurity ¶2", basis: explicit}
#   expected:
#     met: an operative duty to work with a gender perspective, which assesses or addresses how people are affected by gender.
#     partial: a gender perspective that is recognised or encouraged, stands in the preamble, or has no task of its own.
#     not_met: no gender perspective; parity of participants or gender neutrality put in its place.
#   remediation: >-
#     [The Parties / The Government] shall integrate a gender perspective in all measures under this [instrument], assessing
#     and addressing their effects on women, men, girls, boys and non-binary people.
package cybernorm.controls.gender.mainstreaming

import data.cybernorm.text

met contains s if {
	some s in _with_a_task
	text.commits(s)
}

partial contains s if {
	some s in input.mentions.gender_perspective
	text.states(s)
}

# A gender perspective, and in the same paragraph what it is for.
_with_a_task contains s if {
	some s in input.mentions.gender_perspective
	_task(s)
}

_task(s) if text.near(s).implementation

_task(s) if text.near(s).differentiated_impact

_task(s) if text.near(s).men_nonbinary
