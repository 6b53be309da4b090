package cybernorm.controls.norms.open_environment_test

import data.cybernorm.controls.norms.open_environment
import data.cybernorm.fixture

_met(sentences) := findings if {
	findings := open_environment.met with input as fixture.facts("strategy", sentences)
}

_partial(sentences) := findings if {
	findings := open_environment.partial with input as fixture.facts("strategy", sentences)
}

test_the_aim_tied_to_gender_meets if {
	every concept in ["gender", "gender_perspective", "gender_equality", "women"] {
		_met([{"concepts": ["open_secure_env", concept]}]) == {0}
		_met([{"concepts": ["open_secure_env", concept], "zone": "preamble"}]) == set()
		_partial([{"concepts": ["open_secure_env", concept], "zone": "preamble"}]) == {0}
	}
}

test_the_aim_alone_is_partial if {
	_met([{"concepts": ["open_secure_env"]}]) == set()
	_partial([{"concepts": ["open_secure_env"]}]) == {0}
	_partial([{"concepts": ["gender"]}]) == set()
}
