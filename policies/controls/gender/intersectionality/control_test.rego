package cybernorm.controls.gender.intersectionality_test

import data.cybernorm.controls.gender.intersectionality
import data.cybernorm.fixture

_thresholds := {"GEN-14": {"axes_met": 3, "axes_partial": 2}}

_of(sentences) := {"met": met, "partial": partial} if {
	facts := fixture.facts("strategy", sentences)
	met := intersectionality.met with input as facts with data.cybernorm.thresholds as _thresholds
	partial := intersectionality.partial with input as facts with data.cybernorm.thresholds as _thresholds
}

_text(concepts) := _of([{"concepts": concepts}])

_nothing := {"met": set(), "partial": set()}

_three := ["discrimination_axis=race", "discrimination_axis=rural", "discrimination_axis=migrant"]

_two := ["discrimination_axis=race", "discrimination_axis=rural"]

test_a_measure_across_grounds_meets if {
	every measure in ["support", "address", "measures", "protection_duty"] {
		_text(["intersectional", measure]) == {"met": {0}, "partial": {0}}
	}
	every gendered in ["women", "gender", "gbv"] {
		_text(array.concat(_three, [gendered, "measures"])).met == {0}
	}
}

test_without_a_measure_it_is_partial if {
	_text(["intersectional"]) == {"met": set(), "partial": {0}}
	_text(array.concat(_three, ["women"])) == {"met": set(), "partial": {0}}
}

test_two_grounds_are_partial_and_one_is_nothing if {
	_text(array.concat(_two, ["women", "measures"])) == {"met": set(), "partial": {0}}
	_text(["women", "measures", "discrimination_axis=race"]) == _nothing
	_text(array.concat(_three, ["measures"])) == _nothing
}

test_a_commitment_to_diversity_beside_the_description_meets if {
	description := {"concepts": array.concat(_three, ["women"]), "force": "narrative", "provision": 0}
	_of([description, {"concepts": ["diversity_weak"], "provision": 0}]).met == {0}
	_of([description, {"concepts": ["diversity_weak"], "provision": 0, "force": "narrative"}]).met == set()
	_of([object.union(description, {"concepts": ["intersectional", "diversity_weak"]})]).met == set()
}

test_a_list_of_grounds_is_partial if {
	listed := array.concat(_three, ["discrimination_grounds", "sex_ground"])
	_text(listed) == {"met": set(), "partial": {0}}
	_text(array.concat(listed, ["gender", "measures"])) == {"met": set(), "partial": {0}}
	_text(array.concat(listed, ["gender", "measures", "intersectional"])).met == {0}
	_text(["discrimination_grounds", "sex_ground"]) == _nothing
}

test_women_beside_children_are_a_row_of_groups if {
	_text(["intersectional", "women_children_pair", "measures"]) == _nothing
	_text(array.concat(_three, ["women", "women_children_pair", "measures"])) == _nothing
}
