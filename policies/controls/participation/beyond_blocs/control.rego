# METADATA
# title: Geographic inclusiveness and consensus beyond blocs
# description: >-
#   The process brings in engaged countries outside the opposed blocs, makes it possible for every country to take
#   part, and looks for consensus.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: MSP-17
#   theme: participation
#   tier: core
#   mode: commitment
#   severity: medium
#   applies_to: [treaty, norms-report]
#   judged_from: both
#   facts:
#     - [drafting, regions_represented_in_bureau]
#     - [drafting, share_of_text_proposals_by_top5_states_pct]
#     - [drafting, decision_rule]
#   sources:
#     - {seed: gitoc-2022, locator: "Way forward ¶2 (after bullets)", basis: explicit}
#     - {seed: apc-oewg-2021, locator: "Cyber capacity building ¶2", basis: explicit}
#     - {seed: gitoc-2022, locator: "Opening ¶2", basis: implied}
#   expected:
#     met: >-
#       all regions or countries take part on equal terms, and consensus is looked for.
#     partial: >-
#       one of the two, or in part.
#     not_met: >-
#       the text is made by two blocs.
#   remediation: >-
#     Rotate the co-facilitators across regions and record the proposals of each region in every draft.
package cybernorm.controls.participation.beyond_blocs

import data.cybernorm.process
import data.cybernorm.text

met contains s if {
	some s in _inclusion
	text.commits(s)
	some other in _consensus
	text.commits(other)
}

met contains fact if {
	_regions >= process.threshold("MSP-17", "regions_met")
	_top_five < process.threshold("MSP-17", "top5_pct_met")
	_seeks_consensus
	some fact in _facts
}

partial contains s if {
	some s in _inclusion
	text.states(s)
}

partial contains process.fact("drafting", "regions_represented_in_bureau") if {
	_regions >= process.threshold("MSP-17", "regions_partial")
}

partial contains process.fact("drafting", "share_of_text_proposals_by_top5_states_pct") if {
	_top_five <= process.threshold("MSP-17", "top5_pct_partial")
}

partial contains process.fact("drafting", "decision_rule") if _seeks_consensus

_inclusion contains s if some s in input.mentions.geographic_inclusion

_consensus contains s if some s in input.mentions.consensus

_seeks_consensus if input.process.drafting.decision_rule.value in {"consensus", "supermajority"}

_regions := input.process.drafting.regions_represented_in_bureau.value

_top_five := input.process.drafting.share_of_text_proposals_by_top5_states_pct.value

_facts contains process.fact("drafting", name) if {
	some name in ["regions_represented_in_bureau", "share_of_text_proposals_by_top5_states_pct", "decision_rule"]
}
