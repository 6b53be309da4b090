# METADATA
# title: Timelines that do not favour the prepared few
# description: >-
#   Deadlines leave every State and stakeholder reasonable time and give no advantage to those who come with a text in
#   hand.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: MSP-06
#   theme: participation
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, treaty, norms-report]
#   judged_from: process
#   facts:
#     - [consultation, comment_window_days]
#     - [sessions, days_between_draft_publication_and_session]
#     - [drafting, pre_submitted_full_draft_by_single_party]
#   sources:
#     - {seed: gitoc-2022, locator: "Way forward ¶2 (after bullets)", basis: explicit}
#     - {seed: gitoc-2022, locator: "Way forward ¶1", basis: explicit}
#     - {seed: gitoc-2022, locator: "Way forward, bullet 1", basis: explicit}
#   expected:
#     met: >-
#       every window to comment or to prepare is long enough, and nobody came with a full text in hand.
#     partial: >-
#       windows are shorter than good practice, or one party had its text ready.
#     not_met: >-
#       windows are shorter than half of good practice.
#   remediation: >-
#     Set at least six weeks for each submission and between each draft and its session, and publish the calendar in
#     advance.
package cybernorm.controls.participation.fair_timelines

import data.cybernorm.process

met contains fact if {
	_shortest >= process.threshold("MSP-06", "days_met")
	not input.process.drafting.pre_submitted_full_draft_by_single_party.value == true
	some fact in _facts
}

partial contains fact if {
	_shortest >= process.threshold("MSP-06", "days_partial")
	some fact in _facts
}

# That nobody had a head start says nothing yet about the time that the others had.
partial contains process.fact("drafting", "pre_submitted_full_draft_by_single_party") if {
	input.process.drafting.pre_submitted_full_draft_by_single_party.value == false
	count(_windows) == 0
}

_shortest := min(_windows)

_windows contains input.process.consultation.comment_window_days.value

_windows contains input.process.sessions.days_between_draft_publication_and_session.value

_facts contains process.fact("consultation", "comment_window_days")

_facts contains process.fact("sessions", "days_between_draft_publication_and_session")

_facts contains process.fact("drafting", "pre_submitted_full_draft_by_single_party")
