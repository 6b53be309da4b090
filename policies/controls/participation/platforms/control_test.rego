package cybernorm.controls.participation.platforms_test

import data.cybernorm.controls.participation.platforms
import data.cybernorm.fixture

_met(sentences) := findings if {
	findings := platforms.met with input as fixture.facts("strategy", sentences)
}

_partial(sentences) := findings if {
	findings := platforms.partial with input as fixture.facts("strategy", sentences)
}

test_a_named_platform_meets if {
	_met([{"concepts": ["igf_platforms"]}]) == {0}
	_met([{"concepts": ["igf_platforms"], "zone": "preamble"}]) == set()
	_partial([{"concepts": ["igf_platforms"], "zone": "preamble"}]) == {0}
}

test_a_report_tells_what_is_done if {
	sentence := {"concepts": ["igf_platforms", "engage"], "force": "narrative"}
	platforms.met == {0} with input as fixture.facts("norms-report", [sentence])
	platforms.met == set() with input as fixture.facts("norms-report", [object.union(sentence, {"force": "permissive"})])
	_met([sentence]) == set()
}

test_technical_forums_are_partial if {
	_met([{"concepts": ["technical_fora"]}]) == set()
	_partial([{"concepts": ["technical_fora"]}]) == {0}
}
