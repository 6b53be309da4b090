package cybernorm.controls.participation.standing_input_test

import data.cybernorm.controls.participation.standing_input
import data.cybernorm.fixture

_thresholds := {"MSP-02": {"rounds_met": 3, "rounds_partial": 1}}

_of(sentences, consultation) := {"met": met, "partial": partial} if {
	facts := fixture.with_process(fixture.facts("strategy", sentences), {"consultation": consultation})
	met := standing_input.met with input as facts with data.cybernorm.thresholds as _thresholds
	partial := standing_input.partial with input as facts with data.cybernorm.thresholds as _thresholds
}

_silent := [{"concepts": []}]

test_a_standing_body_meets if {
	every other in ["civil_society", "academia", "multistakeholder"] {
		every standing in ["establish_body", "body_mandate", "systematic"] {
			_of([{"concepts": ["stakeholder_body", other, standing]}], {}).met == {0}
			_of([{"concepts": ["composed_body", other, standing]}], {}).met == {0}
		}
	}
}

test_a_body_of_industry_alone_is_partial if {
	sentence := {"concepts": ["stakeholder_body", "establish_body", "private_sector", "named_stakeholder"]}
	_of([sentence], {}) == {"met": set(), "partial": {0}}
}

test_channels_are_partial if {
	every concepts in [
		["stakeholder_body", "multistakeholder"],
		["standing_channel"],
		["multistakeholder_approach"],
		["public_consultation", "named_stakeholder"],
	] {
		_of([{"concepts": concepts}], {}) == {"met": set(), "partial": {0}}
	}
	_of([{"concepts": ["public_consultation"]}], {}).partial == set()
	_of([{"concepts": ["stakeholder_body"]}], {}).partial == set()
}

test_facts if {
	count(_of(_silent, {"standing_mechanism": true}).met) == 1
	count(_of(_silent, {"rounds": 3}).met) == 1
	count(_of(_silent, {"rounds": 3, "standing_mechanism": false}).met) == 0
	count(_of(_silent, {"rounds": 1}).partial) == 1
	count(_of(_silent, {"rounds": 0}).partial) == 0
}
