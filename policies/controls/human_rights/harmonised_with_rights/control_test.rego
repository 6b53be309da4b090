package cybernorm.controls.human_rights.harmonised_with_rights_test

import data.cybernorm.controls.human_rights.harmonised_with_rights
import data.cybernorm.fixture

_of(kind, sentence) := findings if {
	facts := fixture.facts(kind, [sentence])
	met := harmonised_with_rights.met with input as facts
	partial := harmonised_with_rights.partial with input as facts
	findings := {"met": met, "partial": partial}
}

test_rules_aligned_with_rights_meet if {
	every rules in ["legal_framework", "law_reform", "company_rules", "regulation"] {
		_of("strategy", {"concepts": ["harmonise", rules, "ihrl"]}).met == {0}
		_of("strategy", {"concepts": ["harmonise", rules, "human_rights", "international_standard"]}).met == {0}
		_of("strategy", {"concepts": ["harmonise", rules, "human_rights"]}) == {"met": set(), "partial": {0}}
	}
	_of("treaty", {"concepts": ["law_embeds_rights"]}).met == {0}
	_of("treaty", {"concepts": ["ihrl", "legislative_measures"]}).met == {0}
	_of("strategy", {"concepts": ["ihrl", "legislative_measures"]}).met == set()
}

test_a_treaty_binds_domestic_law_to_rights if {
	every domestic in ["powers", "offence", "legal_framework", "domestic_law_deference"] {
		_of("treaty", {"concepts": ["rights_obligations", domestic]}).met == {0}
		_of("strategy", {"concepts": ["rights_obligations", domestic]}).met == set()
	}
}

test_harmonised_for_cooperation_is_partial if {
	_of("strategy", {"concepts": ["harmonise", "legal_framework", "international_standard"]}) == {"met": set(), "partial": {0}}
	_of("strategy", {"concepts": ["harmonise", "legal_framework", "harmonisation"]}) == {"met": set(), "partial": {0}}
	_of("strategy", {"concepts": ["harmonise", "legal_framework"]}) == {"met": set(), "partial": set()}
	_of("strategy", {"concepts": ["harmonise", "legal_framework", "ihrl"], "zone": "preamble"}) == {"met": set(), "partial": {0}}
	_of("treaty", {"concepts": ["law_embeds_rights"], "hedges": ["endeavour"]}) == {"met": set(), "partial": {0}}
}

test_joining_a_treaty_is_partial if {
	_of("strategy", {"concepts": ["ratification"]}) == {"met": set(), "partial": {0}}
	_of("treaty", {"concepts": ["ratification"]}).partial == set()
}
