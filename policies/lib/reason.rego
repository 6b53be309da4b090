# METADATA
# title: Why a control got its verdict, in a sentence
# description: What was found is said before what is asked, in words that a reader without the tool understands.
# scope: package
# schemas:
#   - input: schema.facts
package cybernorm.reason

# METADATA
# title: The reason of a verdict
# description: Takes the id of a control, its outcome (verdict, text, process) and its evidence.
of(id, outcome, passages) := sprintf("Assessed by %s: %s", [person.assessor, _or(person.rationale, "no rationale given")]) if {
	person := input.assessments[id]
} else := sprintf("The control applies only when %s.", [data.cybernorm.catalogue[id].applies_when]) if {
	outcome.verdict == "not_applicable"
} else := "Nothing in the document offends." if {
	outcome.verdict == "clear"
} else := sprintf("It rests on facts that no text shows, and none is stated: %s.", [concat(", ", _facts(id))]) if {
	outcome.verdict == "not_stated"
} else := _counted(id) if {
	outcome.verdict in {"met", "partial", "not_met"}
} else := _contradicted(id) if {
	outcome.verdict == "contradicted"
} else := sprintf("Found: %s", [data.cybernorm.catalogue[id].expected.met]) if {
	outcome.verdict == "met"
} else := _partial(id, outcome, passages) if {
	outcome.verdict == "partial"
} else := _not_met(id, outcome)

# For a control that counts, its arithmetic.
_counted(id) := sprintf("%d of %d %s are kept (%d %%). What meets it: %s", [measure.kept, measure.of, measure.what, percent, met]) if {
	[theme, name] := data.cybernorm.catalogue[id].package
	measure := data.cybernorm.controls[theme][name].measure
	percent := round((100 * measure.kept) / measure.of)
	met := data.cybernorm.catalogue[id].expected.met
}

_contradicted(id) := sprintf("Found: %s", [data.cybernorm.catalogue[id].expected.contradicted]) if {
	data.cybernorm.catalogue[id].expected.contradicted
} else := sprintf("Found: %s", [data.cybernorm.catalogue[id].expected.not_met])

_partial(id, outcome, passages) := "The text meets it, the stated facts do not." if {
	outcome.text == "met"
	outcome.process != "met"
	outcome.process != ""
} else := "The stated facts meet it, the text does not." if {
	outcome.process == "met"
	outcome.text in {"not_met", "partial"}
	not _weak(passages)
} else := sprintf("Found, but %s.", [concat(", and ", weak)]) if {
	weak := _weak(passages)
} else := sprintf("Found in part. What meets it: %s", [data.cybernorm.catalogue[id].expected.met])

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

_not_met(id, outcome) := sprintf("Neither the text nor the stated facts meet it. What meets it: %s", [data.cybernorm.catalogue[id].expected.met]) if {
	outcome.text == "not_met"
	outcome.process == "not_met"
} else := sprintf("The stated facts fall short (%s). What meets it: %s", [concat(", ", _facts(id)), data.cybernorm.catalogue[id].expected.met]) if {
	outcome.process == "not_met"
} else := sprintf("Nothing in the text meets it. What meets it: %s", [data.cybernorm.catalogue[id].expected.met])

_facts(id) := [sprintf("%s.%s", [group, name]) | some [group, name] in data.cybernorm.catalogue[id].facts]

_or(text, otherwise) := otherwise if {
	text == ""
} else := text
