package cybernorm.controls.capacity.impact_metrics_test

import data.cybernorm.controls.capacity.impact_metrics
import data.cybernorm.fixture

_thresholds := {"CCB-04": {"outcomes_met": 3, "outcomes_partial": 1}}

_of(kind, sentences) := _judged(fixture.facts(kind, sentences))

_stated(programme) := _judged(fixture.with_process(fixture.empty("capacity-programme"), {"programme": programme}))

_judged(facts) := findings if {
	met := impact_metrics.met with input as facts with data.cybernorm.thresholds as _thresholds
	partial := impact_metrics.partial with input as facts with data.cybernorm.thresholds as _thresholds
	findings := {"met": met, "partial": partial}
}

test_a_baseline_with_a_target_meets if {
	_of("strategy", [{"concepts": ["outcome_target"]}]).met == {0}
	_of("strategy", [{"concepts": ["outcome_target"], "hedges": ["feasible"]}]) == {"met": set(), "partial": {0}}
}

test_measuring_the_programme_is_partial if {
	every concept in ["capacity_building", "capacity_effort", "programme_evaluation", "own_plan"] {
		_of("strategy", [{"concepts": ["impact_metrics", concept]}]) == {"met": set(), "partial": {0}}
	}
	_of("strategy", [{"concepts": ["impact_metrics"]}]).partial == set()
	_of("capacity-programme", [{"concepts": ["impact_metrics"]}]).partial == {0}
}

test_output_is_partial if {
	_of("strategy", [{"concepts": ["output_figures"]}]).partial == {0}
	_of("strategy", [{"concepts": ["output_figures"], "force": "narrative"}]).partial == set()
	_of("capacity-programme", [{"concepts": ["output_figures"], "force": "narrative"}]).partial == {0}
}

test_stated_facts if {
	count(_stated({"outcome_indicators_count": 3, "baseline_exists": true}).met) == 2
	_stated({"outcome_indicators_count": 3, "baseline_exists": false}).met == set()
	count(_stated({"outcome_indicators_count": 1}).partial) == 1
	count(_stated({"output_indicators_count": 1}).partial) == 1
	_stated({"outcome_indicators_count": 0, "output_indicators_count": 0}).partial == set()
}
