package cybernorm.controls.participation.regular_dialogue_test

import data.cybernorm.controls.participation.regular_dialogue
import data.cybernorm.fixture

_met(sentences) := findings if {
	findings := regular_dialogue.met with input as fixture.facts("norms-report", sentences)
}

_partial(sentences) := findings if {
	findings := regular_dialogue.partial with input as fixture.facts("norms-report", sentences)
}

test_a_regular_and_open_dialogue_meets if {
	every dialogue in ["regular_dialogue", "igf_platforms"] {
		every other in ["named_stakeholder", "multistakeholder"] {
			_met([{"concepts": [dialogue, other, "review_rhythm"]}]) == {0}
			_met([{"concepts": [dialogue, other]}]) == set()
		}
		_met([{"concepts": [dialogue, "review_rhythm"]}]) == set()
		_partial([{"concepts": [dialogue, "review_rhythm"]}]) == {0}
	}
}

test_a_hedged_dialogue_is_partial if {
	sentence := {"concepts": ["regular_dialogue", "multistakeholder", "review_rhythm"], "hedges": ["as-appropriate"]}
	_met([sentence]) == set()
	_partial([sentence]) == {0}
}
