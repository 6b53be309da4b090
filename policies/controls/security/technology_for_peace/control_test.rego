package cybernorm.controls.security.technology_for_peace_test

import data.cybernorm.controls.security.technology_for_peace
import data.cybernorm.fixture

_of(sentence) := findings if {
	facts := fixture.facts("strategy", [sentence])
	met := technology_for_peace.met with input as facts
	partial := technology_for_peace.partial with input as facts
	contradicted := technology_for_peace.contradicted with input as facts
	findings := {"met": met, "partial": partial, "contradicted": contradicted}
}

test_civic_use_with_safeguards_meets if {
	every safeguard in ["privacy", "safeguards", "safe_use"] {
		_of({"concepts": ["civic_peace", "digital_means", safeguard]}).met == {0}
	}
}

test_civic_use_alone_is_partial if {
	_of({"concepts": ["civic_peace", "digital_means"]}) == {"met": set(), "partial": {0}, "contradicted": set()}
	_of({"concepts": ["civic_peace"]}).partial == set()
}

test_profiling_contradicts if {
	_of({"concepts": ["community_profiling"]}).contradicted == {0}
}
