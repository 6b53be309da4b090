package cybernorm.structure_test

import data.cybernorm.structure

_facts := {
	"offences": [{"id": "off-1", "title": "Access", "class": "cyber-dependent", "provision": 2, "page": 0, "line": 9, "column": 3}],
	"powers": [{"id": "pow-1", "title": "Search", "safeguards": ["legality", "remedy"], "provision": 3, "page": 0, "line": 10, "column": 3}],
	"actions": [{"id": "act-1", "title": "Train judges", "provision": -1, "page": 0, "line": 11, "column": 3}],
	"programme": {"equipment": [{"item": "Probes", "surveillance": "yes", "assessment": "pending"}, {"item": "Laptops", "surveillance": "no", "assessment": ""}], "line": 20, "column": 1},
}

test_entries_are_evidence if {
	structure.offence(0) == {"entry": "off-1", "title": "Access", "quote": "cyber-dependent", "provision": 2, "page": 0, "line": 9, "column": 3} with input as _facts
	structure.power(0).quote == "legality, remedy" with input as _facts
	structure.action(0).quote == "Train judges" with input as _facts
	structure.equipment(0) == {"entry": "equipment-1", "title": "Probes", "quote": "Probes (assessment: pending)", "provision": -1, "page": 0, "line": 20, "column": 1} with input as _facts
	structure.equipment(1).quote == "Laptops" with input as _facts
}
