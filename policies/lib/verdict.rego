# METADATA
# title: From findings to one record a control
# description: >-
#   A control yields findings (sentences, process facts, structured entries) for met, partial and contradicted. What they
#   amount to is decided here and nowhere else, for all controls at once: verdicts are laid in layers, and the last layer that
#   names a control has the say. Asking functions control by control would take several times as long.
# scope: package
package cybernorm.verdict

import data.cybernorm.evidence
import data.cybernorm.reason
import data.cybernorm.score

# METADATA
# title: One record for every selected control, in order of id
records := [record |
	some id in selected
	control := _controls[id]
	outcome := decided[id]
	record := {
		"control": id,
		"title": control.title,
		"theme": control.theme,
		"severity": control.severity,
		"declared_severity": object.get(control, "declared_severity", ""),
		"effective_on": object.get(control, "effective_on", ""),
		"tier": control.tier,
		"mode": control.mode,
		"judged_from": control.judged_from,
		"verdict": outcome.verdict,
		"text_verdict": outcome.text,
		"process_verdict": outcome.process,
		"reason": _reasons[id],
		"expected": control.expected.met,
		"remediation": control.remediation,
		"evidence": _passages[id],
		"sources": control.sources,
		"assessment": object.get(input.assessments, id, null),
		"measure": object.get(_measures, id, null),
		"points": score.points[id],
	}
]

# METADATA
# title: The controls that are asked of this document
selected contains id if {
	some id, control in data.cybernorm.catalogue
	input.document.kind in control.applies_to
	_wanted(id)
}

# METADATA
# title: What text and process say apart, and what they amount to
decided := {id: outcome |
	some id, verdict in _verdicts
	outcome := {"verdict": verdict, "text": object.get(_text, id, ""), "process": object.get(_process, id, "")}
}

# METADATA
# title: The process facts on which the process half of a control rests
# description: Takes the id of a control. Empty where that half is neither met nor partial.
facts(id) := {finding |
	decided[id].process in {"met", "partial"}
	some finding in _found[decided[id].process][id]
	finding.fact
}

_wanted(_) if not data.cybernorm.config.controls

_wanted(id) if id in data.cybernorm.config.controls

_controls := object.filter(data.cybernorm.catalogue, selected)

# A control is never silent: each is judged from one half at least.
_verdicts := object.union_n([
	_process,
	_text, # alone where no process fact is stated
	{id: _together(object.get(_controls[id], "combine", "both"), {text, process}) |
		some id, process in _process
		process != "not_stated"
		text := _text[id]
	},
	{id: "not_applicable" |
		some id, control in _controls
		control.mode == "conditional"
		not data.cybernorm.controls[control.package[0]][control.package[1]].applies
	},
	{id: "error" | some id in (selected - _loaded)},
	{id: person.verdict | some id, person in input.assessments; id in selected},
])

# Text and process both count: mostly each is asked for, so that one alone is half; some controls are met by either.
_together(combine, halves) := "contradicted" if {
	"contradicted" in halves
} else := "met" if {
	halves == {"met"}
} else := "met" if {
	combine == "either"
	"met" in halves
} else := "partial" if {
	count(halves & {"met", "partial"}) > 0
} else := "not_met"

# What the text says, by sentences and structured entries.
_text := object.union_n([
	{id: "not_met" | some id in _judged.text},
	{id: "clear" | some id in (_judged.text & _guards)},
	{id: "partial" | some id in (_judged.text & _by_text.partial)},
	{id: "met" | some id in (_judged.text & _by_text.met)},
	{id: "contradicted" | some id in (_judged.text & _by_text.contradicted)},
])

# What the process facts say.
_process := object.union_n([
	{id: "not_met" | some id in _judged.process},
	{id: "not_stated" | some id in (_judged.process - _stated)},
	{id: "clear" | some id in (_judged.process & _guards)},
	{id: "partial" | some id in (_judged.process & _by_process.partial)},
	{id: "met" | some id in (_judged.process & _by_process.met)},
	{id: "contradicted" | some id in (_judged.process & _by_process.contradicted)},
])

_judged[half] := {id | some id, control in _controls; control.judged_from in {half, "both"}} if some half in ["text", "process"]

_guards := {id | some id, control in _controls; control.mode == "guard"}

_stated contains id if {
	some id in _judged.process
	some [group, name] in _controls[id].facts
	input.process[group][name]
}

_by_text[name] := {id | some id in _judged.text; _in_text(found[id])} if some name, found in _found

_by_process[name] := {id | some id in _judged.process; some finding in found[id]; finding.fact} if some name, found in _found

_in_text(findings) if {
	some finding in findings
	not finding.fact
}

_found := {
	"contradicted": {id: findings |
		some id, control in _controls
		findings := data.cybernorm.controls[control.package[0]][control.package[1]].contradicted
	},
	"met": {id: findings |
		some id, control in _controls
		findings := data.cybernorm.controls[control.package[0]][control.package[1]].met
	},
	"partial": {id: findings |
		some id, control in _controls
		findings := data.cybernorm.controls[control.package[0]][control.package[1]].partial
	},
}

# A rule `contains …` is defined, if only as the empty set, when its package is loaded. Without this question a catalogue
# entry whose package is missing reads as not_met, or, for a guard, as clear.
_loaded contains id if {
	some id, findings in _found.met
	is_set(findings)
}

_loaded contains id if {
	some id in _guards
	is_set(_found.contradicted[id])
}

# A person's reason stands over the program's.
_reasons := object.union_n([
	{id: reason.of(outcome.verdict, _controls[id], outcome, _passages[id]) | some id, outcome in decided},
	{id: reason.counted(_controls[id], measure) | some id, measure in _measures; _verdicts[id] in {"met", "partial", "not_met"}},
	reason.of_people,
])

# What a control counted, for those that count.
_measures := {id: measure |
	some id, control in _controls
	measure := data.cybernorm.controls[control.package[0]][control.package[1]].measure
	_verdicts[id] != "not_applicable"
}

_passages := object.union(
	{id: [] | some id in selected},
	{id: evidence.of(offending, supporting, further, id) |
		some id, verdict in _verdicts
		shown := _shown[verdict]
		offending := union({_found[name][id] | some name in shown.offending})
		supporting := union({_found[name][id] | some name in shown.supporting})
		further := union({_found[name][id] | some name in shown.further})
	},
)

# The findings that show a verdict. A contradiction shows what speaks for the document as well. Text and process that are
# both met and still amount to partial are shown as what they are. What meets a control comes before what is but part of it.
_shown := {
	"contradicted": {"offending": ["contradicted"], "supporting": ["met"], "further": []},
	"met": {"offending": [], "supporting": ["met"], "further": ["partial"]},
	"partial": {"offending": [], "supporting": ["met", "partial"], "further": []},
}
