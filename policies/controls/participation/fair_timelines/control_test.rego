package cybernorm.controls.participation.fair_timelines_test

import data.cybernorm.controls.participation.fair_timelines
import data.cybernorm.fixture

_thresholds := {"MSP-06": {"days_met": 42, "days_partial": 21}}

_of(window, gap, drafting) := {"met": met, "partial": partial} if {
	facts := fixture.with_process(fixture.empty("treaty"), {"consultation": window, "sessions": gap, "drafting": drafting})
	met := count(fair_timelines.met) with input as facts with data.cybernorm.thresholds as _thresholds
	partial := count(fair_timelines.partial) with input as facts with data.cybernorm.thresholds as _thresholds
}

_window(days) := {"comment_window_days": days}

_gap(days) := {"days_between_draft_publication_and_session": days}

_alone(yes) := {"pre_submitted_full_draft_by_single_party": yes}

test_six_weeks_meet if {
	_of(_window(42), _gap(42), _alone(false)).met == 3
	_of(_window(42), {}, {}).met == 1
	_of({}, _gap(60), {}).met == 1
}

test_the_shortest_window_counts if {
	_of(_window(60), _gap(41), {}) == {"met": 0, "partial": 2}
	_of(_window(20), _gap(60), {}) == {"met": 0, "partial": 0}
	_of(_window(21), {}, {}) == {"met": 0, "partial": 1}
}

test_a_head_start_is_partial if {
	_of(_window(42), {}, _alone(true)) == {"met": 0, "partial": 2}
}

test_no_head_start_alone_is_partial if {
	_of({}, {}, _alone(false)) == {"met": 0, "partial": 1}
	_of({}, {}, _alone(true)) == {"met": 0, "partial": 0}
	_of(_window(10), {}, _alone(false)) == {"met": 0, "partial": 0}
}
