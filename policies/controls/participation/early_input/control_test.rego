package cybernorm.controls.participation.early_input_test

import data.cybernorm.controls.participation.early_input
import data.cybernorm.fixture

_facts(consultation, drafting) := fixture.with_process(fixture.empty("treaty"), {"consultation": consultation, "drafting": drafting})

_met(consultation, drafting) := n if {
	n := count(early_input.met) with input as _facts(consultation, drafting)
}

_partial(consultation, drafting) := n if {
	n := count(early_input.partial) with input as _facts(consultation, drafting)
}

_drafts := {"first_draft_date": "2024-03-01", "second_draft_date": "2024-06-01"}

test_a_call_before_the_draft_meets if {
	_met({"call_for_inputs_before_draft": true}, {}) == 1
	_met({"call_for_inputs_before_draft": true, "first_stakeholder_input_date": "2024-02-01"}, _drafts) == 4
}

test_early_input_meets if {
	_met({"first_stakeholder_input_date": "2024-02-29"}, _drafts) == 3
	_met({"first_stakeholder_input_date": "2024-03-01"}, _drafts) == 0
}

test_early_input_without_a_call_is_partial if {
	consultation := {"first_stakeholder_input_date": "2024-02-01", "call_for_inputs_before_draft": false}
	_met(consultation, {"first_draft_date": "2024-03-01"}) == 0
	_partial(consultation, {"first_draft_date": "2024-03-01"}) == 3
}

test_a_call_that_nobody_could_answer_in_time_is_partial if {
	consultation := {"call_for_inputs_before_draft": true, "first_stakeholder_input_date": "2024-07-01"}
	_met(consultation, _drafts) == 0
	_partial(consultation, _drafts) == 1
}

test_input_before_the_second_draft_is_partial if {
	_partial({"first_stakeholder_input_date": "2024-04-01"}, _drafts) == 3
	_partial({"first_stakeholder_input_date": "2024-06-01"}, _drafts) == 0
	_partial({"call_for_inputs_before_draft": false}, {}) == 0
}
