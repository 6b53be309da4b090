package cybernorm.controls.norms.regional_organisations_test

import data.cybernorm.controls.norms.regional_organisations
import data.cybernorm.fixture

_met(sentences) := findings if {
	findings := regional_organisations.met with input as fixture.facts("strategy", sentences)
}

_partial(sentences) := findings if {
	findings := regional_organisations.partial with input as fixture.facts("strategy", sentences)
}

test_work_that_is_acknowledged_is_partial if {
	facts := fixture.facts("norms-report", [{"concepts": ["regional_orgs", "regional_work"], "force": "narrative"}])
	regional_organisations.partial == {0} with input as facts
}

test_a_task_meets if {
	_met([{"concepts": ["regional_orgs", "regional_task"]}]) == {0}
	_met([{"concepts": ["regional_orgs", "regional_task"], "force": "narrative"}]) == set()
	_partial([{"concepts": ["regional_orgs", "regional_task"], "force": "narrative"}]) == {0}
}

test_a_report_tells_what_is_done if {
	facts := fixture.facts("norms-report", [{"concepts": ["regional_orgs", "regional_task"], "force": "narrative"}])
	regional_organisations.met == {0} with input as facts
}

test_a_partner_is_partial if {
	every concept in ["engage", "cooperation"] {
		_met([{"concepts": ["regional_orgs", concept]}]) == set()
		_partial([{"concepts": ["regional_orgs", concept]}]) == {0}
	}
	_partial([{"concepts": ["regional_scale", "engage"]}]) == {0}
	_partial([{"concepts": ["regional_orgs"]}]) == set()
}
