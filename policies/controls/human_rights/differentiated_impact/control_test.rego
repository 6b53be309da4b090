package cybernorm.controls.human_rights.differentiated_impact_test

import data.cybernorm.controls.human_rights.differentiated_impact
import data.cybernorm.fixture

_met(sentences) := findings if {
	findings := differentiated_impact.met with input as fixture.facts("strategy", sentences)
}

_partial(sentences) := findings if {
	findings := differentiated_impact.partial with input as fixture.facts("strategy", sentences)
}

test_impact_and_measure_in_one_paragraph_meet if {
	every group in ["marginalised", "sogiesc"] {
		_met([{"concepts": ["differentiated_impact", group, "protection_duty"]}]) == {0}
	}
}

test_impact_and_measure_may_stand_apart if {
	every group in ["marginalised", "sogiesc"] {
		_met([
			{"concepts": ["differentiated_impact", "marginalised"], "force": "narrative"},
			{"concepts": [group, "protection_duty"]},
		]) == {1}
	}
}

test_recognition_alone_is_partial if {
	sentences := [{"concepts": ["differentiated_impact", "sogiesc"], "force": "narrative"}]
	_met(sentences) == set()
	_partial(sentences) == {0}
}

test_people_without_an_impact_are_partial if {
	_partial([{"concepts": ["vulnerable_groups"]}]) == {0}
	_partial([{"concepts": ["children", "protection_duty"]}]) == {0}
	_partial([{"concepts": ["children", "protection_duty", "csam"]}]) == set()
	_partial([{"concepts": ["children"]}]) == set()
	_partial([{"concepts": ["differentiated_impact"]}]) == set()
}

test_awareness_for_a_group_is_partial if {
	every group in ["children", "marginalised", "sogiesc"] {
		_partial([{"concepts": [group, "awareness", "security_topic"]}]) == {0}
		_partial([{"concepts": [group, "awareness"]}]) == set()
		facts := json.patch(fixture.facts("strategy", [{"concepts": [group, "awareness"]}]), [{"op": "add", "path": "/provisions/0/topic/security_topic", "value": ["security"]}])
		differentiated_impact.partial == {0} with input as facts
	}
}

test_the_measure_may_follow_the_recognition if {
	recognition := {"concepts": ["differentiated_impact", "marginalised"], "force": "narrative", "provision": 0}
	every measure in ["protection_duty", "support", "divide_measure"] {
		_met([recognition, {"concepts": [measure], "provision": 0}]) == {0}
		_met([recognition, {"concepts": [measure], "provision": 0, "force": "narrative"}]) == set()
		_met([recognition, {"concepts": [measure], "provision": 1}]) == set()
	}
}

test_children_kept_safe_are_partial if {
	every safety in ["safe_use", "personal_safety"] {
		_partial([{"concepts": ["children", safety]}]) == {0}
	}
}
