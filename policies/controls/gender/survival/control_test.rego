package cybernorm.controls.gender.survival_test

import data.cybernorm.controls.gender.survival
import data.cybernorm.fixture

_thresholds := {"GEN-07": {"kept_partial": 50}}

_of(later, before) := findings if {
	facts := fixture.drafts("norms-report", later, before)
	applies := [true | survival.applies] with input as facts
	met := survival.met with input as facts
	partial := survival.partial with input as facts with data.cybernorm.thresholds as _thresholds
	findings := {"applies": applies, "met": met, "partial": partial}
}

_four := [{"concepts": ["gender"]}, {"concepts": ["women"]}, {"concepts": ["gender_perspective"]}, {"concepts": ["gendered_impact"]}]

test_it_needs_an_earlier_draft_with_gender_provisions if {
	not survival.applies with input as fixture.facts("norms-report", _four)
	_of(_four, [{"concepts": ["norms"]}]).applies == []
	_of(_four, _four).applies == [true]
}

test_all_kept_meets if {
	_of(_four, _four).met == {0, 1, 2, 3}
}

test_a_loss_of_force_is_partial if {
	findings := _of([object.union(s, {"force": "permissive"}) | some s in _four], _four)
	findings.met == set()
	findings.partial == {0, 1, 2, 3}
}

test_half_kept_is_partial if {
	findings := _of(array.slice(_four, 0, 2), _four)
	findings.met == set()
	findings.partial == {0, 1}
}

test_one_of_four_is_nothing if {
	findings := _of(array.slice(_four, 0, 1), _four)
	findings.met == set()
	findings.partial == set()
}

test_the_preamble_does_not_keep_it if {
	_of([object.union(s, {"zone": "preamble"}) | some s in _four], _four).partial == set()
}

test_what_was_hedged_before_loses_nothing if {
	hedged := [object.union(s, {"hedges": ["feasible"]}) | some s in _four]
	_of(hedged, hedged).met == {0, 1, 2, 3}
}

test_it_shows_its_arithmetic if {
	facts := fixture.drafts("norms-report", array.slice(_four, 0, 1), _four)
	measure := survival.measure with input as facts
	[measure.kept, measure.of] == [1, 4]
	[count(measure.earlier), count(measure.later)] == [4, 1]
}
