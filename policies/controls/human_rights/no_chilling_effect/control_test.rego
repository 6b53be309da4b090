package cybernorm.controls.human_rights.no_chilling_effect_test

import data.cybernorm.controls.human_rights.no_chilling_effect
import data.cybernorm.fixture

_met(sentences) := findings if {
	findings := no_chilling_effect.met with input as fixture.facts("strategy", sentences)
}

_partial(sentences) := findings if {
	findings := no_chilling_effect.partial with input as fixture.facts("strategy", sentences)
}

test_protection_with_a_review_of_effects_meets if {
	every protection in ["protection_duty", "safeguards", "human_rights"] {
		_met([{"concepts": ["hrd", "chilling", protection]}]) == {0}
	}
	_met([{"concepts": ["hrd", "chilling"]}]) == {0}
}

test_protection_alone_is_partial if {
	_met([{"concepts": ["hrd", "protection_duty"]}]) == set()
	_partial([{"concepts": ["hrd", "protection_duty"]}]) == {0}
	_partial([{"concepts": ["hrd", "safeguards"]}]) == {0}
	_partial([{"concepts": ["hrd", "human_rights"]}]) == {0}
	_partial([{"concepts": ["defender_generic"]}]) == {0}
	_partial([{"concepts": ["hrd"]}]) == set()
}

test_a_list_of_threats_is_no_protection if {
	_partial([{"concepts": ["hrd", "protection_duty", "hrd_as_threat"]}]) == set()
}

test_no_prosecution_is_a_fact if {
	facts := fixture.with_process(fixture.empty("strategy"), {"implementation": {"cases_of_prosecution_under_instrument": 0}})
	count(no_chilling_effect.met) == 1 with input as facts
	some_cases := fixture.with_process(fixture.empty("strategy"), {"implementation": {"cases_of_prosecution_under_instrument": 2}})
	count(no_chilling_effect.met) == 0 with input as some_cases
}

test_a_bar_on_turning_the_law_against_dissent_meets if {
	_met([{"concepts": ["hrd"], "denied": ["chilling"], "protects": true}]) == {0}
	_met([{"concepts": [], "denied": ["chilling", "hrd"], "protects": true}]) == {0}
	_met([{"concepts": ["hrd"], "denied": ["chilling"]}]) == set()
	_met([{"concepts": [], "denied": ["chilling"], "protects": true}]) == set()
}
