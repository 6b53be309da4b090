# METADATA
# title: Meaningful participation and leadership of women
# description: >-
#   Women take part effectively and lead wherever decisions on ICT security are made.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-08
#   theme: gender
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, treaty, norms-report, capacity-programme]
#   judged_from: both
#   facts:
#     - [drafting, women_share_of_drafting_body_pct]
#     - [drafting, women_in_leadership_pct]
#   sources:
#     - {seed: khasanova-2022, locator: "(Anti)gender Discourse ¶3 (quotation of 2021 OEWG report)", basis: explicit}
#     - {seed: apc-oewg-2021, locator: "Gender approaches to cybersecurity ¶2", basis: explicit}
#     - {seed: un-women-2024, locator: "Introduction ¶3", basis: explicit}
#     - {seed: apc-oewg-2021, locator: "Gender approaches to cybersecurity ¶4", basis: explicit}
#   expected:
#     met: >-
#       an operative commitment to the participation and the leadership of women and, where facts are stated, shares
#       at the thresholds.
#     partial: >-
#       participation without leadership, a mere welcome, or shares below the thresholds.
#     not_met: >-
#       neither is there.
#   remediation: >-
#     The [Parties] shall ensure the full, equal and meaningful participation and leadership of women in decisions on
#     ICT security at all levels.
package cybernorm.controls.gender.participation_and_leadership

import data.cybernorm.process
import data.cybernorm.text

met contains s if {
	some s in _participation
	text.here(s).women_leadership
	text.commits(s)
}

met contains fact if {
	share := input.process.drafting.women_share_of_drafting_body_pct.value
	share >= process.threshold("GEN-08", "parity_low")
	share <= process.threshold("GEN-08", "parity_high")
	input.process.drafting.women_in_leadership_pct.value >= process.threshold("GEN-08", "leadership_met")
	some fact in _facts
}

partial contains s if {
	some s in _participation
	text.states(s)
}

partial contains s if {
	some s in input.mentions.women_leadership
	text.states(s)
}

partial contains process.fact("drafting", "women_share_of_drafting_body_pct") if {
	input.process.drafting.women_share_of_drafting_body_pct.value >= process.threshold("GEN-08", "body_partial")
}

partial contains process.fact("drafting", "women_in_leadership_pct") if {
	input.process.drafting.women_in_leadership_pct.value >= process.threshold("GEN-08", "leadership_partial")
}

_participation contains s if {
	some s in input.mentions.women_participation
	not text.here(s).women_children_pair
}

_participation contains s if {
	some s in input.mentions.meaningful_participation
	text.here(s).women
}

_facts contains process.fact("drafting", "women_share_of_drafting_body_pct")

_facts contains process.fact("drafting", "women_in_leadership_pct")
