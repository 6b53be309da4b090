package cybernorm.controls.gender.mainstreaming_test

import data.cybernorm.controls.gender.mainstreaming
import data.cybernorm.fixture

test_a_perspective_with_a_task_meets if {
	mainstreaming.met == {0} with input as fixture.facts("treaty", [{"concepts": ["gender_perspective", "implementation"]}])
	mainstreaming.met == {0} with input as fixture.facts("treaty", [{"concepts": ["gender_perspective", "differentiated_impact"]}])
	mainstreaming.met == {0} with input as fixture.facts("treaty", [{"concepts": ["gender_perspective", "men_nonbinary"]}])
}

test_the_task_may_stand_in_another_sentence_of_the_paragraph if {
	mainstreaming.met == {0} with input as fixture.facts("strategy", [
		{"concepts": ["gender_perspective"]},
		{"concepts": ["implementation"], "provision": 0},
	])
}

test_a_perspective_without_a_task_is_partial if {
	facts := fixture.facts("treaty", [{"concepts": ["gender_perspective"]}])
	mainstreaming.met == set() with input as facts
	mainstreaming.partial == {0} with input as facts
}

test_a_preamble_is_partial if {
	facts := fixture.facts("treaty", [{"concepts": ["gender_perspective", "implementation"], "zone": "preamble"}])
	mainstreaming.met == set() with input as facts
	mainstreaming.partial == {0} with input as facts
}

test_silence_is_nothing if {
	facts := fixture.empty("treaty")
	mainstreaming.met == set() with input as facts
	mainstreaming.partial == set() with input as facts
}
