# METADATA
# title: Harmonise rules across levels with rights
# description: >-
#   National law, international rules and the policies of companies are brought into line with one another in a way that
#   protects human rights.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: HR-16
#   theme: human-rights
#   tier: extended
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, treaty, norms-report]
#   judged_from: text
#   sources:
#     - {seed: igf-2019, locator: "Body ¶4 (human rights)", basis: explicit}
#     - {seed: un-women-2024, locator: "Promoting WPS in the Digital World, bullet 4", basis: explicit}
#   expected:
#     met: >-
#       national law or the rules of companies are aligned with international standards on rights.
#     partial: >-
#       laws are harmonised for cooperation or efficiency alone, or a treaty is to be joined.
#     not_met: >-
#       nothing is harmonised.
#   remediation: >-
#     National law and the rules of companies will be harmonised upward, with international human rights standards as
#     the common measure.
package cybernorm.controls.human_rights.harmonised_with_rights

import data.cybernorm.text

met contains s if {
	some s in input.mentions.harmonise
	_rules(s)
	_rights(s)
	text.commits(s)
}

met contains s if {
	some s in input.mentions.law_embeds_rights
	text.commits(s)
}

# In a treaty, domestic law has to carry out its powers under the obligations on rights.
met contains s if {
	input.document.kind == "treaty"
	some s in input.mentions.rights_obligations
	_domestic(s)
	text.asserts(s)
}

met contains s if {
	input.document.kind == "treaty"
	some s in input.mentions.ihrl
	text.here(s).legislative_measures
	text.commits(s)
}

partial contains s if {
	some s in input.mentions.harmonise
	_rules(s)
	_standard(s)
	text.states(s)
}

partial contains s if {
	some s in input.mentions.law_embeds_rights
	text.states(s)
}

partial contains s if {
	input.document.kind != "treaty"
	some s in input.mentions.ratification
	text.states(s)
}

_rules(s) if text.here(s).legal_framework

_rules(s) if text.here(s).law_reform

_rules(s) if text.here(s).company_rules

_rules(s) if text.here(s).regulation

_standard(s) if text.here(s).international_standard

_standard(s) if text.here(s).human_rights

_standard(s) if text.here(s).ihrl

_standard(s) if text.here(s).harmonisation

_rights(s) if text.here(s).ihrl

_rights(s) if {
	text.here(s).human_rights
	text.here(s).international_standard
}

_domestic(s) if text.near(s).powers

_domestic(s) if text.near(s).offence

_domestic(s) if text.near(s).legal_framework

_domestic(s) if text.near(s).domestic_law_deference
