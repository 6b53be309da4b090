package cybernorm.controls.gender.digital_divide_test

import data.cybernorm.controls.gender.digital_divide
import data.cybernorm.fixture

_of(sentences, process) := {"met": met, "partial": partial} if {
	facts := fixture.with_process(fixture.facts("strategy", sentences), process)
	met := digital_divide.met with input as facts
	partial := digital_divide.partial with input as facts
}

_text(sentences) := _of(sentences, {})

_reporting(value) := _of([{"concepts": []}], {"implementation": {"women_online": value}})

test_a_measure_on_the_gender_divide_meets if {
	_text([{"concepts": ["gender_digital_divide", "divide_measure"]}]) == {"met": {0}, "partial": {0}}
}

test_recognition_is_partial if {
	_text([{"concepts": ["gender_digital_divide"]}]) == {"met": set(), "partial": {0}}
	_text([{"concepts": ["gender_digital_divide", "divide_measure"], "force": "narrative"}]) == {"met": set(), "partial": {0}}
	_text([{"concepts": ["women_ict_programme"]}]) == {"met": set(), "partial": {0}}
}

test_a_gap_in_professions_is_another_thing if {
	_text([{"concepts": ["gender_digital_divide", "divide_measure", "workforce_gap"]}]) == {"met": set(), "partial": set()}
}

test_the_divide_alone_is_nothing if {
	_text([{"concepts": ["digital_divide", "divide_measure"]}]) == {"met": set(), "partial": set()}
}

test_reporting_of_women_online if {
	count(_reporting("reported-with-target").met) == 1
	count(_reporting("reported").partial) == 1
	_reporting("reported").met == set()
	_reporting("none") == {"met": set(), "partial": set()}
}
