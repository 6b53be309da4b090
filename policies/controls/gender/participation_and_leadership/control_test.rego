package cybernorm.controls.gender.participation_and_leadership_test

import data.cybernorm.controls.gender.participation_and_leadership
import data.cybernorm.fixture

_thresholds := {"GEN-08": {"parity_low": 40, "parity_high": 60, "body_partial": 30, "leadership_met": 40, "leadership_partial": 20}}

_met(sentences, drafting) := findings if {
	findings := participation_and_leadership.met with input as fixture.with_process(fixture.facts("strategy", sentences), {"drafting": drafting})
		with data.cybernorm.thresholds as _thresholds
}

_partial(sentences, drafting) := findings if {
	findings := participation_and_leadership.partial with input as fixture.with_process(fixture.facts("strategy", sentences), {"drafting": drafting})
		with data.cybernorm.thresholds as _thresholds
}

_silent := [{"concepts": []}]

test_participation_and_leadership_meet if {
	_met([{"concepts": ["women_participation", "women_leadership"]}], {}) == {0}
	_met([{"concepts": ["meaningful_participation", "women", "women_leadership"]}], {}) == {0}
	_met([{"concepts": ["meaningful_participation", "leadership"]}], {}) == set()
}

test_one_of_them_is_partial if {
	every concepts in [["women_participation"], ["women_leadership"]] {
		_met([{"concepts": concepts}], {}) == set()
		_partial([{"concepts": concepts}], {}) == {0}
	}
	_partial([{"concepts": ["women"]}], {}) == set()
	_partial([{"concepts": ["women_participation", "women_children_pair"]}], {}) == set()
}

test_shares if {
	count(_met(_silent, {"women_share_of_drafting_body_pct": 45, "women_in_leadership_pct": 40})) == 2
	count(_met(_silent, {"women_share_of_drafting_body_pct": 61, "women_in_leadership_pct": 40})) == 0
	count(_met(_silent, {"women_share_of_drafting_body_pct": 39, "women_in_leadership_pct": 40})) == 0
	count(_met(_silent, {"women_share_of_drafting_body_pct": 45})) == 0
	count(_partial(_silent, {"women_share_of_drafting_body_pct": 30})) == 1
	count(_partial(_silent, {"women_share_of_drafting_body_pct": 29})) == 0
	count(_partial(_silent, {"women_in_leadership_pct": 20})) == 1
}
