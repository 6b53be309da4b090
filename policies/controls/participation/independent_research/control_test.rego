package cybernorm.controls.participation.independent_research_test

import data.cybernorm.controls.participation.independent_research
import data.cybernorm.fixture

_met(sentences) := findings if {
	findings := independent_research.met with input as fixture.facts("strategy", sentences)
}

_partial(sentences) := findings if {
	findings := independent_research.partial with input as fixture.facts("strategy", sentences)
}

test_a_watchdog_that_is_backed_meets if {
	_met([{"concepts": ["research_watchdog", "watchdog_backing"]}]) == {0}
	_met([{"concepts": ["research_watchdog", "watchdog_backing"], "hedges": ["resources"]}]) == set()
}

test_a_watchdog_that_is_named_is_partial if {
	_met([{"concepts": ["research_watchdog"]}]) == set()
	_partial([{"concepts": ["research_watchdog"]}]) == {0}
	_partial([{"concepts": ["watchdog_backing"]}]) == set()
}
