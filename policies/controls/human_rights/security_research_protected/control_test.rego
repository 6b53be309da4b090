package cybernorm.controls.human_rights.security_research_protected_test

import data.cybernorm.controls.human_rights.security_research_protected
import data.cybernorm.fixture

_of(sentences) := findings if {
	facts := fixture.facts("treaty", sentences)
	met := security_research_protected.met with input as facts
	partial := security_research_protected.partial with input as facts
	contradicted := security_research_protected.contradicted with input as facts
	findings := {"met": met, "partial": partial, "contradicted": contradicted}
}

_applies(concepts) if security_research_protected.applies with input as fixture.facts("treaty", [{"concepts": concepts}])

test_an_exemption_meets if {
	_of([{"concepts": ["protect_exempt", "security_expertise"]}]).met == {0}
	_of([{"concepts": ["protect_exempt"]}]).met == set()
}

test_weaker_protection_is_partial if {
	_of([{"concepts": ["protect_exempt", "security_expertise"], "hedges": ["feasible"]}]) == {"met": set(), "partial": {0}, "contradicted": set()}
	_of([{"concepts": ["disclosure_encouraged"]}]).partial == {0}
	_of([{"concepts": ["research_exception"]}]).partial == {0}
	_of([{"concepts": ["intrusion_offence", "intent_harm"]}]).partial == {0}
	_of([{"concepts": ["intrusion_offence"]}]).partial == set()
}

test_burdens_contradict if {
	_of([{"concepts": ["research_burden"]}]).contradicted == {0}
	_of([{"concepts": ["tool_offence"]}]).contradicted == {0}
}

test_intent_and_exemptions_excuse if {
	every excuse in ["intent_harm", "protect_exempt", "research_exception"] {
		_of([{"concepts": ["tool_offence", excuse]}]).contradicted == set()
	}
}

test_it_applies_where_the_subject_is_regulated if {
	every subject in ["intrusion_offence", "intrusion_tools", "tool_offence", "research_burden", "disclosure_encouraged"] {
		_applies([subject])
	}
	_applies(["protect_exempt", "security_expertise"])
	not _applies(["security_expertise"])
}
