package cybernorm.controls.norms.framework_coherence_test

import data.cybernorm.controls.norms.framework_coherence
import data.cybernorm.fixture

_met(sentences) := findings if {
	findings := framework_coherence.met with input as fixture.facts("strategy", sentences)
}

_partial(sentences) := findings if {
	findings := framework_coherence.partial with input as fixture.facts("strategy", sentences)
}

test_national_and_international_frameworks_meet if {
	_met([{"concepts": ["security_framework", "international_alignment"]}]) == {0}
	_met([{"concepts": ["security_framework", "international_alignment"], "force": "narrative"}]) == {0}
	_met([{"concepts": ["security_framework"], "provision": 0}, {"concepts": ["international_alignment"], "provision": 0}]) == {0}
	_met([{"concepts": ["security_framework", "international_alignment"], "zone": "preamble"}]) == set()
}

test_one_framework_is_partial if {
	every concept in ["security_framework", "framework_coherence"] {
		_met([{"concepts": [concept]}]) == set()
		_partial([{"concepts": [concept]}]) == {0}
	}
	_partial([{"concepts": ["international_alignment"]}]) == set()
}
