package cybernorm.controls.capacity.cooperation_for_all_test

import data.cybernorm.controls.capacity.cooperation_for_all
import data.cybernorm.fixture

_of(kind, sentences) := findings if {
	facts := fixture.facts(kind, sentences)
	met := cooperation_for_all.met with input as facts
	partial := cooperation_for_all.partial with input as facts
	findings := {"met": met, "partial": partial}
}

test_cooperation_that_runs_meets_in_a_report if {
	running := {"concepts": ["foreign_cooperation", "cooperation_channel", "done_work"], "force": "narrative"}
	cooperation_for_all.met == {0} with input as fixture.facts("norms-report", [running])
	cooperation_for_all.met == set() with input as fixture.facts("strategy", [running])
}

test_a_channel_meets if {
	_of("strategy", [{"concepts": ["foreign_cooperation", "cooperation_channel"]}]).met == {0}
	_of("strategy", [{"concepts": ["cooperation_channel"]}]) == {"met": set(), "partial": set()}
}

test_general_cooperation_is_partial if {
	_of("strategy", [{"concepts": ["foreign_cooperation"]}]) == {"met": set(), "partial": {0}}
	_of("strategy", [{"concepts": ["foreign_cooperation", "cooperation_channel"], "zone": "preamble"}]) == {"met": set(), "partial": {0}}
}

test_a_donor_enables_others_where_it_is_theirs if {
	offered := ["foreign_cooperation", "cooperation_channel"]
	_of("capacity-programme", [{"concepts": offered}]) == {"met": set(), "partial": {0}}
	every concept in ["local_ownership", "local_lead"] {
		_of("capacity-programme", [{"concepts": array.concat(offered, [concept])}]).met == {0}
	}
}
