package cybernorm.controls.capacity.surveillance_technology_test

import data.cybernorm.controls.capacity.surveillance_technology
import data.cybernorm.fixture

_of(sentences) := _judged(fixture.facts("capacity-programme", sentences))

_stated(programme) := _judged(fixture.with_process(fixture.empty("capacity-programme"), {"programme": programme}))

_listed(equipment) := _judged(object.union(fixture.empty("capacity-programme"), {"programme": {
	"equipment": equipment,
	"line": 1,
	"column": 1,
}}))

_judged(facts) := findings if {
	applies := [true | surveillance_technology.applies] with input as facts
	met := surveillance_technology.met with input as facts
	partial := surveillance_technology.partial with input as facts
	contradicted := surveillance_technology.contradicted with input as facts
	findings := {"applies": applies, "met": met, "partial": partial, "contradicted": contradicted}
}

_item := {"item": "probe", "surveillance": "no", "assessment": "none"}

test_it_applies_where_something_is_handed_over if {
	_of([{"concepts": []}]).applies == []
	every concept in ["technology_transfer", "surveillance_transfer"] {
		_of([{"concepts": [concept]}]).applies == [true]
	}
	_of([{"denied": ["surveillance"], "protects": true}]).applies == []
	_of([{"denied": ["surveillance_transfer"], "negated": true}]).applies == [true]
	_listed([_item]).applies == [true]
	_stated({"equipment_review": "none"}).applies == [true]
	_stated({"dual_use_items_without_assessment": 2}).applies == [true]
}

test_a_bar_meets if {
	_of([{"denied": ["surveillance"], "protects": true}]).met == {0}
	_of([{"denied": ["surveillance_transfer"]}]).met == {0}
	_of([{"denied": ["surveillance"]}]).met == set()
}

test_conditions_meet if {
	every concept in ["transfer_condition", "surveillance_limit"] {
		_of([{"concepts": ["surveillance_transfer", concept]}]).met == {0}
	}
	_of([{"concepts": ["technology_transfer", "transfer_condition"]}]).met == {0}
	_of([{"concepts": ["technology_transfer", "transfer_condition"], "hedges": ["feasible"]}]).partial == {0}
	_of([{"concepts": ["technology_transfer"]}]).partial == set()
}

test_surveillance_without_a_condition_contradicts if {
	_of([{"concepts": ["surveillance_transfer"]}]).contradicted == {0}
	_of([{"concepts": ["surveillance_transfer"], "reported": true}]).contradicted == set()
	_of([{"concepts": ["surveillance_transfer", "transfer_condition"]}]).contradicted == set()
}

test_stated_facts if {
	count(_stated({"equipment_review": "independent", "dual_use_items_without_assessment": 0}).met) == 1
	_stated({"equipment_review": "independent", "dual_use_items_without_assessment": 1}).met == set()
	count(_stated({"equipment_review": "internal"}).partial) == 1
	_stated({"equipment_review": "none"}).partial == set()
}

test_listed_equipment if {
	tool := object.union(_item, {"surveillance": "yes"})
	approved := object.union(tool, {"assessment": "approved"})
	pending := object.union(tool, {"assessment": "pending"})
	_entries(_listed([approved, _item]).met) == {"equipment-1"}
	_listed([_item]).met == set()
	_listed([_item]).contradicted == set()
	_entries(_listed([approved, tool]).contradicted) == {"equipment-2"}
	_listed([approved, tool]).met == set()
	_entries(_listed([approved, tool]).partial) == {"equipment-1"}
	_listed([pending]).contradicted == set()
	_entries(_listed([pending]).partial) == {"equipment-1"}
}

_entries(found) := {entry.entry | some entry in found}
