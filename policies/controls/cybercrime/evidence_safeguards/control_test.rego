package cybernorm.controls.cybercrime.evidence_safeguards_test

import data.cybernorm.controls.cybercrime.evidence_safeguards
import data.cybernorm.fixture

_of(kind, sentences) := _judged(fixture.facts(kind, sentences))

_judged(facts) := findings if {
	applies := [true | evidence_safeguards.applies] with input as facts
	met := evidence_safeguards.met with input as facts
	partial := evidence_safeguards.partial with input as facts
	contradicted := evidence_safeguards.contradicted with input as facts
	findings := {"applies": applies, "met": met, "partial": partial, "contradicted": contradicted}
}

_without_ict(facts) := json.patch(facts, [{"op": "replace", "path": "/document/ict", "value": false}])

_sharing := {"concepts": ["evidence_sharing"]}

test_it_applies_where_evidence_is_shared if {
	_of("treaty", [_sharing]).applies == [true]
	_of("treaty", [{"concepts": []}]).applies == []
	_judged(_without_ict(fixture.facts("treaty", [_sharing]))).applies == []
}

test_all_three_conditions_meet if {
	every ground in ["refusal_rights", "human_rights", "discrimination_grounds"] {
		_of("treaty", [
			{"concepts": ["dual_criminality"]},
			{"concepts": ["refusal_ground", ground]},
			{"concepts": ["data_protection_transfer"]},
		]).met == {0, 1, 2}
	}
	_of("treaty", [
		{"concepts": ["dual_criminality"]},
		{"concepts": ["refusal_ground", "refusal_rights"], "force": "permissive"},
		{"concepts": ["data_protection_transfer"]},
	]).met == set()
}

test_one_condition_is_partial if {
	every concept in ["dual_criminality", "data_protection_transfer"] {
		_of("treaty", [{"concepts": [concept], "force": "permissive"}]).partial == {0}
	}
	_of("treaty", [{"concepts": ["refusal_ground"]}]).partial == set()
}

test_any_serious_crime_contradicts if {
	_of("treaty", [{"concepts": ["any_serious_crime", "evidence_sharing"]}]).contradicted == {0}
	_of("treaty", [{"concepts": ["any_serious_crime"]}]).contradicted == set()
}
