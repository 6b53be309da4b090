package cybernorm.controls.capacity.non_technical_expertise_test

import data.cybernorm.controls.capacity.non_technical_expertise
import data.cybernorm.fixture

_of(kind, sentences) := findings if {
	facts := fixture.facts(kind, sentences)
	met := non_technical_expertise.met with input as facts
	partial := non_technical_expertise.partial with input as facts
	findings := {"met": met, "partial": partial}
}

test_the_fields_of_a_paragraph_meet if {
	_of("strategy", [{"concepts": ["capacity_building", "expertise_justice"]}, {"concepts": ["expertise_policy"], "provision": 0}]).met == {0}
}

test_two_fields_meet if {
	every teaching in ["capacity_building", "expertise_teaching"] {
		_of("strategy", [{"concepts": [teaching, "expertise_justice", "expertise_diplomacy"]}]).met == {0}
		_of("strategy", [{"concepts": [teaching, "expertise_policy", "expertise_society"]}]).met == {0}
	}
}

test_one_field_is_partial if {
	every field in ["expertise_justice", "expertise_diplomacy", "expertise_policy", "expertise_regulation", "expertise_society"] {
		_of("strategy", [{"concepts": ["capacity_building", field]}]) == {"met": set(), "partial": {0}}
	}
	_of("strategy", [{"concepts": ["capacity_building"]}]).partial == set()
	_of("strategy", [{"concepts": ["expertise_justice", "expertise_policy"]}]).partial == set()
}
