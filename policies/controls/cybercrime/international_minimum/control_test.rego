package cybernorm.controls.cybercrime.international_minimum_test

import data.cybernorm.controls.cybercrime.international_minimum
import data.cybernorm.fixture

_of(changes, sentences) := findings if {
	facts := object.union(fixture.facts("treaty", sentences), changes)
	applies := [true | international_minimum.applies] with input as facts
	met := international_minimum.met with input as facts
	partial := international_minimum.partial with input as facts
	findings := {"applies": applies, "met": met, "partial": partial}
}

_power := {"id": "p", "title": "", "provision": -1, "scope": "", "safeguards": [], "page": 0, "line": 1, "column": 1}

test_it_applies_to_texts_with_powers_on_ict if {
	_of({}, [{"concepts": ["powers"]}]).applies == [true]
	_of({"powers": [_power]}, [{"concepts": []}]).applies == [true]
	_of({}, [{"concepts": []}]).applies == []
	_of({"document": {"kind": "treaty", "ict": false}}, [{"concepts": ["powers"]}]).applies == []
}

test_an_international_minimum_meets if {
	_of({}, [{"concepts": ["powers", "safeguards", "ihrl"]}]).met == {0}
	_of({"powers": [_power]}, [{"concepts": ["safeguards", "ihrl"]}]).met == {0}
}

test_domestic_law_beside_it_is_partial if {
	findings := _of({}, [{"concepts": ["powers", "safeguards", "ihrl"], "hedges": ["domestic-law"]}])
	findings.met == set()
	findings.partial == {0}
}

test_domestic_law_alone_is_nothing if {
	findings := _of({}, [{"concepts": ["powers", "safeguards"], "hedges": ["domestic-law"]}])
	findings.partial == set()
}
