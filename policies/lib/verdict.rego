# METADATA
# title: From findings to one record a control
# description: A control yields findings (sentences, process facts, structured entries) for met, partial and contradicted. What they
#   amount to is decided here and nowhere else.
# scope: package
package cybernorm.verdict

import data.cybernorm.evidence
import data.cybernorm.reason

# METADATA
# title: One record for every selected control, in order of id
records := [record |
	some id in selected
	control := data.cybernorm.catalogue[id]
	outcome := decided[id]
	passages := evidence.of(_findings(outcome.verdict, control.package[0], control.package[1]), control.concepts)
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
		"reason": reason.of(id, outcome, passages),
		"expected": control.expected.met,
		"remediation": control.remediation,
		"evidence": passages,
		"sources": control.sources,
		"assessment": object.get(input.assessments, id, null),
		"measure": _measure(outcome.verdict, control.package[0], control.package[1]),
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
decided[id] := {"verdict": verdict, "text": text, "process": process} if {
	some id in selected
	control := data.cybernorm.catalogue[id]
	text := _half("text", id, control.package[0], control.package[1])
	process := _half("process", id, control.package[0], control.package[1])
	verdict := _verdict(id, text, process)
}

# METADATA
# title: The process facts on which the process half of a control rests
# description: Takes the id of a control. Empty where that half is neither met nor partial.
facts(id) := {finding |
	[theme, name] := data.cybernorm.catalogue[id].package
	decided[id].process in {"met", "partial"}
	some finding in data.cybernorm.controls[theme][name][decided[id].process]
	finding.fact
}

# What a control counted, for those that count.
_measure(verdict, theme, name) := data.cybernorm.controls[theme][name].measure if {
	verdict != "not_applicable"
} else := null

_wanted(_) if not data.cybernorm.config.controls

_wanted(id) if id in data.cybernorm.config.controls

# The first that holds. The last word is always said: a control is never silent.
_verdict(id, text, process) := verdict if {
	verdict := input.assessments[id].verdict
} else := "error" if {
	not _loaded(id)
} else := "not_applicable" if {
	not _applies(id)
} else := text if {
	data.cybernorm.catalogue[id].judged_from == "text"
} else := process if {
	data.cybernorm.catalogue[id].judged_from == "process"
} else := text if {
	process == "not_stated"
} else := _together(object.get(data.cybernorm.catalogue[id], "combine", "both"), {text, process})

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

# What one half says: the text by sentences and structured entries, the process by facts. Empty when the half is not judged.
_half(half, id, theme, name) := "" if {
	not data.cybernorm.catalogue[id].judged_from in {half, "both"}
} else := "contradicted" if {
	some finding in data.cybernorm.controls[theme][name].contradicted
	_half_of(finding) == half
} else := "met" if {
	some finding in data.cybernorm.controls[theme][name].met
	_half_of(finding) == half
} else := "partial" if {
	some finding in data.cybernorm.controls[theme][name].partial
	_half_of(finding) == half
} else := "clear" if {
	data.cybernorm.catalogue[id].mode == "guard"
} else := "not_stated" if {
	half == "process"
	not _any_stated(id)
} else := "not_met"

_half_of(finding) := "process" if {
	finding.fact
} else := "text"

# A conditional control applies where the text deals with its subject.
_applies(id) if data.cybernorm.catalogue[id].mode != "conditional"

_applies(id) if {
	[theme, name] := data.cybernorm.catalogue[id].package
	data.cybernorm.controls[theme][name].applies
}

# A rule `contains …` is defined, if only as the empty set, when its package is loaded. Without this question a catalogue
# entry whose package is missing reads as not_met, or, for a guard, as clear.
_loaded(id) if {
	control := data.cybernorm.catalogue[id]
	control.mode == "guard"
	is_set(data.cybernorm.controls[control.package[0]][control.package[1]].contradicted)
}

_loaded(id) if {
	control := data.cybernorm.catalogue[id]
	control.mode != "guard"
	is_set(data.cybernorm.controls[control.package[0]][control.package[1]].met)
}

_any_stated(id) if {
	some [group, name] in data.cybernorm.catalogue[id].facts
	input.process[group][name]
}

# The findings that show a verdict. A contradiction shows what speaks for the document as well. Text and process that are
# both met and still amount to partial are shown as what they are.
_findings(verdict, theme, name) := {
	"offending": [f | verdict == "contradicted"; some f in data.cybernorm.controls[theme][name].contradicted],
	"supporting": array.concat(
		[f | verdict in {"met", "partial", "contradicted"}; some f in data.cybernorm.controls[theme][name].met],
		[f | verdict == "partial"; some f in data.cybernorm.controls[theme][name].partial],
	),
}
