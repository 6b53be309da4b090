# METADATA
# title: Technology companies' role in gendered power
# description: >-
#   The document deals with the way in which technology companies shape power online and pass over the needs of women,
#   through duties of design, safety and accountability.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-28
#   theme: gender
#   tier: extended
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: apc-oewg-2021, locator: "Gender approaches to cybersecurity ¶4", basis: explicit}
#   expected:
#     met: >-
#       companies are expected to design safely, to be transparent or to answer for what they do, with regard to
#       gender.
#     partial: >-
#       companies and gender are named together with a weak duty, or in cooperation against abuse alone.
#     not_met: companies without gender, or not at all.
#   remediation: >-
#     Providers will be required to assess and mitigate gendered risks in product design and moderation, and to
#     report on it.
package cybernorm.controls.gender.technology_companies

import data.cybernorm.text

met contains s if {
	some s in _duty
	_gendered(s)
	text.commits(s)
}

# Accountability may be set in the article on the violence, which the sentence does not repeat.
met contains s if {
	some s in _duty
	text.here(s).online_harm
	text.around(s).tfgbv
	text.commits(s)
}

partial contains s if {
	some s in _duty
	_gendered(s)
	text.states(s)
}

partial contains s if {
	some s in input.mentions.tech_companies
	text.here(s).tfgbv
	text.here(s).address
	text.states(s)
}

_duty contains s if {
	some s in input.mentions.tech_companies
	text.here(s).company_responsibility
}

_gendered(s) if text.here(s).tfgbv

_gendered(s) if text.here(s).gender

_gendered(s) if {
	text.here(s).women
	not text.here(s).women_children_pair
}
