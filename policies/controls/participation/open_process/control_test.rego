package cybernorm.controls.participation.open_process_test

import data.cybernorm.controls.participation.open_process
import data.cybernorm.fixture

_of(sentences, consultation) := findings if {
	facts := fixture.with_process(fixture.facts("strategy", sentences), {"consultation": consultation})
	met := open_process.met with input as facts
	partial := open_process.partial with input as facts
	findings := {"met": met, "partial": partial}
}

_silent := [{"concepts": []}]

test_an_open_process_in_the_text if {
	every other in ["multistakeholder", "consult", "civil_society"] {
		_of([{"concepts": ["inclusive_process", other]}], {}).met == {0}
	}
	_of([{"concepts": ["inclusive_process"]}], {}).met == set()
}

test_a_transparent_process_of_another_kind_is_nothing if {
	_of([{"concepts": ["inclusive_process"]}], {}).partial == set()
	every other in ["multistakeholder", "named_stakeholder"] {
		_of([{"concepts": ["inclusive_process"], "provision": 0}, {"concepts": [other], "provision": 0}], {}).partial == {0}
	}
}

test_weaker_words_are_partial if {
	_of([{"concepts": ["inclusive_process", "consult"], "zone": "preamble"}], {}) == {"met": set(), "partial": {0}}
	every concept in ["public_consultation", "multistakeholder_approach", "ngo_reports", "actor_civil_society"] {
		_of([{"concepts": [concept]}], {}) == {"met": set(), "partial": {0}}
	}
}

test_cooperation_under_a_treaty_is_no_discussion_of_it if {
	facts := fixture.facts("treaty", [{"concepts": ["actor_civil_society"]}])
	open_process.partial == set() with input as facts
}

test_facts if {
	count(_of(_silent, {"held": true, "access": "open", "contributions_published": true}).met) == 3
	count(_of(_silent, {"held": true, "access": "by-invitation"}).met) == 0
	count(_of(_silent, {"held": true, "access": "by-invitation"}).partial) == 2
	count(_of(_silent, {"held": true}).partial) == 1
	count(_of(_silent, {"held": true, "access": "closed"}).partial) == 0
	count(_of(_silent, {"held": false}).partial) == 0
}
