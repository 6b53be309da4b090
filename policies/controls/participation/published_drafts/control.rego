# METADATA
# title: Drafts and records published for feedback
# description: Every draft, and summaries or recordings of the sessions, are public, and feedback is gathered before the last round.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: MSP-07
#   theme: participation
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, treaty, norms-report, capacity-programme]
#   judged_from: process
#   facts:
#     - [drafting, drafts_published]
#     - [drafting, records_published]
#     - [drafting, feedback_before_final_round]
#   sources:
#     - {seed: apc-oewg-2021, locator: "Opening ¶4", basis: explicit}
#     - {seed: apc-oewg-2021, locator: "Opening ¶5", basis: explicit}
#   expected:
#     met: every draft and the records are public, and there is a round of feedback before adoption.
#     partial: some of the drafts or records are public, or feedback is gathered on texts that are not.
#     not_met: neither drafts nor records are public, and no feedback is gathered before the last round.
#   remediation: Publish every draft with its changes marked, and the record of each session within ten days.
package cybernorm.controls.participation.published_drafts

import data.cybernorm.process

met contains fact if {
	input.process.drafting.drafts_published.value == "every-draft"
	input.process.drafting.records_published.value == true
	input.process.drafting.feedback_before_final_round.value == true
	some fact in _facts
}

partial contains process.fact("drafting", "drafts_published") if {
	input.process.drafting.drafts_published.value in {"every-draft", "final-only"}
}

partial contains process.fact("drafting", name) if {
	some name in ["records_published", "feedback_before_final_round"]
	input.process.drafting[name].value == true
}

_facts contains process.fact("drafting", name) if {
	some name in ["drafts_published", "records_published", "feedback_before_final_round"]
}
