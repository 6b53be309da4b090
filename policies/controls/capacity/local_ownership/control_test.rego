package cybernorm.controls.capacity.local_ownership_test

import data.cybernorm.controls.capacity.local_ownership
import data.cybernorm.fixture

_thresholds := {"CCB-03": {"local_budget_pct_met": 30, "local_budget_pct_partial": 10}}

_of(kind, sentences) := _judged(fixture.facts(kind, sentences))

_stated(programme) := _judged(fixture.with_process(fixture.empty("capacity-programme"), {"programme": programme}))

_judged(facts) := findings if {
	met := local_ownership.met with input as facts with data.cybernorm.thresholds as _thresholds
	partial := local_ownership.partial with input as facts with data.cybernorm.thresholds as _thresholds
	findings := {"met": met, "partial": partial}
}

test_a_local_lead_with_means_meets if {
	every concept in ["capacity_building", "capacity_effort", "local_lead"] {
		_of("strategy", [{"concepts": ["local_lead"]}, {"concepts": ["own_means", concept]}]).met == {0, 1}
	}
	_of("capacity-programme", [{"concepts": ["local_lead"]}, {"concepts": ["own_means"]}]).met == {0, 1}
	_of("strategy", [{"concepts": ["local_lead"]}, {"concepts": ["own_means"]}]).met == set()
	_of("strategy", [{"concepts": ["own_means", "capacity_building"]}]).met == set()
}

test_a_declaration_is_partial if {
	every concept in ["local_lead", "local_ownership"] {
		_of("norms-report", [{"concepts": [concept]}]) == {"met": set(), "partial": {0}}
		_of("norms-report", [{"concepts": [concept], "zone": "title"}]).partial == set()
	}
}

test_capacity_at_home_counts_in_a_strategy if {
	_of("strategy", [{"concepts": ["domestic_capacity"]}]).partial == {0}
	_of("capacity-programme", [{"concepts": ["domestic_capacity"]}]).partial == set()
}

test_local_organisations_that_are_supported_come_near if {
	every concept in ["support", "partnering"] {
		_of("capacity-programme", [{"concepts": ["local_expertise", concept]}]) == {"met": set(), "partial": {0}}
		_of("norms-report", [{"concepts": ["local_expertise", concept]}]).partial == set()
	}
	_of("capacity-programme", [{"concepts": ["local_expertise"]}]).partial == set()
}

test_stated_facts if {
	count(_stated({"local_lead_partner": true, "local_budget_share_pct": 30}).met) == 2
	_stated({"local_lead_partner": false, "local_budget_share_pct": 30}).met == set()
	count(_stated({"local_lead_partner": true, "local_budget_share_pct": 29}).partial) == 2
	_stated({"local_lead_partner": false, "local_budget_share_pct": 9}).partial == set()
}
