package cybernorm.controls.cybercrime.cyber_dependent_scope_test

import data.cybernorm.controls.cybercrime.cyber_dependent_scope
import data.cybernorm.fixture

_thresholds := {"CYB-02": {"share_met": 80, "share_partial": 40}}

_of(changes, sentences) := findings if {
	facts := object.union(fixture.facts("treaty", sentences), changes)
	applies := [true | cyber_dependent_scope.applies] with input as facts
	met := cyber_dependent_scope.met with input as facts with data.cybernorm.thresholds as _thresholds
	partial := cyber_dependent_scope.partial with input as facts with data.cybernorm.thresholds as _thresholds
	findings := {"applies": applies, "met": met, "partial": partial}
}

_text(sentences) := _of({}, sentences)

_offences(classes) := {"offences": [{"id": sprintf("o-%d", [n]), "title": "", "class": class, "provision": -1, "line": 1, "column": 1} | some n, class in classes]}

_listed(classes) := _of(_offences(classes), [{"concepts": []}])

_core := ["cyber_dependent", "offence_creation"]

test_it_applies_to_texts_with_offences if {
	_text([{"concepts": ["offence_creation"]}]).applies == [true]
	_text([{"concepts": ["malicious_ict"]}]).applies == []
	_listed(["other"]).applies == [true]
	_of({"document": {"kind": "treaty", "ict": false}}, [{"concepts": ["offence_creation"]}]).applies == []
}

test_core_offences_alone_meet if {
	_text([{"concepts": _core}]).met == {0}
}

test_offences_beyond_systems_are_partial if {
	every concept in ["cyber_enabled_offence", "open_scope"] {
		_text([{"concepts": _core}, {"concepts": [concept]}]) == {"applies": [true], "met": set(), "partial": {0}}
	}
}

test_a_heading_names_the_subject if {
	facts := fixture.facts("treaty", [{"concepts": ["cyber_dependent"]}])
	under := json.patch(facts, [{"op": "add", "path": "/provisions/0/topic/cyber_dependent", "value": ["illegal access"]}])
	cyber_dependent_scope.met == {0} with input as under
}

test_a_list_of_offences_decides if {
	count(_listed(["cyber-dependent", "cyber-dependent", "cyber-dependent", "cyber-dependent", "other"]).met) == 4
	count(_listed(["cyber-dependent", "cyber-dependent", "other", "other", "other"]).partial) == 2
	_listed(["cyber-dependent", "other", "other"]).partial == set()
	_of(_offences(["other"]), [{"concepts": _core}]).met == set()
}

test_powers_over_any_offence_widen_the_scope if {
	narrow := object.union(_offences(["cyber-dependent"]), {"powers": [{"scope": "any-offence"}]})
	_of(narrow, [{"concepts": []}]).met == set()
	count(_of(narrow, [{"concepts": []}]).partial) == 1
}
