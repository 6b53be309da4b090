package cybernorm.controls.gender.prevention_of_threats_test

import data.cybernorm.controls.gender.prevention_of_threats
import data.cybernorm.fixture

_of(sentence) := _on(fixture.facts("strategy", [sentence]))

_on(facts) := {"met": met, "partial": partial} if {
	met := prevention_of_threats.met with input as facts
	partial := prevention_of_threats.partial with input as facts
}

_text(concepts) := _of({"concepts": concepts})

_nothing := {"met": set(), "partial": set()}

test_both_qualities_meet if {
	every gendered in ["gender_perspective", "gendered_impact", "tfgbv"] {
		_text(["threat_work", gendered, "conflict_sensitive"]).met == {0}
		_text(["threat_work", gendered, "conflict_approach"]).met == {0}
	}
	_text(["threat_work", "wps"]).met == {0}
	_text(["tfgbv", "address", "conflict_sensitive"]).met == {0}
}

test_one_quality_is_partial if {
	_text(["threat_work", "gender_perspective"]) == {"met": set(), "partial": {0}}
	_text(["tfgbv", "address"]) == {"met": set(), "partial": {0}}
	_text(["threat_work", "conflict_approach"]) == {"met": set(), "partial": {0}}
	_of({"concepts": ["threat_work", "wps", "ict"], "hedges": ["feasible"]}) == {"met": set(), "partial": {0}}
}

test_neither_is_nothing if {
	_text(["threat_work"]) == _nothing
	_text(["threat_work", "conflict_sensitive"]) == _nothing
	elsewhere := json.patch(fixture.facts("strategy", [{"concepts": ["threat_work", "gender_perspective"]}]), [{"op": "replace", "path": "/document/ict", "value": false}])
	_on(elsewhere) == _nothing
	_text(["tfgbv", "address", "research_effort"]) == _nothing
}
