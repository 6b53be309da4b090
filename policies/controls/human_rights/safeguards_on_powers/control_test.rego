package cybernorm.controls.human_rights.safeguards_on_powers_test

import data.cybernorm.controls.human_rights.safeguards_on_powers
import data.cybernorm.fixture

_thresholds := {"HR-06": {"distinct_safeguards": 4}}

_met(sentences) := findings if {
	findings := safeguards_on_powers.met with input as fixture.facts("treaty", sentences) with data.cybernorm.thresholds as _thresholds
}

_partial(sentences) := findings if {
	findings := safeguards_on_powers.partial with input as fixture.facts("treaty", sentences)
}

_full := ["powers", "safeguards", "safeguard_legality", "safeguard_necessity", "safeguard_review", "safeguard_remedy"]

test_four_safeguards_with_review_and_remedy_meet if {
	_met([{"concepts": _full}]) == {0}
	_met([{"concepts": ["powers", "safeguards", "safeguard_legality", "safeguard_scope", "safeguard_authorisation", "safeguard_remedy"]}]) == {0}
}

test_one_missing_does_not_meet if {
	every missing in ["powers", "safeguard_legality", "safeguard_necessity", "safeguard_review", "safeguard_remedy"] {
		_met([{"concepts": [c | some c in _full; c != missing]}]) == set()
	}
}

test_an_international_minimum_under_domestic_law_meets if {
	concepts := ["powers", "safeguards", "ihrl", "safeguard_proportionality", "safeguard_review"]
	_met([{"concepts": concepts, "hedges": ["domestic-law"]}]) == {0}
	_met([{"concepts": ["powers", "safeguards", "safeguard_proportionality", "safeguard_review"], "hedges": ["domestic-law"]}]) == set()
}

test_few_safeguards_are_partial if {
	_partial([{"concepts": ["powers", "safeguards"]}]) == {0}
	_partial([{"concepts": ["safeguards"]}]) == set()
}

test_a_single_safeguard_beside_power_or_offence_is_partial if {
	every safeguard in ["safeguard_proportionality", "safeguard_authorisation", "safeguard_review", "safeguards"] {
		_partial([{"concepts": [safeguard, "powers"]}]) == {0}
		_partial([{"concepts": [safeguard, "offence"]}]) == {0}
		_partial([{"concepts": [safeguard]}]) == set()
	}
}

test_safeguards_named_one_by_one_meet if {
	kinds := ["safeguard_proportionality", "safeguard_necessity", "safeguard_authorisation", "safeguard_remedy"]
	_met([{"concepts": array.concat(kinds, ["powers"])}]) == {0}
	_met([{"concepts": array.concat(kinds, ["offence"])}]) == {0}
	_met([{"concepts": kinds}]) == set()
}

test_a_law_on_crime_that_respects_rights_is_partial if {
	every subject in ["cybercrime", "powers"] {
		every law in ["law_reform", "legal_framework"] {
			_partial([{"concepts": ["rights_respect", subject, law]}]) == {0}
		}
		_partial([{"concepts": ["rights_respect", subject]}]) == set()
	}
}
