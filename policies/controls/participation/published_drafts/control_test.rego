package cybernorm.controls.participation.published_drafts_test

import data.cybernorm.controls.participation.published_drafts
import data.cybernorm.fixture

_facts(drafting) := fixture.with_process(fixture.empty("strategy"), {"drafting": drafting})

test_all_three_meet if {
	facts := _facts({"drafts_published": "every-draft", "records_published": true, "feedback_before_final_round": true})
	count(published_drafts.met) == 3 with input as facts
}

test_a_part_is_partial if {
	every drafting in [
		{"drafts_published": "every-draft"},
		{"drafts_published": "final-only", "records_published": false},
		{"records_published": true},
		{"feedback_before_final_round": true},
	] {
		facts := _facts(drafting)
		count(published_drafts.met) == 0 with input as facts
		count(published_drafts.partial) == 1 with input as facts
	}
}

test_nothing_published_is_nothing if {
	facts := _facts({"drafts_published": "none", "records_published": false, "feedback_before_final_round": false})
	count(published_drafts.met) == 0 with input as facts
	count(published_drafts.partial) == 0 with input as facts
}
