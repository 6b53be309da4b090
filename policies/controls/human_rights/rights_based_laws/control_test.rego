package cybernorm.controls.human_rights.rights_based_laws_test

import data.cybernorm.controls.human_rights.rights_based_laws
import data.cybernorm.fixture

_of(sentence) := findings if {
	facts := fixture.facts("strategy", [sentence])
	met := rights_based_laws.met with input as facts
	partial := rights_based_laws.partial with input as facts
	findings := {"met": met, "partial": partial}
}

test_reform_on_rights_meets if {
	_of({"concepts": ["law_reform", "rights_based"]}).met == {0}
	_of({"concepts": ["law_reform", "rights_respect"]}).met == {0}
	_of({"concepts": ["law_reform", "expression"]}).met == {0}
}

test_reform_without_rights_is_partial if {
	_of({"concepts": ["law_reform"]}) == {"met": set(), "partial": {0}}
	_of({"concepts": ["law_to_change", "rights_based"]}) == {"met": set(), "partial": {0}}
	_of({"concepts": ["law_reform", "rights_based"], "zone": "preamble"}) == {"met": set(), "partial": {0}}
}

test_rules_on_rights_without_a_law_are_partial if {
	every rule in ["legal_framework", "enabling_env", "guardrails"] {
		_of({"concepts": [rule, "rights_respect"]}) == {"met": set(), "partial": {0}}
		_of({"concepts": [rule]}) == {"met": set(), "partial": set()}
	}
}

test_offences_and_powers_alone_are_nothing if {
	_of({"concepts": ["law_reform", "offence"]}) == {"met": set(), "partial": set()}
	_of({"concepts": ["law_reform", "powers"]}) == {"met": set(), "partial": set()}
	_of({"concepts": ["law_reform", "offence", "human_rights", "rights_respect"]}) == {"met": set(), "partial": {0}}
	_of({"concepts": ["law_reform", "powers", "human_rights"]}).partial == {0}
}
