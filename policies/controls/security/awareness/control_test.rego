package cybernorm.controls.security.awareness_test

import data.cybernorm.controls.security.awareness
import data.cybernorm.fixture

_of(sentence) := findings if {
	facts := fixture.facts("strategy", [sentence])
	met := awareness.met with input as facts
	partial := awareness.partial with input as facts
	findings := {"met": met, "partial": partial}
}

test_a_programme_with_an_audience_meets if {
	_of({"concepts": ["awareness", "awareness_means", "awareness_audience", "security_topic"]}).met == {0}
}

test_less_is_partial if {
	_of({"concepts": ["awareness", "awareness_means", "security_topic"]}) == {"met": set(), "partial": {0}}
	_of({"concepts": ["awareness", "awareness_audience", "security_topic"]}) == {"met": set(), "partial": {0}}
	_of({"concepts": ["awareness", "awareness_means", "awareness_audience", "security_topic"], "zone": "preamble"}) == {"met": set(), "partial": {0}}
}

test_awareness_of_something_else_is_nothing if {
	_of({"concepts": ["awareness", "awareness_means", "awareness_audience"]}) == {"met": set(), "partial": set()}
	_of({"concepts": ["awareness_means", "awareness_audience", "security_topic"]}) == {"met": set(), "partial": set()}
}

test_the_heading_may_say_what_awareness_is_of if {
	facts := fixture.facts("strategy", [{"concepts": ["awareness", "awareness_means", "awareness_audience"]}])
	under := json.patch(facts, [{"op": "add", "path": "/provisions/0/topic/security_topic", "value": ["cyber security"]}])
	met := awareness.met with input as under
	met == {0}
}
