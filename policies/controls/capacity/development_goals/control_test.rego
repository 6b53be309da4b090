package cybernorm.controls.capacity.development_goals_test

import data.cybernorm.controls.capacity.development_goals
import data.cybernorm.fixture

_of(kind, sentences) := findings if {
	facts := fixture.facts(kind, sentences)
	met := development_goals.met with input as facts
	partial := development_goals.partial with input as facts
	findings := {"met": met, "partial": partial}
}

test_the_goals_by_name_meet if {
	every concept in ["sdg_education", "gender_equality"] {
		_of("strategy", [{"concepts": ["sdg", concept]}]).met == {0}
	}
}

test_the_goals_in_general_are_partial if {
	_of("strategy", [{"concepts": ["sdg"]}]) == {"met": set(), "partial": {0}}
	_of("strategy", [{"concepts": ["sdg_education"]}]) == {"met": set(), "partial": set()}
	_of("strategy", [{"concepts": ["sdg"], "zone": "title"}]).partial == set()
}
