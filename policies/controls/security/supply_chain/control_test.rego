package cybernorm.controls.security.supply_chain_test

import data.cybernorm.controls.security.supply_chain
import data.cybernorm.fixture

_of(sentence) := findings if {
	facts := fixture.facts("strategy", [sentence])
	met := supply_chain.met with input as facts
	partial := supply_chain.partial with input as facts
	contradicted := supply_chain.contradicted with input as facts
	findings := {"met": met, "partial": partial, "contradicted": contradicted}
}

test_roles_in_the_supply_chain_meet if {
	every security in ["security_aim", "ict", "infra_protection"] {
		_of({"concepts": ["supply_chain", "roles", security]}).met == {0}
	}
	_of({"concepts": ["supply_chain", "supply_actor", "ict"]}).met == {0}
}

test_a_mention_is_partial if {
	_of({"concepts": ["supply_chain", "ict"]}) == {"met": set(), "partial": {0}, "contradicted": set()}
	_of({"concepts": ["supply_chain", "roles"]}) == {"met": set(), "partial": set(), "contradicted": set()}
	_of({"concepts": ["product_assurance"]}).partial == {0}
	_of({"concepts": ["supply_chain", "ict"], "zone": "title"}).partial == set()
}

test_exclusion_by_origin_contradicts if {
	_of({"concepts": ["vendor_origin_ban"]}).contradicted == {0}
	_of({"concepts": ["vendor_origin_ban", "vendor_criteria"]}).contradicted == set()
}
