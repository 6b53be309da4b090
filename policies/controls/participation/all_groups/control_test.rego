package cybernorm.controls.participation.all_groups_test

import data.cybernorm.controls.participation.all_groups
import data.cybernorm.fixture

_thresholds := {"MSP-03": {"groups_met": 4, "groups_partial": 2}}

_of(sentences, groups) := findings if {
	facts := fixture.with_process(fixture.facts("strategy", sentences), groups)
	met := all_groups.met with input as facts with data.cybernorm.thresholds as _thresholds
	partial := all_groups.partial with input as facts with data.cybernorm.thresholds as _thresholds
	findings := {"met": met, "partial": partial}
}

_four := ["actor_civil_society", "actor_academia", "actor_technical", "actor_private"]

test_four_groups_over_the_text_meet if {
	_of([{"concepts": [group]} | some group in _four], {}).met == {0, 1, 2, 3}
}

test_three_groups_are_partial if {
	every missing in _four {
		sentences := [{"concepts": [group]} | some group in _four; group != missing]
		_of(sentences, {}).met == set()
		count(_of(sentences, {}).partial) == 3
	}
}

test_those_to_be_consulted_are_partners if {
	every list in ["public_consultation", "composed_body"] {
		_of([{"concepts": [list, "civil_society", "academia", "technical_community", "private_sector"]}], {}).met == {0}
	}
	_of([{"concepts": ["multistakeholder", "engage", "civil_society", "academia", "technical_community", "private_sector"]}], {}).met == {0}
	_of([{"concepts": ["engage", "civil_society", "academia", "technical_community", "private_sector"]}], {}).partial == set()
}

test_a_heading_does_not_count if {
	_of([{"concepts": [group], "zone": "title"} | some group in _four], {}) == {"met": set(), "partial": set()}
}

test_the_preamble_is_partial if {
	findings := _of([{"concepts": [group], "zone": "preamble"} | some group in _four], {})
	findings.met == set()
	findings.partial == {0, 1, 2, 3}
}

test_one_group_is_nothing if {
	_of([{"concepts": ["actor_private"]}], {}).partial == set()
}

test_groups_consulted if {
	count(_of([{"concepts": []}], _consulted(["civil-society", "academia", "technical-community", "private-sector"])).met) == 1
	count(_of([{"concepts": []}], _consulted(["government", "academia", "private-sector"])).partial) == 1
	count(_of([{"concepts": []}], _consulted(["government", "private-sector"])).partial) == 0
}

_consulted(groups) := {"consultation": {"groups": groups}}
