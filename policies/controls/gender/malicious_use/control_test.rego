package cybernorm.controls.gender.malicious_use_test

import data.cybernorm.controls.gender.malicious_use
import data.cybernorm.fixture

_met(sentences) := findings if {
	findings := malicious_use.met with input as fixture.facts("norms-report", sentences)
}

_partial(sentences) := findings if {
	findings := malicious_use.partial with input as fixture.facts("norms-report", sentences)
}

test_a_gendered_threat_meets if {
	every concepts in [
		["malicious_ict", "gendered_impact"],
		["malicious_ict", "gender_perspective"],
		["malicious_ict", "differentiated_impact", "women"],
	] {
		_met([{"concepts": concepts}]) == {0}
	}
}

test_a_finding_needs_no_force if {
	_met([{"concepts": ["malicious_ict", "gendered_impact"], "force": "narrative"}]) == {0}
	_met([{"concepts": ["malicious_ict", "gender_perspective"], "force": "narrative"}]) == set()
	_met([{"concepts": ["malicious_ict", "gendered_impact"], "force": "narrative", "hedges": ["consider"]}]) == set()
}

test_people_without_an_implication_are_partial if {
	every people in ["gender", "women", "sogiesc", "gender_perspective"] {
		_partial([{"concepts": ["malicious_ict", people]}]) == {0}
	}
	_partial([{"concepts": ["tfgbv"]}]) == {0}
	_partial([{"concepts": ["malicious_ict", "women", "women_children_pair"]}]) == set()
	_partial([{"concepts": ["malicious_ict"]}]) == set()
}
