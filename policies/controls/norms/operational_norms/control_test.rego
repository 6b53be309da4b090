package cybernorm.controls.norms.operational_norms_test

import data.cybernorm.controls.norms.operational_norms
import data.cybernorm.fixture

_met(sentences) := findings if {
	findings := operational_norms.met with input as fixture.facts("strategy", sentences)
}

_partial(sentences) := findings if {
	findings := operational_norms.partial with input as fixture.facts("strategy", sentences)
}

_norms_report(sentences) := findings if {
	findings := operational_norms.met with input as fixture.facts("norms-report", sentences)
}

test_a_plan_with_an_owner_a_date_or_a_report_meets if {
	every concepts in [
		["led_delivery"],
		["own_plan", "dated_action"],
		["own_plan", "implementation_review", "review_rhythm"],
		["implementation_review", "made_public"],
		["norm_steps", "dated_action"],
	] {
		_met([{"concepts": concepts}]) == {0}
		_met([{"concepts": concepts, "hedges": ["feasible"]}]) == set()
	}
}

test_a_plan_alone_is_partial if {
	every concepts in [["own_plan"], ["norm_steps"], ["own_plan", "implementation_review"]] {
		_met([{"concepts": concepts}]) == set()
		_partial([{"concepts": concepts}]) == {0}
	}
}

test_a_plan_is_no_norm_in_a_report_on_norms if {
	_norms_report([{"concepts": ["own_plan", "dated_action"]}]) == set()
	_norms_report([{"concepts": ["norm_steps", "dated_action"]}]) == {0}
}

test_a_table_of_dated_actions_meets if {
	cells := [{"concepts": ["calendar_date"], "force": "narrative"} | some _ in numbers.range(1, 6)]
	table := array.concat(cells, [{"concepts": ["own_plan"], "force": "narrative"}])
	_met(table) == {0, 1, 2, 3, 4, 5}
	_norms_report(table) == set()
}
