package cybernorm.controls.human_rights.human_centric_purpose_test

import data.cybernorm.controls.human_rights.human_centric_purpose
import data.cybernorm.fixture

_of(kind, sentences) := findings if {
	facts := fixture.facts(kind, sentences)
	met := human_centric_purpose.met with input as facts
	partial := human_centric_purpose.partial with input as facts
	findings := {"met": met, "partial": partial}
}

test_people_at_the_centre_need_a_link if {
	every link in ["human_rights", "group_rights", "equality", "non_discrimination", "gender_equality"] {
		_of("strategy", [{"concepts": ["human_centric", link]}]).met == {0}
	}
	_of("strategy", [{"concepts": ["human_centric"]}]) == {"met": set(), "partial": {0}}
}

test_whom_a_programme_serves_is_its_purpose if {
	_of("capacity-programme", [{"concepts": ["people_served", "equality"]}]).met == {0}
	_of("norms-report", [{"concepts": ["people_served", "human_rights"]}]).met == {0}
	_of("norms-report", [{"concepts": ["people_served", "hrd"]}]).met == {0}
	_of("capacity-programme", [{"concepts": ["people_served", "victim_centred"]}]).met == {0}
	_of("strategy", [{"concepts": ["people_served", "equality"]}]) == {"met": set(), "partial": {0}}
}

test_benefit_is_partial if {
	_of("strategy", [{"concepts": ["people_benefit", "human_rights"]}]) == {"met": set(), "partial": {0}}
	_of("strategy", [{"concepts": ["human_centric", "equality"], "zone": "preamble"}]) == {"met": set(), "partial": {0}}
	_of("strategy", [{"concepts": ["personal_safety"]}]).partial == {0}
	_of("strategy", [{"concepts": ["people_benefit"], "zone": "title"}]).partial == set()
}

test_a_purpose_of_people_and_their_rights_meets if {
	_of("strategy", [{"concepts": ["people_benefit", "human_rights", "purpose"]}]).met == {0}
}
