# METADATA
# title: Intent and harm thresholds in offences
# description: >-
#   Offences are bounded by intent and harm, so that legitimate conduct is not caught.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: CYB-05
#   theme: cybercrime
#   tier: core
#   mode: conditional
#   severity: high
#   applies_to: [strategy, treaty]
#   applies_when: the text sets out offences against computer systems or by means of them
#   judged_from: text
#   sources:
#     - {seed: gitoc-2022, locator: "Stalling on substantive issues ¶4", basis: implied}
#   expected:
#     met: >-
#       offences need intent, and harm or dishonest intent on top of it.
#     partial: >-
#       intent is needed, harm is optional or absent.
#     not_met: >-
#       offences without an element of intent.
#     contradicted: >-
#       an offence is punished without intent, or for what somebody should have known.
#   remediation: >-
#     Make dishonest intent and serious harm elements of every offence.
package cybernorm.controls.cybercrime.intent_and_harm

import data.cybernorm.text

applies if count(input.offences) > 0

# Treaties on ICT set out offences; a strategy that announces a law has not done so yet.
applies if {
	input.document.kind == "treaty"
	text.about_ict
	some s in input.mentions.offence
	text.asserts(s)
}

applies if {
	input.document.kind == "strategy"
	some s in input.mentions.offence_created
	text.asserts(s)
	text.near(s).ict
}

contradicted contains s if {
	some s in input.mentions.no_intent
	text.asserts(s)
	text.near(s).offence
}

# One article with a higher threshold does not make up for the others.
met contains s if {
	every offence in _intended {
		_harm(offence)
	}
	some s in _intended
	text.commits(s)
}

partial contains s if some s in _intended

_intended contains s if {
	some s in input.mentions.intent_harm
	text.near(s).offence
	text.states(s)
}

# A further element that a party may ask for binds nobody, and so does not raise the threshold.
_harm(s) if {
	some other in input.mentions.harm_threshold
	input.sentences[other].provision == input.sentences[s].provision
	text.commits(other)
}

_harm(s) if {
	some other in input.mentions.dishonest_intent
	input.sentences[other].provision == input.sentences[s].provision
	text.commits(other)
}
