# METADATA
# title: Not State-exclusive
# description: >-
#   Cybersecurity is not reserved to States, nor does the document rest on an idea of security that knows States
#   alone.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: MSP-19
#   theme: participation
#   tier: core
#   mode: guard
#   severity: high
#   applies_to: [strategy, treaty, norms-report]
#   judged_from: text
#   sources:
#     - {seed: khasanova-2022, locator: "(Anti)gender Discourse ¶6", basis: explicit}
#     - {seed: khasanova-2022, locator: "(Anti)gender Discourse ¶2", basis: implied}
#   expected:
#     met: >-
#       nothing reserves the field to States.
#     partial: >-
#       words that reserve the field to States are reported, quoted or not agreed.
#     not_met: >-
#       words that reserve the field to States.
#     contradicted: >-
#       the text reserves cybersecurity, or a say in it, to States alone.
#   remediation: >-
#     Replace the words with: States bear the first responsibility, together with civil society, academia, the
#     technical community and industry.
package cybernorm.controls.participation.not_state_exclusive

import data.cybernorm.text

contradicted contains s if {
	some s in input.mentions.state_exclusive
	_own_words(s)
}

partial contains s if {
	some s in input.mentions.state_exclusive
	text.states(s)
	not _own_words(s)
}

# "No other actor", "which they should not share": the words are negations themselves, so that the negation of the sentence
# says nothing here.
_own_words(s) if {
	sentence := input.sentences[s]
	sentence.zone == "operative"
	sentence.reported == false
	sentence.bracketed == false
}
