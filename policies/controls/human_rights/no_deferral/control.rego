# METADATA
# title: No deferral of rights and gender to other forums
# description: >-
#   Human rights, sustainable development and gender equality count as part of the document's own subject and are not
#   sent to other bodies.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: HR-08
#   theme: human-rights
#   tier: core
#   mode: guard
#   severity: high
#   applies_to: [strategy, norms-report]
#   judged_from: text
#   sources:
#     - {seed: khasanova-2022, locator: "(Anti)gender Discourse ¶6", basis: explicit}
#   expected:
#     met: >-
#       rights, gender and development are not sent to other bodies.
#     partial: >-
#       the argument is reported as the position of others.
#     not_met: >-
#       rights or gender are called the business of other bodies.
#     contradicted: >-
#       the text says that rights, gender equality or development belong to other forums or lie outside its mandate.
#   remediation: >-
#     Human rights and gender equality are part of the security of ICTs and are dealt with throughout this [report],
#     together with the bodies that specialise in them.
package cybernorm.controls.human_rights.no_deferral

import data.cybernorm.text

contradicted contains s if {
	some s in _deferred
	_own_words(s)
}

partial contains s if {
	some s in _deferred
	text.states(s)
	not _own_words(s)
}

# What is pushed away must be rights, gender or development: other subjects may well belong elsewhere.
_deferred contains s if {
	some s in input.mentions.deferral_other_forums
	_subject(s)
}

_subject(s) if text.here(s).human_rights

_subject(s) if text.here(s).gender

_subject(s) if text.here(s).gender_equality

_subject(s) if text.here(s).gender_perspective

_subject(s) if text.here(s).development_subject

# "Does not extend to human rights": what the mandate is denied for.
_subject(s) if text.denied(s).human_rights

_subject(s) if text.denied(s).gender

_subject(s) if text.denied(s).development_subject

# "Is not related to …" is a denial that offends, so that the negation of the sentence says nothing here.
_own_words(s) if {
	sentence := input.sentences[s]
	sentence.zone == "operative"
	sentence.reported == false
	sentence.bracketed == false
}
