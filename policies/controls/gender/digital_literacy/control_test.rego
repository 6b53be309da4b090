package cybernorm.controls.gender.digital_literacy_test

import data.cybernorm.controls.gender.digital_literacy
import data.cybernorm.fixture

_thresholds := {"GEN-23": {"beneficiaries_met": 50, "beneficiaries_partial": 30}}

_of(sentences, process) := {"met": met, "partial": partial} if {
	facts := fixture.with_process(fixture.facts("strategy", sentences), process)
	met := digital_literacy.met with input as facts with data.cybernorm.thresholds as _thresholds
	partial := digital_literacy.partial with input as facts with data.cybernorm.thresholds as _thresholds
}

_text(concepts) := _of([{"concepts": concepts}], {})

_share(pct) := _of([{"concepts": []}], {"programme": {"beneficiaries_women_pct": pct}})

_nothing := {"met": set(), "partial": set()}

test_women_in_their_diversity_meet if {
	_text(["digital_literacy", "ict", "women", "intersectional"]).met == {0}
	_text(["digital_literacy", "ict", "women", "sogiesc"]).met == {0}
}

test_women_as_one_group_are_partial if {
	every people in ["women", "gender", "sogiesc"] {
		_text(["digital_literacy", "ict", people]) == {"met": set(), "partial": {0}}
	}
	_text(["women_outreach"]) == {"met": set(), "partial": {0}}
}

test_literacy_without_women_is_nothing if {
	_text(["digital_literacy", "ict"]) == _nothing
	elsewhere := object.union(fixture.facts("strategy", [{"concepts": ["digital_literacy", "women"]}]), {"document": {"kind": "strategy", "language": "en", "ict": false}})
	digital_literacy.partial == set() with input as elsewhere with data.cybernorm.thresholds as _thresholds
	_text(["digital_literacy", "ict", "women", "women_children_pair"]) == _nothing
}

test_the_share_of_those_who_benefit if {
	count(_share(50).met) == 1
	_share(49).met == set()
	count(_share(30).partial) == 1
	_share(29) == _nothing
}
