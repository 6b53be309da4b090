package cybernorm.controls.gender.action_plan_test

import data.cybernorm.controls.gender.action_plan
import data.cybernorm.fixture

_thresholds := {"GEN-25": {"actions_pct_met": 10, "actions_partial": 1}}

_on(facts) := {"met": met, "partial": partial} if {
	met := action_plan.met with input as facts with data.cybernorm.thresholds as _thresholds
	partial := action_plan.partial with input as facts with data.cybernorm.thresholds as _thresholds
}

_of(sentences) := _on(fixture.facts("strategy", sentences))

_text(concepts) := _of([{"concepts": concepts}])

_stated(implementation) := _on(fixture.with_process(fixture.empty("strategy"), {"implementation": implementation}))

_planned(actions) := _on(object.union(fixture.empty("strategy"), {"actions": actions}))

_nothing := {"met": set(), "partial": set()}

_action := {"id": "act-1", "title": "Open a helpline", "provision": -1, "owner": "", "deadline": "", "budget": "", "indicators": [], "gender": "", "page": 0, "line": 1, "column": 1}

_concrete := object.union(_action, {"owner": "Agency", "deadline": "2027", "budget": "2 million", "indicators": ["calls answered"], "gender": "yes"})

test_a_tenth_of_the_actions_meets if {
	count(_planned(array.concat([_concrete], [_action | some _ in numbers.range(1, 9)])).met) == 1
	_planned(array.concat([_concrete], [_action | some _ in numbers.range(1, 10)])).met == set()
	_planned([]) == _nothing
}

test_each_action_needs_all_of_it if {
	every gap in [{"owner": ""}, {"deadline": ""}, {"budget": ""}, {"indicators": []}] {
		found := _planned([object.union(_concrete, gap)])
		found.met == set()
		count(found.partial) == 1
	}
	_planned([object.union(_concrete, {"gender": "no"})]) == _nothing
}

test_an_action_in_the_text if {
	every owner in ["responsible_owner", "government_role"] {
		_text(["women", "measures", "budget", "deadline", owner, "indicator"]).met == {0}
	}
	_text(["tfgbv", "measures", "budget", "deadline", "government_role", "women_target"]).met == {0}
	_text(["gender", "budget", "deadline", "government_role"]) == {"met": set(), "partial": {0}}
}

test_any_action_is_partial if {
	every sign in ["measures", "budget", "deadline", "timebound"] {
		_text(["women", sign]) == {"met": set(), "partial": {0}}
	}
	_text(["women", "women_children_pair", "measures"]) == _nothing
	_text(["women"]) == _nothing
	_text(["tfgbv", "measures"]) == {"met": set(), "partial": {0}}
	_text(["gender", "measures"]) == _nothing
	_of([{"concepts": ["women", "measures"], "force": "narrative"}]) == _nothing
}

test_a_commitment_to_diversity_beside_women if {
	described := {"concepts": ["women_in_cyber"], "force": "narrative", "provision": 0}
	_of([described, {"concepts": ["diversity_weak"], "provision": 0}]).partial == {0}
	_of([described, {"concepts": ["diversity_weak"], "provision": 0, "force": "narrative"}]).partial == set()
	_of([object.union(described, {"concepts": ["women_in_cyber", "diversity_weak"]})]).partial == set()
}

test_actions_counted if {
	count(_stated({"actions_count": 20, "actions_with_gender_count": 2}).met) == 2
	found := _stated({"actions_count": 41, "actions_with_gender_count": 1})
	found.met == set()
	count(found.partial) == 1
	_stated({"actions_count": 41, "actions_with_gender_count": 0}) == _nothing
	_stated({"actions_count": 0, "actions_with_gender_count": 0}) == _nothing
}
