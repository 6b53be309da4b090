package cybernorm.plan_test

import data.cybernorm.fixture
import data.cybernorm.plan

_cells(n) := [{"concepts": ["calendar_date"], "force": "narrative"} | some _ in numbers.range(1, n)]

_plan := [{"concepts": ["own_plan"], "force": "narrative"}]

test_a_column_of_dates_in_a_text_with_a_plan if {
	plan.dates == {0, 1, 2, 3, 4, 5} with input as fixture.facts("strategy", array.concat(_cells(6), _plan))
	plan.dates == set() with input as fixture.facts("strategy", array.concat(_cells(5), _plan))
	plan.dates == set() with input as fixture.facts("strategy", _cells(6))
}

test_dates_within_sentences_are_no_column if {
	long := concat(" ", ["word" | some _ in numbers.range(1, 20)])
	sentences := [object.union(cell, {"text": long}) | some cell in _cells(6)]
	plan.dates == set() with input as fixture.facts("strategy", array.concat(sentences, _plan))
}
