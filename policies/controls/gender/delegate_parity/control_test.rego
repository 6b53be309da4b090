package cybernorm.controls.gender.delegate_parity_test

import data.cybernorm.controls.gender.delegate_parity
import data.cybernorm.fixture

_thresholds := {"GEN-09": {"parity_low": 45, "parity_high": 55, "benchmark": 38, "heads_met": 45, "heads_partial": 25}}

_facts(sessions) := fixture.with_process(fixture.empty("treaty"), {"sessions": sessions})

_met(sessions) := n if {
	n := count(delegate_parity.met) with input as _facts(sessions) with data.cybernorm.thresholds as _thresholds
}

_partial(sessions) := n if {
	n := count(delegate_parity.partial) with input as _facts(sessions) with data.cybernorm.thresholds as _thresholds
}

test_parity_of_delegates_and_heads_meets if {
	_met({"women_delegates_pct": 48, "women_heads_of_delegation_pct": 46}) == 2
}

test_heads_must_be_reported if {
	_met({"women_delegates_pct": 48}) == 0
	_partial({"women_delegates_pct": 48}) == 1
}

test_outside_the_band_is_partial if {
	_met({"women_delegates_pct": 60, "women_heads_of_delegation_pct": 46}) == 0
	_partial({"women_delegates_pct": 60, "women_heads_of_delegation_pct": 10}) == 2
}

test_the_benchmark_is_partial_and_less_is_not if {
	_partial({"women_delegates_pct": 38}) == 1
	_partial({"women_delegates_pct": 37}) == 0
}

test_a_rising_share_is_partial if {
	_partial({"women_delegates_pct": 20, "women_delegates_rising": true}) == 2
	_partial({"women_delegates_pct": 20, "women_delegates_rising": false}) == 0
}

test_a_quarter_of_the_heads_is_partial if {
	_partial({"women_heads_of_delegation_pct": 25}) == 1
	_partial({"women_heads_of_delegation_pct": 24}) == 0
}
