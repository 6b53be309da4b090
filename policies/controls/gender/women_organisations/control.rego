# METADATA
# title: Digital security of women's rights advocates and CSOs
# description: >-
#   Advocates of women's rights and women's organisations receive lasting support for their digital security and
#   resilience.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-29
#   theme: gender
#   tier: extended
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, capacity-programme]
#   judged_from: both
#   facts:
#     - [programme, women_csos_supported]
#     - [programme, women_csos_follow_up]
#   sources:
#     - {seed: un-women-2024, locator: "Featured events, item 1", basis: implied}
#     - {seed: un-women-2024, locator: "Featured events, item 2", basis: implied}
#   expected:
#     met: >-
#       a programme gives women's organisations or advocates lasting support for digital security and, where facts
#       are stated, follows it up.
#     partial: support that is single, without digital security, or for civil society in general.
#     not_met: no such support.
#     contradicted: support depends on handing data to the authorities.
#   remediation: >-
#     Fund training of trainers, helplines and tools for gender-equality advocates and women's organisations, under
#     their own control.
package cybernorm.controls.gender.women_organisations

import data.cybernorm.process
import data.cybernorm.text

contradicted contains s if {
	some s in input.mentions.support_condition
	text.near(s).women_csos
	text.asserts(s)
}

met contains s if {
	some s in _supported
	text.here(s).digital_protection
	text.near(s).sustained_support
	text.commits(s)
}

met contains fact if {
	input.process.programme.women_csos_supported.value >= process.threshold("GEN-29", "supported_met")
	input.process.programme.women_csos_follow_up.value == true
	some fact in _facts
}

partial contains s if {
	some s in _supported
	text.states(s)
}

partial contains s if {
	some s in input.mentions.cso_protection
	text.states(s)
}

partial contains s if {
	some s in input.mentions.women
	text.here(s).role_activist
	_help(s)
	text.states(s)
}

partial contains process.fact("programme", "women_csos_supported") if {
	input.process.programme.women_csos_supported.value >= process.threshold("GEN-29", "supported_met")
}

_supported contains s if {
	some s in input.mentions.women_csos
	text.here(s).support
}

_supported contains s if {
	some s in input.mentions.women_csos
	text.here(s).capacity_building
}

_help(s) if text.here(s).support

_help(s) if text.here(s).measures

_facts contains process.fact("programme", "women_csos_supported")

_facts contains process.fact("programme", "women_csos_follow_up")
