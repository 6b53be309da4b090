package cybernorm.controls.capacity.resources_test

import data.cybernorm.controls.capacity.resources
import data.cybernorm.fixture

_thresholds := {"CCB-12": {"years_met": 3, "years_partial": 1, "local_experts_pct_met": 50, "local_experts_pct_partial": 25}}

_of(kind, sentences) := _judged(fixture.facts(kind, sentences))

_stated(programme) := _judged(fixture.with_process(fixture.empty("capacity-programme"), {"programme": programme}))

_judged(facts) := findings if {
	met := resources.met with input as facts with data.cybernorm.thresholds as _thresholds
	partial := resources.partial with input as facts with data.cybernorm.thresholds as _thresholds
	findings := {"met": met, "partial": partial}
}

test_years_and_local_people_meet if {
	every concept in ["capacity_building", "capacity_effort"] {
		_of("strategy", [{"concepts": ["multi_year_funding", concept]}, {"concepts": ["local_expertise", concept]}]).met == {0, 1}
	}
	_of("capacity-programme", [{"concepts": ["multi_year_funding", "local_expertise"]}]).met == {0}
	_of("strategy", [{"concepts": ["multi_year_funding"]}, {"concepts": ["local_expertise"]}]).met == set()
}

test_one_of_them_is_partial if {
	every concept in ["local_expertise", "funds"] {
		_of("norms-report", [{"concepts": [concept, "capacity_building"]}]) == {"met": set(), "partial": {0}}
		_of("norms-report", [{"concepts": [concept]}]).partial == set()
	}
}

test_the_money_of_a_strategy_is_stated if {
	trained := {"concepts": ["trained_people", "capacity_effort"]}
	_of("strategy", [{"concepts": ["multi_year_funding", "own_plan"], "force": "narrative"}, trained]).met == {0, 1}
	_of("norms-report", [{"concepts": ["multi_year_funding", "own_plan"]}, trained]).met == set()
}

test_talent_at_home_counts_in_a_strategy if {
	_of("strategy", [{"concepts": ["trained_people"]}]).partial == {0}
	_of("norms-report", [{"concepts": ["trained_people", "capacity_building"]}]).partial == set()
}

test_stated_facts if {
	count(_stated({"funding_years": 3, "local_experts_share_pct": 50}).met) == 2
	_stated({"funding_years": 2, "local_experts_share_pct": 50}).met == set()
	count(_stated({"funding_years": 1, "local_experts_share_pct": 25}).partial) == 2
	_stated({"funding_years": 0, "local_experts_share_pct": 24}).partial == set()
}
