# METADATA
# title: Women in the development, audit and governance of AI and emerging technology
# description: >-
#   Women take part in and lead the making, auditing and governance of emerging technology, artificial intelligence
#   included.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-22
#   theme: gender
#   tier: core
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: un-women-2024, locator: "Cybersecurity's relevance to the WPS agenda, pillar text 1 (participation; heading lost in scrape)", basis: explicit}
#     - {seed: un-women-2024, locator: "Featured publications, brief 2", basis: implied}
#   expected:
#     met: >-
#       the governance, audit or making of emerging technology is to include women or to look for gender bias.
#     partial: emerging technology and gender are named together without such a role.
#     not_met: emerging technology without gender, or not at all.
#   remediation: >-
#     AI used for security will undergo independent audit, including for gender bias, with women taking part in
#     design, audit and governance.
package cybernorm.controls.gender.emerging_technology

import data.cybernorm.text

met contains s if {
	some s in input.mentions.ai_emerging
	text.here(s).audit_governance
	_role(s)
	text.commits(s)
}

partial contains s if {
	some s in input.mentions.ai_emerging
	_gendered(s)
	not text.here(s).women_children_pair
	text.states(s)
}

_role(s) if {
	text.here(s).women_participation
	not text.here(s).women_children_pair
}

_role(s) if text.here(s).women_leadership

_role(s) if text.here(s).gender_bias

_gendered(s) if text.here(s).women

_gendered(s) if text.here(s).gender

_gendered(s) if text.here(s).sogiesc

_gendered(s) if text.here(s).wps
