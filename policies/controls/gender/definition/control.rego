# METADATA
# title: Define gender
# description: >-
#   The text says what it means by gender, in a definition or a note, and owns that the notion is disputed, so that
#   the word alone stops raising alarm.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-11
#   theme: gender
#   tier: core
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, treaty, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: khasanova-2022, locator: "(Anti)gender Discourse ¶10", basis: explicit}
#   expected:
#     met: gender is defined in social and inclusive terms, or by an agreed definition of that kind.
#     partial: >-
#       the word is glossed in passing, or left to a meaning that is said to be generally understood.
#     not_met: gender is used without saying what it means, or not at all.
#     contradicted: gender is defined as two sexes and nothing more.
#   remediation: >-
#     For the purposes of this document, gender refers to the roles, behaviours, identities and power relations that
#     a society associates with women, men and gender-diverse people.
package cybernorm.controls.gender.definition

import data.cybernorm.text

contradicted contains s if {
	some s in input.mentions.gender_definition
	text.here(s).two_sexes
	_own_words(s)
}

met contains s if {
	some s in input.mentions.gender_definition
	_own_words(s)
	not text.here(s).general_understanding
}

partial contains s if {
	some s in input.mentions.gender_definition
	text.states(s)
}

partial contains s if {
	some s in input.mentions.gender_definition
	text.defines(s)
}

partial contains s if {
	some s in input.mentions.gender_gloss
	text.states(s)
}

# An article on definitions is the place for it; elsewhere the document has to say it itself.
_own_words(s) if {
	text.defines(s)
	input.sentences[s].bracketed == false
}

_own_words(s) if text.declares(s)
