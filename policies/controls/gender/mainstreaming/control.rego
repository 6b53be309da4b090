# METADATA
# title: Gender mainstreaming in the full sense
# description: >-
#   The document examines what ICTs mean for women, men, girls, boys and non-binary people, and acts on it throughout
#   its subject.
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
#     met: >-
#       an operative duty to work with a gender perspective in what the document has done, or to assess and address
#       how people are affected by gender.
#     partial: >-
#       a gender perspective that is recognised or encouraged, stands in the preamble, or has no task of its own; or
#       gender equality named without a perspective.
#     not_met: >-
#       no gender perspective; parity of participants or gender neutrality put in its place.
#   remediation: >-
#     [The Parties / The Government] shall integrate a gender perspective in all measures under this [instrument],
#     assessing and addressing their effects on women, men, girls, boys and non-binary people.
package cybernorm.controls.gender.mainstreaming

import data.cybernorm.text

met contains s if {
	some s in _with_a_task
	text.commits(s)
}

partial contains s if {
	some s in _named
	text.states(s)
}

# A gender perspective, and in the same paragraph what it is for.
_with_a_task contains s if {
	some s in input.mentions.gender_perspective
	_task(s)
}

_with_a_task contains s if {
	some s in input.mentions.gender_mainstreaming_duty
	_task(s)
}

_with_a_task contains s if {
	some s in input.mentions.gendered_impact
	text.here(s).assess
	text.here(s).address
}

_task(s) if text.near(s).implementation

_task(s) if text.near(s).differentiated_impact

_task(s) if text.near(s).men_nonbinary

_task(s) if text.here(s).crosscutting

_named contains s if some s in input.mentions.gender_perspective

_named contains s if some s in input.mentions.gender_mainstreaming_duty

_named contains s if some s in input.mentions.gender_equality

_named contains s if {
	some s in input.mentions.gendered_impact
	text.about_ict
}
