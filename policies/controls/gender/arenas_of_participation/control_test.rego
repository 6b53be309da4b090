package cybernorm.controls.gender.arenas_of_participation_test

import data.cybernorm.controls.gender.arenas_of_participation
import data.cybernorm.fixture

_thresholds := {"GEN-19": {"arenas": 2, "share_met": 40, "share_partial": 20}}

_of(sentences, process) := {"met": met, "partial": partial} if {
	facts := fixture.with_process(fixture.facts("strategy", sentences), process)
	met := arenas_of_participation.met with input as facts with data.cybernorm.thresholds as _thresholds
	partial := arenas_of_participation.partial with input as facts with data.cybernorm.thresholds as _thresholds
}

_text(concepts) := _of([{"concepts": concepts}], {})

_share(pct) := _of([{"concepts": []}], {"drafting": {"women_in_cyber_legislation_or_enforcement_pct": pct}})

_nothing := {"met": set(), "partial": set()}

test_two_arenas_meet if {
	every pair in [["arena_policy", "arena_legislation"], ["arena_diplomacy", "arena_enforcement"]] {
		_text(array.concat(["women_participation"], pair)).met == {0}
		_text(array.concat(["women_leadership"], pair)).met == {0}
	}
}

test_one_arena_is_partial if {
	_text(["women_participation", "arena_policy"]) == {"met": set(), "partial": {0}}
	_text(["women_participation"]) == _nothing
	_text(["arena_policy", "arena_legislation"]) == _nothing
}

test_the_workforce_is_partial if {
	_text(["women_in_cyber", "cyber_workforce"]) == {"met": set(), "partial": {0}}
	_text(["women_in_cyber"]) == _nothing
	_text(["women_in_cyber", "cyber_workforce", "women_business"]) == _nothing
	_text(["women_in_cyber", "cyber_workforce", "women_children_pair"]) == _nothing
}

test_those_who_are_attacked_do_not_thereby_take_part if {
	attacked := ["women_leadership", "arena_policy", "arena_legislation", "online_harm"]
	_text(attacked) == _nothing
	_text(array.concat(attacked, ["meaningful_participation"])).met == {0}
	_text(["women_leadership", "arena_policy", "women_children_pair"]) == _nothing
}

test_the_share_of_women if {
	count(_share(40).met) == 1
	_share(39).met == set()
	count(_share(20).partial) == 1
	_share(19) == _nothing
}
