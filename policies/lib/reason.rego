# METADATA
# title: Why a control got its verdict, in a sentence
# description: What was found is said before what is asked, in words that a reader without the tool understands.
# scope: package
# schemas:
#   - input: schema.facts
package cybernorm.reason

# METADATA
# title: The reasons that people gave for their verdicts, by control
of_people := {id: sprintf("Assessed by %s: %s", [person.assessor, _or(person.rationale, "no rationale given")]) |
	some id, person in input.assessments
}

# METADATA
# title: The arithmetic of a control that counts
counted(control, measure) := sprintf("%d of %d %s are kept (%d %%). What meets it: %s", [measure.kept, measure.of, measure.what, percent, met]) if {
	percent := round((100 * measure.kept) / measure.of)
	met := control.expected.met
}

# METADATA
# title: The reason of a verdict
# description: Takes the verdict, the control, its outcome (verdict, text, process) and its evidence.
of("not_applicable", control, _, _) := sprintf("The control applies only when %s.", [control.applies_when])

of("clear", _, _, _) := "Nothing in the document offends."

of("not_stated", control, _, _) := sprintf("It rests on facts that no text shows, and none is stated: %s.", [concat(", ", _facts(control))])

of("contradicted", control, _, _) := sprintf("Found: %s", [object.get(control.expected, "contradicted", control.expected.not_met)])

of("met", control, _, _) := sprintf("Found: %s", [control.expected.met])

of("partial", control, outcome, passages) := "The text meets it, the stated facts do not." if {
	outcome.text == "met"
	outcome.process != "met"
	outcome.process != ""
} else := "The stated facts meet it, the text does not." if {
	outcome.process == "met"
	outcome.text in {"not_met", "partial"}
	not _weak(passages)
} else := sprintf("Found, but %s.", [concat(", and ", weak)]) if {
	weak := _weak(passages)
} else := sprintf("Found in part. What meets it: %s", [control.expected.met])

of("not_met", control, outcome, _) := sprintf("Neither the text nor the stated facts meet it. What meets it: %s", [control.expected.met]) if {
	outcome.text == "not_met"
	outcome.process == "not_met"
} else := sprintf("The stated facts fall short (%s). What meets it: %s", [concat(", ", _facts(control)), control.expected.met]) if {
	outcome.process == "not_met"
} else := sprintf("Nothing in the text meets it. What meets it: %s", [control.expected.met])

of("error", _, _, _) := "Its package is not loaded."

# The shortfalls of the best passage, when every passage falls short; undefined when one is at full strength, since then it
# is not the strength that lacks.
_weak(passages) := [phrase | some code in _telling(passages[0].shortfalls); phrase := _phrase(code, passages[0])] if {
	passages[0].shortfalls != []
}

# Outside the operative text and under a negation no verb could bind, so its force tells nothing.
_telling(codes) := [code | some code in codes; code != "force"] if {
	some code in codes
	code in {"zone", "negated", "reported"}
} else := codes

_phrase("zone", passage) := sprintf("only in the %s", [_zone(passage.zone)])

_phrase("reported", _) := "as the position of somebody else"

_phrase("bracketed", _) := "in square brackets, so not agreed"

_phrase("negated", _) := "the sentence denies it"

_phrase("hedged", passage) := sprintf("hedged: %s", [concat(" and ", [_hedges[hedge] | some hedge in passage.hedges])])

_phrase("force", passage) := sprintf("%s, where %s", [_forces[passage.force], _asked])

_hedges := {
	"as-appropriate": "where appropriate",
	"consider": "only to be considered",
	"domestic-law": "left to domestic law",
	"endeavour": "an aim to strive for",
	"feasible": "where feasible",
	"resources": "as resources allow",
}

_forces := {
	"narrative": "stated as a fact or a view",
	"permissive": "with a permissive verb",
	"recommended": "as a recommendation",
	"commitment": "as a plan",
	"binding": "as a duty",
}

_asked := {
	"treaty": "a treaty has to bind",
	"strategy": "a strategy has to commit",
	"capacity-programme": "a programme has to commit",
	"norms-report": "a report has to recommend",
}[input.document.kind]

_zone(zone) := "position of others" if {
	zone == "reported"
} else := zone

_facts(control) := [concat(".", fact) | some fact in control.facts]

_or(text, otherwise) := otherwise if {
	text == ""
} else := text
