# METADATA
# title: Input before the text exists
# description: >-
#   Stakeholders give their first input before a text exists, together with its authors, instead of reacting to
#   drafts.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: MSP-05
#   theme: participation
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, treaty, norms-report, capacity-programme]
#   judged_from: process
#   facts:
#     - [consultation, call_for_inputs_before_draft]
#     - [consultation, first_stakeholder_input_date]
#     - [drafting, first_draft_date]
#     - [drafting, second_draft_date]
#   sources:
#     - {seed: gitoc-2022, locator: "Way forward ¶2 (after bullets)", basis: explicit}
#   expected:
#     met: >-
#       inputs were called for, or came in, before the first draft.
#     partial: >-
#       there was a call, but the first input came with the first draft or after it, or it came before the second
#       draft.
#     not_met: >-
#       stakeholders were heard on a late or the last draft only.
#   remediation: >-
#     Hold an open call for inputs and a workshop before the first draft, and publish how the inputs were used.
package cybernorm.controls.participation.early_input

import data.cybernorm.process

met contains fact if {
	input.process.consultation.call_for_inputs_before_draft.value == true
	not _late
	some fact in _facts
}

met contains fact if {
	_early
	not input.process.consultation.call_for_inputs_before_draft.value == false
	some fact in _facts
}

partial contains process.fact("consultation", "call_for_inputs_before_draft") if {
	input.process.consultation.call_for_inputs_before_draft.value == true
}

partial contains fact if {
	_first_input < input.process.drafting.second_draft_date.value
	some fact in _facts
}

# Without a call, what came early came from those who were asked.
partial contains fact if {
	_early
	some fact in _facts
}

# Dates are written year first, so that they compare as text.
_early if _first_input < input.process.drafting.first_draft_date.value

_late if _first_input >= input.process.drafting.first_draft_date.value

_first_input := input.process.consultation.first_stakeholder_input_date.value

_facts contains process.fact("consultation", name) if {
	some name in ["call_for_inputs_before_draft", "first_stakeholder_input_date"]
}

_facts contains process.fact("drafting", name) if {
	some name in ["first_draft_date", "second_draft_date"]
}
