package cybernorm.text_test

import data.cybernorm.fixture
import data.cybernorm.text

test_full_strength_depends_on_the_kind if {
	forces := {"treaty": "binding", "strategy": "commitment", "capacity-programme": "commitment", "norms-report": "recommended"}
	every kind, force in forces {
		text.commits(0) with input as fixture.facts(kind, [{"force": force}])
	}
	not text.commits(0) with input as fixture.facts("treaty", [{"force": "commitment"}])
	not text.commits(0) with input as fixture.facts("strategy", [{"force": "recommended"}])
	not text.commits(0) with input as fixture.facts("norms-report", [{"force": "permissive"}])
}

test_a_force_is_enough_for_a_kind if {
	text.binds("commitment") with input as fixture.facts("strategy", [{}])
	not text.binds("commitment") with input as fixture.facts("treaty", [{}])
}

test_what_takes_full_strength_away if {
	every flaw in [
		{"zone": "preamble"},
		{"reported": true},
		{"bracketed": true},
		{"negated": true},
		{"hedges": ["feasible"]},
		{"force": "narrative"},
	] {
		not text.commits(0) with input as fixture.facts("treaty", [flaw])
	}
}

test_shortfalls_are_named_in_order if {
	text.shortfalls(0) == [] with input as fixture.facts("treaty", [{}])
	facts := fixture.facts("treaty", [{"zone": "preamble", "reported": true, "bracketed": true, "negated": true, "hedges": ["feasible"], "force": "permissive"}])
	text.shortfalls(0) == ["zone", "reported", "bracketed", "negated", "hedged", "force"] with input as facts
}

test_a_document_asserts_in_its_own_operative_words if {
	text.asserts(0) with input as fixture.facts("treaty", [{"force": "narrative"}])
	every flaw in [{"zone": "preamble"}, {"reported": true}, {"negated": true}, {"bracketed": true}] {
		not text.asserts(0) with input as fixture.facts("treaty", [flaw])
	}
}

test_headings_contents_and_definitions_say_nothing if {
	every zone in ["preamble", "operative", "annex", "reported"] {
		text.states(0) with input as fixture.facts("treaty", [{"zone": zone}])
	}
	every zone in ["title", "contents", "definitions"] {
		not text.states(0) with input as fixture.facts("treaty", [{"zone": zone}])
	}
	text.defines(0) with input as fixture.facts("treaty", [{"zone": "definitions"}])
	not text.defines(0) with input as fixture.facts("treaty", [{}])
}

test_a_list_in_an_annex_says_nothing if {
	not text.states(0) with input as fixture.facts("treaty", [{"zone": "annex", "governor": "", "force": "narrative"}])
}

test_a_statement_needs_no_force if {
	text.declares(0) with input as fixture.facts("treaty", [{"force": "narrative", "negated": true}])
	every flaw in [{"zone": "preamble"}, {"reported": true}, {"bracketed": true}, {"hedges": ["feasible"]}] {
		not text.declares(0) with input as fixture.facts("treaty", [flaw])
	}
}

test_concepts_by_scope if {
	facts := fixture.facts("treaty", [
		{"concepts": ["gender"], "denied": ["surveillance"]},
		{"concepts": ["women"], "provision": 0},
		{"concepts": ["powers"], "provision": 1},
	])
	text.here(0).gender with input as facts
	not text.here(0).women with input as facts
	text.near(0).women with input as facts
	not text.near(0).powers with input as facts
	text.block(0).women with input as facts
	text.around(2).powers with input as facts
	text.denied(0).surveillance with input as facts
	count(text.topic(0)) == 0 with input as facts
}

test_about_ict if {
	text.about_ict with input as fixture.facts("treaty", [{}])
	not text.about_ict with input.document.ict as false
}
