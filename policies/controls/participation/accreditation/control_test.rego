package cybernorm.controls.participation.accreditation_test

import data.cybernorm.controls.participation.accreditation
import data.cybernorm.fixture

_thresholds := {"MSP-04": {"blocked_pct_partial": 5}}

_of(sentences, facts_of) := findings if {
	facts := fixture.with_process(fixture.facts("norms-report", sentences), {"accreditation": facts_of})
	applies := [true | accreditation.applies] with input as facts
	met := accreditation.met with input as facts
	partial := accreditation.partial with input as facts with data.cybernorm.thresholds as _thresholds
	findings := {"applies": applies, "met": met, "partial": partial}
}

_silent := [{"concepts": []}]

test_it_applies_where_accreditation_is_a_subject if {
	_of(_silent, {}).applies == []
	_of([{"concepts": ["accreditation"]}], {}).applies == []
	_of([{"concepts": ["accreditation", "named_stakeholder"]}], {}).applies == [true]
	_of([{"concepts": ["accreditation_objection", "multistakeholder"]}], {}).applies == [true]
	every fact in [{"ngos_applied": 10}, {"ngos_blocked": 0}, {"objections": "anonymous"}] {
		_of(_silent, fact).applies == [true]
	}
}

test_reasoned_objections_meet if {
	_of([{"concepts": ["accreditation", "named_stakeholder", "objection_reasoned"]}], {}).met == {0}
	count(_of(_silent, {"objections": "reasons-reviewed"}).met) == 1
	count(_of(_silent, {"ngos_applied": 10, "ngos_blocked": 0}).met) == 2
}

test_open_rules_without_reasons_are_partial if {
	_of([{"concepts": ["accreditation", "named_stakeholder", "open_inclusive_transparent"]}], {}) == {"applies": [true], "met": set(), "partial": {0}}
	_of([{"concepts": ["accreditation", "accreditation_objection", "open_inclusive_transparent"]}], {}).partial == set()
}

test_few_blocked_with_the_objector_named_are_partial if {
	count(_of(_silent, {"ngos_applied": 100, "ngos_blocked": 5, "objections": "objector-named"}).partial) == 3
	count(_of(_silent, {"ngos_applied": 100, "ngos_blocked": 6, "objections": "objector-named"}).partial) == 0
	count(_of(_silent, {"ngos_applied": 100, "ngos_blocked": 5, "objections": "anonymous"}).partial) == 0
	count(_of(_silent, {"ngos_applied": 0, "ngos_blocked": 5}).partial) == 0
}
