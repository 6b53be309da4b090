package cybernorm.controls.norms.horizons_test

import data.cybernorm.controls.norms.horizons
import data.cybernorm.fixture

_thresholds := {"NRM-06": {"deadlines_pct_met": 80, "deadlines_pct_partial": 40}}

_of(sentences, implementation) := {"met": met, "partial": partial} if {
	facts := fixture.with_process(fixture.facts("strategy", sentences), {"implementation": implementation})
	met := horizons.met with input as facts with data.cybernorm.thresholds as _thresholds
	partial := horizons.partial with input as facts with data.cybernorm.thresholds as _thresholds
}

_silent := [{"concepts": []}]

test_three_horizons_meet if {
	_of([{"concepts": ["horizon_three"]}], {}).met == {0}
	_of([{"concepts": ["horizon_three"], "zone": "preamble"}], {}) == {"met": set(), "partial": {0}}
}

test_a_plan_with_dates_and_owners_meets if {
	_of([{"concepts": ["plan_with_dates", "responsible_owner"]}], {}).met == {0}
	_of([{"concepts": ["plan_with_dates", "led_delivery"]}], {}).met == {0}
	_of([{"concepts": ["plan_with_dates", "own_plan", "led_delivery"], "force": "narrative"}], {}).met == {0}
	_of([{"concepts": ["plan_with_dates", "led_delivery"], "force": "narrative"}], {}).met == set()
	_of([{"concepts": ["plan_with_dates"]}], {}) == {"met": set(), "partial": {0}}
}

test_three_dated_actions_meet if {
	_of([{"concepts": ["dated_action"]}, {"concepts": ["dated_action"]}, {"concepts": ["dated_action"]}], {}).met == {0, 1, 2}
	_of([{"concepts": ["dated_action"]}, {"concepts": ["dated_action"]}], {}) == {"met": set(), "partial": {0, 1}}
}

test_a_plan_is_partial if {
	every concept in ["timebound", "own_plan", "led_delivery", "planned_measures"] {
		_of([{"concepts": [concept]}], {}) == {"met": set(), "partial": {0}}
	}
}

test_facts if {
	count(_of(_silent, {"action_plan": "three-horizons", "actions_with_deadline_pct": 80}).met) == 2
	count(_of(_silent, {"action_plan": "three-horizons"}).met) == 1
	count(_of(_silent, {"action_plan": "three-horizons", "actions_with_deadline_pct": 79}).met) == 0
	count(_of(_silent, {"action_plan": "three-horizons", "actions_with_deadline_pct": 79}).partial) == 2
	count(_of(_silent, {"action_plan": "one-horizon", "actions_with_deadline_pct": 39}).partial) == 1
	count(_of(_silent, {"action_plan": "none"}).partial) == 0
}

test_a_column_of_dates_in_a_plan_meets if {
	cells := [{"concepts": ["calendar_date"], "force": "narrative"} | some _ in numbers.range(1, 6)]
	_of(array.concat(cells, [{"concepts": ["own_plan"], "force": "narrative"}]), {}).met == {0, 1, 2, 3, 4, 5}
	_of(cells, {}).met == set()
}

test_the_measures_of_a_statement_are_no_plan if {
	horizons.partial == set() with input as fixture.facts("norms-report", [{"concepts": ["planned_measures"]}])
}
