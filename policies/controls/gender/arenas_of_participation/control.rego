# METADATA
# title: "WPS participation: legislation, cyberdiplomacy, enforcement"
# description: >-
#   Women take part meaningfully and lead in cyber legislation, cyber diplomacy, decisions and enforcement.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-19
#   theme: gender
#   tier: extended
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: both
#   facts:
#     - [drafting, women_in_cyber_legislation_or_enforcement_pct]
#   sources:
#     - {seed: un-women-2024, locator: "Cybersecurity's relevance to the WPS agenda, pillar text 1 (participation; heading lost in scrape)", basis: explicit}
#   expected:
#     met: >-
#       a commitment to the participation or leadership of women in at least two of policy, legislation, diplomacy
#       and enforcement and, where it is stated, a share of women near parity.
#     partial: one of them alone, the workforce alone, or a lower share.
#     not_met: women in none of them.
#   remediation: >-
#     [The Government] will ensure the leadership of women in drafting cyber law, in cyber delegations and in
#     enforcement bodies, with shares published every year.
package cybernorm.controls.gender.arenas_of_participation

import data.cybernorm.process
import data.cybernorm.text

met contains s if {
	some s in _participation
	count(_arenas(s)) >= process.threshold("GEN-19", "arenas")
	text.commits(s)
}

met contains process.fact("drafting", "women_in_cyber_legislation_or_enforcement_pct") if {
	input.process.drafting.women_in_cyber_legislation_or_enforcement_pct.value >= process.threshold("GEN-19", "share_met")
}

partial contains s if {
	some s in _participation
	count(_arenas(s)) > 0
	text.states(s)
}

partial contains s if {
	some s in _workforce
	text.states(s)
}

partial contains process.fact("drafting", "women_in_cyber_legislation_or_enforcement_pct") if {
	input.process.drafting.women_in_cyber_legislation_or_enforcement_pct.value >= process.threshold("GEN-19", "share_partial")
}

# Leaders who are attacked are not thereby taking part.
_participation contains s if {
	some s in _women_there
	not text.here(s).women_children_pair
	not _attacked(s)
}

_women_there contains s if some s in input.mentions.women_participation

_women_there contains s if some s in input.mentions.women_leadership

_attacked(s) if {
	text.here(s).online_harm
	not text.here(s).meaningful_participation
}

# Traders online are no part of the workforce that is meant.
_workforce contains s if {
	some s in input.mentions.women_in_cyber
	text.here(s).cyber_workforce
	not text.here(s).women_business
	not text.here(s).women_children_pair
}

_arenas(s) := {arena |
	some arena in ["arena_policy", "arena_legislation", "arena_diplomacy", "arena_enforcement"]
	text.here(s)[arena]
}
