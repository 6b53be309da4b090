package cybernorm.controls.capacity.evaluation_test

import data.cybernorm.controls.capacity.evaluation
import data.cybernorm.fixture

_of(kind, sentences) := _judged(fixture.facts(kind, sentences))

_stated(programme) := _judged(fixture.with_process(fixture.empty("capacity-programme"), {"programme": programme}))

_judged(facts) := findings if {
	met := evaluation.met with input as facts
	partial := evaluation.partial with input as facts
	findings := {"met": met, "partial": partial}
}

test_an_independent_and_open_evaluation_meets if {
	every concept in ["programme_evaluation", "capacity_building"] {
		_of("strategy", [{"concepts": ["evaluation_independent", "evaluation_open", concept]}]).met == {0}
	}
	_of("strategy", [{"concepts": ["evaluation_independent", "evaluation_open"]}]) == {"met": set(), "partial": set()}
	_of("strategy", [{"concepts": ["evaluation_independent", "programme_evaluation"]}]) == {"met": set(), "partial": {0}}
}

test_a_review_of_its_own_is_partial if {
	_of("strategy", [{"concepts": ["programme_evaluation"]}]) == {"met": set(), "partial": {0}}
	_of("norms-report", [{"concepts": ["programme_evaluation"]}]).partial == set()
	every concept in ["capacity_building", "capacity_effort"] {
		_of("norms-report", [{"concepts": ["programme_evaluation", concept]}]).partial == {0}
	}
}

test_stated_facts if {
	count(_stated({"evaluation": "independent-published", "complaints_mechanism": true}).met) == 2
	_stated({"evaluation": "independent-published", "complaints_mechanism": false}).met == set()
	every value in ["internal", "independent", "independent-published"] {
		count(_stated({"evaluation": value}).partial) == 1
	}
	count(_stated({"complaints_mechanism": true}).partial) == 1
	_stated({"evaluation": "none", "complaints_mechanism": false}).partial == set()
}
