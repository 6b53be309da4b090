package cybernorm.controls.participation.least_represented_test

import data.cybernorm.controls.participation.least_represented
import data.cybernorm.fixture

_thresholds := {"MSP-10": {"languages_met": 2, "languages_partial": 1}}

_of(sentences, consultation) := {"met": met, "partial": partial} if {
	facts := fixture.with_process(fixture.facts("strategy", sentences), {"consultation": consultation})
	met := least_represented.met with input as facts with data.cybernorm.thresholds as _thresholds
	partial := least_represented.partial with input as facts with data.cybernorm.thresholds as _thresholds
}

_silent := [{"concepts": []}]

test_support_with_means_meets if {
	every means in ["participation_means", "budget"] {
		_of([{"concepts": ["underrepresented_support", means]}], {}).met == {0}
		_of([{"concepts": ["underrepresented_support", means], "hedges": ["resources"]}], {}) == {"met": set(), "partial": {0}}
	}
}

test_support_without_means_is_partial if {
	_of([{"concepts": ["underrepresented_support"]}], {}) == {"met": set(), "partial": {0}}
	_of([{"concepts": ["participation_means"]}], {}) == {"met": set(), "partial": set()}
}

test_facts if {
	count(_of(_silent, {"access_support": "funded", "languages": 2}).met) == 2
	count(_of(_silent, {"access_support": "funded"}).met) == 1
	count(_of(_silent, {"access_support": "funded", "languages": 1}).met) == 0
	count(_of(_silent, {"access_support": "in-kind", "languages": 1}).partial) == 1
	count(_of(_silent, {"access_support": "none", "languages": 3}).partial) == 1
	count(_of(_silent, {"access_support": "none", "languages": 1}).partial) == 0
}
