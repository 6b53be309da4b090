package cybernorm.controls.participation.collaboration_test

import data.cybernorm.controls.participation.collaboration
import data.cybernorm.fixture

_met(sentences) := findings if {
	findings := collaboration.met with input as fixture.facts("strategy", sentences)
}

_partial(sentences) := findings if {
	findings := collaboration.partial with input as fixture.facts("strategy", sentences)
}

test_a_named_collaboration_meets if {
	_met([{"concepts": ["named_initiative"]}]) == {0}
	_met([{"concepts": ["named_initiative"], "force": "narrative"}]) == set()
	_partial([{"concepts": ["named_initiative"], "force": "narrative"}]) == {0}
}

test_a_report_tells_what_is_done if {
	facts := fixture.facts("norms-report", [{"concepts": ["named_initiative", "engage"], "force": "narrative"}])
	collaboration.met == {0} with input as facts
}

test_a_founding_text_meets if {
	_met([{"concepts": ["founding_pledge"]}, {"concepts": ["multistakeholder_approach"]}]) == {0}
	_met([{"concepts": ["founding_pledge"]}, {"concepts": ["multistakeholder_approach"], "reported": true}]) == set()
	_met([{"concepts": ["founding_pledge"]}]) == set()
}

test_partnership_in_general_is_partial if {
	_partial([{"concepts": ["collaboration_initiatives"]}]) == {0}
	every concept in ["actor_private", "actor_civil_society", "actor_academia"] {
		_met([{"concepts": [concept, "partnership_word"]}]) == set()
		_partial([{"concepts": [concept, "partnership_word"]}]) == {0}
		_partial([{"concepts": [concept]}]) == set()
	}
}
