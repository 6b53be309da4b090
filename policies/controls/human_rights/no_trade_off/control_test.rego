package cybernorm.controls.human_rights.no_trade_off_test

import data.cybernorm.controls.human_rights.no_trade_off
import data.cybernorm.fixture

_met(sentences) := findings if {
	findings := no_trade_off.met with input as fixture.facts("strategy", sentences)
}

_partial(sentences) := findings if {
	findings := no_trade_off.partial with input as fixture.facts("strategy", sentences)
}

_contradicted(sentences) := findings if {
	findings := no_trade_off.contradicted with input as fixture.facts("strategy", sentences)
}

test_a_balance_contradicts_in_operative_text_and_preamble if {
	_contradicted([{"concepts": ["tradeoff_framing", "security_aim"]}]) == {0}
	_contradicted([{"concepts": ["tradeoff_framing", "security_aim"], "zone": "preamble"}]) == {0}
}

test_a_reported_balance_does_not_contradict if {
	_contradicted([{"concepts": ["tradeoff_framing", "security_aim"], "reported": true}]) == set()
	_contradicted([{"concepts": ["tradeoff_framing", "security_aim"], "negated": true}]) == set()
	_contradicted([{"concepts": ["tradeoff_framing", "security_aim"], "zone": "title"}]) == set()
	_contradicted([{"concepts": ["tradeoff_framing"]}]) == set()
}

test_a_balance_of_what_stands_before_it_contradicts if {
	every right in ["human_rights", "privacy_as_right"] {
		_contradicted([{"concepts": [right, "security_aim"]}, {"concepts": ["balance_struck"], "provision": 0}]) == {1}
		_contradicted([{"concepts": [right]}, {"concepts": ["balance_struck"], "provision": 0}]) == set()
	}
	_contradicted([{"concepts": ["balance_struck", "security_aim"]}]) == set()
}

test_rights_behind_enforcement_contradict if {
	_contradicted([{"concepts": ["rights_subordination"], "negated": true}]) == {0}
	_contradicted([{"concepts": ["rights_subordination"], "reported": true}]) == set()
}

test_reinforcement_needs_no_force if {
	every concepts in [["mutual_reinforcement", "human_rights"], ["mutual_reinforcement", "privacy"], ["mutual_reinforcement", "expression"]] {
		_met([{"concepts": concepts, "force": "narrative"}]) == {0}
	}
	_met([{"concepts": ["mutual_reinforcement"]}, {"concepts": ["human_rights"], "provision": 0}]) == {0}
	_met([{"concepts": ["mutual_reinforcement"]}]) == set()
}

test_reinforcement_in_the_preamble_is_partial if {
	sentences := [{"concepts": ["mutual_reinforcement", "human_rights"], "zone": "preamble"}]
	_met(sentences) == set()
	_partial(sentences) == {0}
}

test_side_by_side_is_partial if {
	_partial([{"concepts": ["human_rights", "security_aim"]}]) == {0}
	_partial([{"concepts": ["human_rights"]}]) == set()
	_partial([{"concepts": ["privacy_as_right", "security_aim", "protection_duty"]}]) == {0}
	_partial([{"concepts": ["privacy_as_right", "security_aim"]}]) == set()
	_partial([{"concepts": ["privacy", "security_aim", "protection_duty"]}]) == set()
}

test_a_contest_that_security_wins_contradicts if {
	every right in ["human_rights", "liberty"] {
		_contradicted([{"concepts": ["rights_overridden", right], "negated": true}]) == {0}
	}
	_contradicted([{"concepts": ["rights_overridden", "liberty"], "zone": "preamble"}]) == {0}
	_contradicted([{"concepts": ["rights_overridden", "liberty"], "reported": true}]) == set()
	_contradicted([{"concepts": ["rights_overridden"]}]) == set()
}
