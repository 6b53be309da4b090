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

_offences(classes) := {"offences": [{"id": sprintf("o-%d", [n]), "title": "", "class": class, "provision": -1, "page": 0, "line": 1, "column": 1} | some n, class in classes]}

_listed(classes) := _of(_offences(classes), [{"concepts": []}])

_core := ["cyber_dependent", "offence"]

test_it_applies_to_texts_with_offences_in_ict if {
	_text([{"concepts": ["offence", "ict"]}]).applies == [true]
	_text([{"concepts": _core}]).applies == [true]
	_text([{"concepts": ["malicious_ict"]}]).applies == []
	_text([{"concepts": ["offence"]}]).applies == []
	_listed(["other"]).applies == [true]
}

test_core_offences_alone_meet if {
	_text([{"concepts": _core}]).met == {0}
}

test_offences_beyond_systems_are_partial if {
	every concept in ["cyber_enabled", "content_word", "csam", "circular_definition"] {
		_text([{"concepts": _core}, {"concepts": ["offence", concept]}]) == {"applies": [true], "met": set(), "partial": {0}}
	}
}

test_open_powers_are_partial if {
	_text([{"concepts": _core}, {"concepts": ["open_scope", "powers"]}]).met == set()
	_text([{"concepts": _core}, {"concepts": ["open_scope"]}]).met == {0}
}

_under(concept, facts) := json.patch(facts, [{"op": "add", "path": sprintf("/provisions/0/topic/%s", [concept]), "value": ["term"]}])

test_a_heading_names_the_subject if {
	core := _under("cyber_dependent", fixture.facts("treaty", [{"concepts": ["offence"]}]))
	cyber_dependent_scope.met == {0} with input as core
	every concept in ["cyber_enabled", "csam"] {
		wide := _under(concept, core)
		cyber_dependent_scope.met == set() with input as wide
	}
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
