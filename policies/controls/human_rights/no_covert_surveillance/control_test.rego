package cybernorm.controls.human_rights.no_covert_surveillance_test

import data.cybernorm.controls.human_rights.no_covert_surveillance
import data.cybernorm.fixture

_of(sentences, capabilities) := findings if {
	facts := fixture.with_process(fixture.facts("strategy", sentences), capabilities)
	met := no_covert_surveillance.met with input as facts
	partial := no_covert_surveillance.partial with input as facts
	contradicted := no_covert_surveillance.contradicted with input as facts
	findings := {"met": met, "partial": partial, "contradicted": contradicted}
}

_text(sentences) := _of(sentences, {})

_funded(assessment) := _of([{"concepts": []}], {"programme": {"surveillance_capabilities_funded": [{"name": "sensor", "assessment": assessment}]}})

test_a_bar_meets if {
	_text([{"denied": ["surveillance"], "protects": true}]).met == {0}
	_text([{"concepts": ["surveillance", "surveillance_limit"]}]).met == {0}
	_text([{"denied": ["surveillance"]}]).met == set()
}

test_a_hedged_bar_is_partial if {
	findings := _text([{"concepts": ["surveillance", "surveillance_limit"], "hedges": ["feasible"]}])
	findings.met == set()
	findings.partial == {0}
}

test_safeguards_beside_surveillance_are_partial if {
	every concept in ["safeguards", "do_no_harm", "human_rights"] {
		_text([{"concepts": ["surveillance", concept]}]).partial == {0}
	}
	_text([{"concepts": ["surveillance"]}]).partial == set()
}

test_a_general_clause_is_partial if {
	_text([{"concepts": ["rights_respect"]}]).partial == {0}
	_text([{"concepts": ["rights_respect", "group_rights"]}]).partial == set()
	_text([{"concepts": ["rights_respect"], "zone": "preamble"}]).partial == {0}
}

test_a_recital_of_a_treaty_is_no_clause if {
	recital := no_covert_surveillance.partial with input as fixture.facts("treaty", [{"concepts": ["rights_respect"], "zone": "preamble"}])
	recital == set()
	_text([{"concepts": ["surveillance_harm"]}]).partial == {0}
}

test_a_duty_to_build_in_interception_contradicts if {
	_text([{"concepts": ["interception_duty"]}]).contradicted == {0}
	_text([{"concepts": ["interception_duty"], "reported": true}]).contradicted == set()
}

test_what_is_funded_must_be_assessed if {
	count(_funded("approved").met) == 1
	count(_funded("pending").partial) == 1
	count(_funded("none").contradicted) == 1
	count(_funded("refused").contradicted) == 1
	count(_of([{"concepts": []}], {"programme": {"surveillance_capabilities_funded": []}}).met) == 1
}

test_people_watched_contradict if {
	_text([{"concepts": ["watching_people"]}]).contradicted == {0}
	_text([{"concepts": ["watching_people", "csam"]}]).contradicted == set()
	_text([{"concepts": ["watching_people", "surveillance_limit"]}]).contradicted == set()
	_text([{"concepts": ["watching_people"], "negated": true}]).contradicted == set()
}
