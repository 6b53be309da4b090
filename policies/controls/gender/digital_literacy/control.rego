# METADATA
# title: Digital literacy and cyber-hygiene for women in all their diversity
# description: >-
#   Digital literacy, awareness and sound security practice are built among women in all their diversity.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-23
#   theme: gender
#   tier: core
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: both
#   facts:
#     - [programme, beneficiaries_women_pct]
#   sources:
#     - {seed: un-women-2024, locator: "Promoting WPS in the Digital World, bullet 2", basis: explicit}
#   expected:
#     met: >-
#       a measure of literacy, awareness or security practice is for women in their diversity and, where it is
#       stated, half of those who benefit are women.
#     partial: women are reached as one group, or fewer of those who benefit are women.
#     not_met: literacy and awareness without women.
#   remediation: >-
#     Awareness and literacy programmes will be designed with women in all their diversity, and will reach them.
package cybernorm.controls.gender.digital_literacy

import data.cybernorm.process
import data.cybernorm.text

met contains s if {
	some s in _literacy
	_diverse(s)
	text.commits(s)
}

met contains process.fact("programme", "beneficiaries_women_pct") if {
	input.process.programme.beneficiaries_women_pct.value >= process.threshold("GEN-23", "beneficiaries_met")
}

partial contains s if {
	some s in _literacy
	text.states(s)
}

partial contains s if {
	some s in input.mentions.women_outreach
	text.states(s)
}

partial contains process.fact("programme", "beneficiaries_women_pct") if {
	input.process.programme.beneficiaries_women_pct.value >= process.threshold("GEN-23", "beneficiaries_partial")
}

_literacy contains s if {
	some s in input.mentions.digital_literacy
	text.about_ict
	_gendered(s)
	not text.here(s).women_children_pair
}

_gendered(s) if text.here(s).women

_gendered(s) if text.here(s).gender

_gendered(s) if text.here(s).sogiesc

_diverse(s) if text.here(s).intersectional

_diverse(s) if {
	text.here(s).sogiesc
	text.here(s).women
}
