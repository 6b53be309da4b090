# METADATA
# title: Gender equality and women's rights named directly
# description: >-
#   Gender equality and the rights of women are named as such, not only the share of women among participants.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-05
#   theme: gender
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, treaty, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: khasanova-2022, locator: "Opening ¶2", basis: explicit}
#   expected:
#     met: >-
#       an operative provision names gender equality or women's rights as an aim or a duty.
#     partial: >-
#       only in a preamble, through the title of an instrument, in a list of grounds of discrimination, or as
#       diversity without gender.
#     not_met: >-
#       neither is named.
#   remediation: >-
#     The [Parties] shall respect, protect and promote gender equality and the human rights of women and girls in the
#     ICT environment.
package cybernorm.controls.gender.equality_and_rights

import data.cybernorm.text

met contains s if {
	some s in input.mentions.gender_equality
	text.commits(s)
}

partial contains s if {
	some s in _weaker
	text.states(s)
}

_weaker contains s if some s in input.mentions.gender_equality

_weaker contains s if some s in input.mentions.gender_equality_weak

_weaker contains s if {
	some s in input.mentions.diversity_weak
	text.here(s).women
	not text.here(s).women_children_pair
}
