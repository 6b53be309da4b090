package cybernorm.controls.gender.mainstreaming_test

import data.cybernorm.controls.gender.mainstreaming
import data.cybernorm.fixture

_met(sentences) := findings if {
	findings := mainstreaming.met with input as fixture.facts("strategy", sentences)
}

_partial(sentences) := findings if {
	findings := mainstreaming.partial with input as fixture.facts("strategy", sentences)
}

test_a_perspective_with_a_task_meets if {
	every concept in ["gender_perspective", "gender_mainstreaming_duty"] {
		every task in ["implementation", "differentiated_impact", "men_nonbinary", "crosscutting"] {
			_met([{"concepts": [concept, task]}]) == {0}
		}
	}
	_met([{"concepts": ["gendered_impact", "assess", "address"]}]) == {0}
}

test_the_task_may_stand_in_another_sentence_of_the_paragraph if {
	_met([{"concepts": ["gender_perspective"]}, {"concepts": ["implementation"], "provision": 0}]) == {0}
}

test_words_without_a_task_are_partial if {
	every concept in ["gender_perspective", "gender_mainstreaming_duty", "gender_equality"] {
		_met([{"concepts": [concept]}]) == set()
		_partial([{"concepts": [concept]}]) == {0}
	}
}

test_a_preamble_is_partial if {
	sentences := [{"concepts": ["gender_perspective", "implementation"], "zone": "preamble"}]
	_met(sentences) == set()
	_partial(sentences) == {0}
}

test_silence_is_nothing if {
	_met([{"concepts": []}]) == set()
	_partial([{"concepts": []}]) == set()
}

test_an_impact_alone_is_partial if {
	_partial([{"concepts": ["gendered_impact"]}]) == {0}
	mainstreaming.partial == set() with input as object.union(fixture.facts("strategy", [{"concepts": ["gendered_impact"]}]), {"document": {"kind": "strategy", "language": "en", "ict": false}})
}
