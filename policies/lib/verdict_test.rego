package cybernorm.verdict_test

import data.cybernorm
import data.cybernorm.fixture
import data.cybernorm.verdict

_control := {
	"package": ["theme", "name"],
	"title": "A control",
	"theme": "gender",
	"tier": "core",
	"severity": "high",
	"mode": "commitment",
	"applies_to": ["treaty", "strategy"],
	"judged_from": "text",
	"expected": {"met": "it is there.", "partial": "half of it is there.", "not_met": "it is not there."},
	"remediation": "Add it.",
	"sources": [{"seed": "s", "locator": "l", "basis": "explicit"}],
	"facts": [["consultation", "held"]],
	"concepts": ["gender", "women"],
	"applies_when": "the text deals with it",
}

_silent := {"met": set(), "partial": set(), "contradicted": set()}

_sentences := [{"force": "binding"}, {"force": "permissive"}]

_fact := {"fact": "consultation.held", "value": true, "documented": true, "line": 1, "column": 1}

_entry := {"entry": "off-1", "title": "Access", "quote": "content", "provision": -1, "page": 0, "line": 9, "column": 3}

# The record of one control whose metadata and findings are changed as given.
_record(changes, findings) := _record_in(changes, findings, fixture.facts("treaty", _sentences))

_record_in(changes, findings, facts) := record if {
	[record] := verdict.records with input as facts
		with data.cybernorm.catalogue as {"X-01": object.union(_control, changes)}
		with data.cybernorm.controls.theme.name as object.union(_silent, findings)
}

test_met if {
	record := _record({}, {"met": {0}, "partial": {1}})
	record.verdict == "met"
	record.text_verdict == "met"
	record.process_verdict == ""
	record.reason == "Found: it is there."
	[passage] := [e | some e in record.evidence; e.line == 1]
	passage.quote == "Sentence 0."
	passage.polarity == "supports"
	passage.provision == "p-0"
}

test_partial_says_why if {
	_record({}, {"partial": {1}}).reason == "Found, but with a permissive verb, where a treaty has to bind."
	_record({}, {"partial": {0, 1}}).reason == "Found in part. What meets it: it is there."
	weak := fixture.facts("treaty", [{"zone": "preamble", "reported": true, "bracketed": true, "hedges": ["feasible"]}])
	reason := _record_in({}, {"partial": {0}}, weak).reason
	reason == "Found, but only in the preamble, and as the position of somebody else, and in square brackets, so not agreed, and hedged: where feasible."
	denied := fixture.facts("treaty", [{"zone": "reported", "negated": true}])
	_record_in({}, {"partial": {0}}, denied).reason == "Found, but only in the position of others, and the sentence denies it."
}

test_not_met if {
	record := _record({}, {})
	record.verdict == "not_met"
	record.evidence == []
	record.reason == "Nothing in the text meets it. What meets it: it is there."
}

test_a_count_is_shown if {
	measure := {"what": "provisions of the draft before", "of": 3, "kept": 1, "earlier": [], "later": []}
	record := _record({}, {"measure": measure})
	record.measure == measure
	record.reason == "1 of 3 provisions of the draft before are kept (33 %). What meets it: it is there."
	_record({}, {}).measure == null
	_record({"mode": "conditional"}, {"measure": measure}).measure == null
}

test_a_contradiction_wins_and_shows_both_sides if {
	record := _record({}, {"met": {0}, "contradicted": {1}})
	record.verdict == "contradicted"
	[e.polarity | some e in record.evidence] == ["offends", "supports"]
	record.reason == "Found: it is not there."
	_record({"expected": object.union(_control.expected, {"contradicted": "the opposite is there."})}, {"contradicted": {1}}).reason == "Found: the opposite is there."
}

test_a_guard_is_clear_or_broken if {
	guard := {"mode": "guard"}
	clear := _record(guard, {})
	clear.verdict == "clear"
	clear.reason == "Nothing in the document offends."
	_record(guard, {"contradicted": {0}}).verdict == "contradicted"
	_record(guard, {"partial": {0}}).verdict == "partial"
}

test_a_conditional_control_needs_its_subject if {
	conditional := {"mode": "conditional"}
	record := _record(conditional, {})
	record.verdict == "not_applicable"
	record.reason == "The control applies only when the text deals with it."
	_record(conditional, {"applies": true}).verdict == "not_met"
}

test_process_facts if {
	from_process := {"judged_from": "process"}
	unstated := _record(from_process, {})
	unstated.verdict == "not_stated"
	unstated.text_verdict == ""
	unstated.reason == "It rests on facts that no text shows, and none is stated: consultation.held."
	_record_in(from_process, {"met": {_fact}}, _stated(true)).verdict == "met"
	poor := _record_in(from_process, {}, _stated(false))
	poor.verdict == "not_met"
	poor.reason == "The stated facts fall short (consultation.held). What meets it: it is there."
}

_stated(value) := fixture.with_process(fixture.facts("treaty", _sentences), {"consultation": {"held": value}})

test_text_and_process_together if {
	both := {"judged_from": "both"}
	_record(both, {"met": {0}}).verdict == "met"
	_record_in(both, {"met": {0, _fact}}, _stated(true)).verdict == "met"
	half := _record_in(both, {"met": {0}}, _stated(false))
	half.verdict == "partial"
	half.text_verdict == "met"
	half.process_verdict == "not_met"
	half.reason == "The text meets it, the stated facts do not."
	other := _record_in(both, {"met": {_fact}}, _stated(true))
	other.verdict == "partial"
	other.reason == "The stated facts meet it, the text does not."
	neither := _record_in(both, {}, _stated(false))
	neither.verdict == "not_met"
	neither.reason == "Neither the text nor the stated facts meet it. What meets it: it is there."
	_record_in(both, {"contradicted": {_fact}, "met": {0}}, _stated(false)).verdict == "contradicted"
}

test_either_is_enough_where_the_control_says_so if {
	either := {"judged_from": "both", "combine": "either"}
	_record_in(either, {"met": {_fact}}, _stated(true)).verdict == "met"
	_record_in(either, {"met": {0}}, _stated(false)).verdict == "met"
	_record_in(either, {"partial": {0}}, _stated(false)).verdict == "partial"
}

test_structured_entries_count_with_the_text if {
	record := _record({"mode": "guard"}, {"contradicted": {_entry}})
	record.text_verdict == "contradicted"
	[e.fact | some e in record.evidence] == ["off-1"]
	[e.provision | some e in record.evidence] == [""]
	placed := _record({}, {"met": {object.union(_entry, {"provision": 1})}})
	[e.provision | some e in placed.evidence] == ["p-1"]
}

test_an_assessment_stands_over_the_program if {
	person := {"verdict": "met", "rationale": "Read it twice.", "assessor": "A. Reader", "provisions": [], "date": "", "line": 1, "column": 1}
	facts := object.union(fixture.facts("treaty", _sentences), {"assessments": {"X-01": person}})
	record := _record_in({}, {}, facts)
	record.verdict == "met"
	record.text_verdict == "not_met"
	record.reason == "Assessed by A. Reader: Read it twice."
	record.assessment.assessor == "A. Reader"
	terse := object.union(facts, {"assessments": {"X-01": object.union(person, {"rationale": ""})}})
	_record_in({}, {}, terse).reason == "Assessed by A. Reader: no rationale given"
	row := cybernorm.report.score.text with input as facts
		with data.cybernorm.catalogue as {"X-01": _control}
		with data.cybernorm.controls.theme.name as _silent
	row.value == 100
}

test_a_missing_package_is_an_error_never_a_pass if {
	[record] := verdict.records with input as fixture.facts("treaty", _sentences)
		with data.cybernorm.catalogue as {"X-01": object.union(_control, {"mode": "guard", "package": ["theme", "absent"]})}
	record.verdict == "error"
	[other] := verdict.records with input as fixture.facts("treaty", _sentences)
		with data.cybernorm.catalogue as {"X-01": object.union(_control, {"package": ["theme", "absent"]})}
	other.verdict == "error"
}

test_selection_by_kind_and_configuration if {
	catalogue := {"X-01": _control, "X-02": object.union(_control, {"applies_to": ["norms-report"]}), "X-03": _control}
	facts := fixture.facts("treaty", _sentences)
	verdict.selected == {"X-01", "X-03"} with input as facts with data.cybernorm.catalogue as catalogue
	verdict.selected == {"X-03"} with input as facts
		with data.cybernorm.catalogue as catalogue
		with data.cybernorm.config.controls as ["X-03"]
}

test_facts_are_shown_as_people_read_them if {
	cases := {"none": [], "probe (assessment: pending)": [{"name": "probe", "assessment": "pending"}], "a, b": ["a", "b"], "38": 38}
	every shown, value in cases {
		record := _record_in({"judged_from": "process"}, {"met": {object.union(_fact, {"value": value})}}, _stated(true))
		record.evidence[0].quote == shown
	}
}

test_evidence_is_the_best_seven if {
	facts := fixture.facts("treaty", [{"force": "permissive"}, {}, {}, {"zone": "preamble", "force": "narrative"}, {}, {}, {}, {}])
	record := _record_in({}, {"met": {0, 1, 2, 3, 4, 5, 6, 7}}, facts)
	[e.line | some e in record.evidence] == [2, 3, 5, 6, 7, 8, 1]
}

test_evidence_names_most_of_what_is_looked_for if {
	facts := fixture.facts("treaty", [{}, {"concepts": ["gender"]}, {"concepts": ["norms"]}, {"concepts": ["gender", "women"]}, {}, {}, {}])
	record := _record_in({}, {"met": {0, 1, 2, 3, 4, 5, 6, _fact}}, facts)
	[e.line | some e in record.evidence] == [4, 2, 1, 3, 5, 6, 7]
}

test_what_goes_some_of_the_way_comes_after_what_meets if {
	facts := fixture.facts("treaty", [{}, {}, {"force": "narrative"}])
	record := _record_in({}, {"met": {1}, "partial": {0, 1, 2}}, facts)
	[e.line | some e in record.evidence] == [2, 1, 3]
}

test_the_report_is_undefined_without_records if {
	not cybernorm.report with input as fixture.facts("norms-report", _sentences)
		with data.cybernorm.catalogue as {"X-01": _control}
}

test_the_report if {
	report := cybernorm.report with input as fixture.facts("treaty", _sentences)
		with data.cybernorm.catalogue as {"X-01": _control}
		with data.cybernorm.controls.theme.name as object.union(_silent, {"partial": {0}})
	count(report.results) == 1
	report.score.value == 50
	report.score.coverage == 1
	report.score.earned == 2
	report.score.stated == 4
	report.score.text.value == 50
	report.score.process.value == null
	report.score.themes.gender.partial == 1
	report.score.themes.gender.met == 0
}

test_unstated_process_halves_the_coverage if {
	scored := cybernorm.report.score with input as fixture.facts("treaty", _sentences)
		with data.cybernorm.catalogue as {"X-01": object.union(_control, {"judged_from": "both"})}
		with data.cybernorm.controls.theme.name as object.union(_silent, {"met": {0}})
	object.remove(scored, _apart) == {"value": 100, "coverage": 0.5, "earned": 2, "stated": 2, "applies": 4}
}

# The scores beside that of all.
_apart := {"text", "process", "themes"}

test_clear_has_no_weight_and_broken_has if {
	_guard_score(_silent) == {"value": null, "coverage": null, "earned": 0, "stated": 0, "applies": 0}
	_guard_score(object.union(_silent, {"contradicted": {0}})) == {"value": 0, "coverage": 1, "earned": 0, "stated": 4, "applies": 4}
}

_guard_score(findings) := object.remove(scored, _apart) if {
	scored := cybernorm.report.score with input as fixture.facts("treaty", _sentences)
		with data.cybernorm.catalogue as {"X-01": object.union(_control, {"mode": "guard"})}
		with data.cybernorm.controls.theme.name as findings
}

test_controls_that_are_judged_apart_score_as_together if {
	catalogue := {
		"X-01": _control,
		"X-02": object.union(_control, {"severity": "low", "theme": "norms"}),
		"X-03": object.union(_control, {"judged_from": "both"}),
	}
	together := _judged(catalogue)
	apart := [_judged(object.filter(catalogue, ids)) | some ids in [{"X-02"}, {"X-01", "X-03"}]]
	cybernorm.scores == together.score with input as {"parts": [one.shares | some one in apart]}
	together.score.themes.gender.partial == 2
	together.score.themes.norms.partial == 1
	{record | some record in together.results} == {record | some one in apart; some record in one.results}
}

_judged(catalogue) := {"results": part.results, "shares": part.shares, "score": score} if {
	[part, score] := [cybernorm.part, cybernorm.report.score] with input as fixture.facts("treaty", _sentences)
		with data.cybernorm.catalogue as catalogue
		with data.cybernorm.controls.theme.name as object.union(_silent, {"partial": {0}})
}

test_points_of_a_control_are_what_its_scores_add if {
	report := cybernorm.report with input as fixture.facts("treaty", _sentences)
		with data.cybernorm.catalogue as {"X-01": _control, "X-02": object.union(_control, {"mode": "guard"})}
		with data.cybernorm.controls.theme.name as object.union(_silent, {"partial": {0}})
	[record.points | some record in report.results] == [
		{"earned": 2, "stated": 4, "applies": 4},
		{"earned": 2, "stated": 4, "applies": 4},
	]
	clear := cybernorm.report with input as fixture.facts("treaty", _sentences)
		with data.cybernorm.catalogue as {"X-02": object.union(_control, {"mode": "guard"})}
		with data.cybernorm.controls.theme.name as _silent
	clear.results[0].points == {"earned": 0, "stated": 0, "applies": 0}
}

test_severities_and_days_of_the_catalogue_are_in_the_record if {
	record := _record({"declared_severity": "low", "effective_on": "2027-01-01"}, {})
	record.severity == "high"
	record.declared_severity == "low"
	record.effective_on == "2027-01-01"
	_record({}, {}).effective_on == ""
}

_asserted := object.union(_fact, {"documented": false})

# What a control of weight 4 earns where evidence is required: in all, and by its process half.
_required(changes, findings, more) := earned if {
	earned := [cybernorm.report.score.earned, cybernorm.report.score.process.earned] with input as object.union(_stated(true), more)
		with data.cybernorm.config.require_evidence as true
		with data.cybernorm.catalogue as {"X-01": object.union(_control, changes)}
		with data.cybernorm.controls.theme.name as object.union(_silent, findings)
}

test_asserted_facts_count_half_where_evidence_is_required if {
	process := {"judged_from": "process"}
	both := {"judged_from": "both"}
	either := {"judged_from": "both", "combine": "either"}
	_required(process, {"met": {_fact}}, {}) == [4, 4]
	_required(process, {"met": {_asserted}}, {}) == [2, 2]
	_required(process, {"partial": {_asserted}}, {}) == [1, 1]
	_required(process, {}, {}) == [0, 0]
	_required({"judged_from": "text"}, {"met": {0}}, {}) == [4, 0]

	# One fact of two has evidence.
	_required(process, {"met": {_asserted, object.union(_fact, {"fact": "consultation.rounds"})}}, {}) == [3, 3]

	# The text earned its half without facts.
	_required(both, {"met": {0, _asserted}}, {}) == [3, 2]
	_required(both, {"met": {0}}, {}) == [2, 0]
	_required(both, {"met": {_asserted}}, {}) == [1, 2]
	_required(either, {"met": {0, _asserted}}, {}) == [4, 2]
	_required(either, {"met": {_asserted}}, {}) == [2, 2]

	# Nobody asked for evidence.
	[4, 4] == [cybernorm.report.score.earned, cybernorm.report.score.process.earned] with input as _stated(true)
		with data.cybernorm.catalogue as {"X-01": object.union(_control, process)}
		with data.cybernorm.controls.theme.name as object.union(_silent, {"met": {_asserted}})

	# A person has seen what the facts rest on.
	person := {"assessments": {"X-01": {"verdict": "met", "rationale": "", "assessor": "A. Reader", "provisions": [], "date": "", "line": 1, "column": 1}}}
	_required(process, {"met": {_asserted}}, person) == [4, 4]
}
