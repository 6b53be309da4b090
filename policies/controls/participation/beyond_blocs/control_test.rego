package cybernorm.controls.participation.beyond_blocs_test

import data.cybernorm.controls.participation.beyond_blocs
import data.cybernorm.fixture

_thresholds := {"MSP-17": {"regions_met": 5, "regions_partial": 3, "top5_pct_met": 50, "top5_pct_partial": 75}}

_of(sentences, drafting) := {"met": met, "partial": partial} if {
	facts := fixture.with_process(fixture.facts("treaty", sentences), {"drafting": drafting})
	met := beyond_blocs.met with input as facts with data.cybernorm.thresholds as _thresholds
	partial := beyond_blocs.partial with input as facts with data.cybernorm.thresholds as _thresholds
}

_silent := [{"concepts": []}]

test_inclusion_and_consensus_meet if {
	_of([{"concepts": ["geographic_inclusion", "consensus"]}], {}).met == {0}
	_of([{"concepts": ["geographic_inclusion"]}, {"concepts": ["consensus"]}], {}).met == {0}
	_of([{"concepts": ["geographic_inclusion"]}, {"concepts": ["consensus"], "zone": "preamble"}], {}).met == set()
}

test_inclusion_alone_is_partial if {
	_of([{"concepts": ["geographic_inclusion"]}], {}) == {"met": set(), "partial": {0}}
	_of([{"concepts": ["consensus"]}], {}) == {"met": set(), "partial": set()}
}

_all := {"regions_represented_in_bureau": 5, "share_of_text_proposals_by_top5_states_pct": 40, "decision_rule": "consensus"}

test_facts_together_meet if {
	count(_of(_silent, _all).met) == 3
	every changed in [
		{"regions_represented_in_bureau": 4},
		{"share_of_text_proposals_by_top5_states_pct": 50},
		{"decision_rule": "simple-majority"},
	] {
		count(_of(_silent, object.union(_all, changed)).met) == 0
	}
}

test_facts_alone_are_partial if {
	count(_of(_silent, {"regions_represented_in_bureau": 3}).partial) == 1
	count(_of(_silent, {"share_of_text_proposals_by_top5_states_pct": 75}).partial) == 1
	count(_of(_silent, {"decision_rule": "supermajority"}).partial) == 1
	count(_of(_silent, {"regions_represented_in_bureau": 2, "share_of_text_proposals_by_top5_states_pct": 80, "decision_rule": "simple-majority"}).partial) == 0
}
