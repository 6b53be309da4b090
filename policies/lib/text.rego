# METADATA
# title: What a control may ask of the text
# description: Sentences are numbers, their place in the facts. Helpers take a number and look things up; none takes an object.
# scope: package
# schemas:
#   - input: schema.facts
package cybernorm.text

# METADATA
# title: Concepts of the same sentence
here(s) := input.sentences[s].concepts

# METADATA
# title: Concepts of the same provision
# description: Those of the sentences that introduce it, when it is an item of a list, count with it.
near(s) := input.provisions[input.sentences[s].provision].concepts

# METADATA
# title: Concepts of the same provision and of the items that it introduces
block(s) := input.provisions[input.sentences[s].provision].block

# METADATA
# title: Concepts of the article or chapter
around(s) := input.sections[input.provisions[input.sentences[s].provision].section].concepts

# METADATA
# title: Concepts of the headings that the provision stands under
topic(s) := input.provisions[input.sentences[s].provision].topic

# METADATA
# title: Concepts that the sentence mentions under a negation
denied(s) := input.sentences[s].denied

# METADATA
# title: Full strength
# description: Operative, in the document's own words, agreed, without hedge, with the force that its kind asks for.
commits(s) if {
	sentence := input.sentences[s]
	_rank[sentence.force] >= _floor
	sentence.zone == "operative"
	sentence.hedges == []
	sentence.reported == false
	sentence.negated == false
	sentence.bracketed == false
}

# METADATA
# title: Whether a force is enough for the kind of document
binds(force) if _rank[force] >= _floor

# METADATA
# title: The document's own words in an operative place
# description: What a guard looks at, and what makes a conditional control apply. Force does not matter.
asserts(s) if {
	sentence := input.sentences[s]
	sentence.zone == "operative"
	sentence.reported == false
	sentence.negated == false
	sentence.bracketed == false
}

# METADATA
# title: The document's own statement
# description: Operative, in its own words, agreed, without hedge; whatever its force. For what needs to be said and not promised.
declares(s) if {
	sentence := input.sentences[s]
	sentence.zone == "operative"
	sentence.hedges == []
	sentence.reported == false
	sentence.bracketed == false
}

# METADATA
# title: Any wording that says something
# description: >-
#   Headings, tables of contents and definitions say nothing, nor does a list in an annex; a preamble or a hedged sentence does,
#   for partial at most. What a sentence denies is not among its concepts, so negation is not asked here.
states(s) if input.sentences[s].zone in _speaking

states(s) if {
	sentence := input.sentences[s]
	sentence.zone == "annex"
	sentence.governor != ""
}

# METADATA
# title: Wording in a definition
defines(s) if input.sentences[s].zone == "definitions"

# METADATA
# title: Why a sentence falls short of full strength
# description: Codes in a fixed order; empty when it commits.
shortfalls(s) := _codes(
	sentence.zone != "operative",
	sentence.reported,
	sentence.bracketed,
	sentence.negated,
	sentence.hedges != [],
	_rank[sentence.force] < _floor,
) if {
	sentence := input.sentences[s]
} else := []

# Few combinations come back in sentence after sentence, and an answer that was given is remembered.
_codes(zone, reported, bracketed, negated, hedged, force) := [code |
	some [code, true] in [
		["zone", zone],
		["reported", reported],
		["bracketed", bracketed],
		["negated", negated],
		["hedged", hedged],
		["force", force],
	]
]

# METADATA
# title: The text deals with information and communication technology
about_ict if input.document.ict

_speaking := {"preamble", "operative", "reported"}

_rank := {"narrative": 0, "permissive": 1, "recommended": 2, "commitment": 3, "binding": 4}

# What "shall" is to a treaty, "will" is to a strategy and "should" to a report on norms.
_floor := {"treaty": 4, "strategy": 3, "capacity-programme": 3, "norms-report": 2}[input.document.kind]
