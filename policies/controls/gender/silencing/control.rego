# METADATA
# title: Counter self-censorship and exclusion
# description: >-
#   Measures work against the silence and withdrawal that online harassment causes, so that taking part and leading on
#   equal terms stay possible.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-17
#   theme: gender
#   tier: extended
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: un-women-2024, locator: "Introduction ¶2", basis: explicit}
#   expected:
#     met: >-
#       self-censorship or exclusion is named as a harm of online abuse, and a measure is set against it.
#     partial: >-
#       online harassment is named and its silencing effect is not, or the effect is named without a measure.
#     not_met: neither harassment nor its silencing effect is named.
#     contradicted: those who are attacked are told to leave or to say less.
#   remediation: >-
#     Responses to online abuse will aim to keep its targets online and heard, and will be judged by whether
#     participation recovers.
package cybernorm.controls.gender.silencing

import data.cybernorm.text

contradicted contains s if {
	some s in input.mentions.offline_advice
	text.asserts(s)
}

met contains s if {
	some s in _silencing
	_against(s)
	text.commits(s)
}

# To work so that nobody is driven out is a measure in itself.
met contains s if {
	some s in input.denied.self_censorship
	_digital(s)
	_people(s)
	text.commits(s)
}

# The harm may be named in one place and answered in another.
met contains s if {
	count(_named) > 0
	some s in _gendered_abuse
	_against(s)
	text.commits(s)
}

partial contains s if {
	some s in _silencing
	text.states(s)
}

partial contains s if {
	some s in _abuse
	text.states(s)
}

_named contains s if {
	some s in _silencing
	text.states(s)
	input.sentences[s].reported == false
}

# Sexual abuse of children is dealt with for other reasons.
_abuse contains s if {
	some s in input.mentions.online_harm
	not text.here(s).csam
}

# In a text on technology harassment is harassment by it.
_abuse contains s if {
	some s in input.mentions.harassment
	text.about_ict
	not text.here(s).csam
}

_abuse contains s if some s in input.mentions.tfgbv

_gendered_abuse contains s if some s in input.mentions.tfgbv

_gendered_abuse contains s if {
	some s in input.mentions.public_women
	text.here(s).online_harm
}

_silencing contains s if {
	some s in input.mentions.self_censorship
	_digital(s)
	_people(s)
}

_silencing contains s if {
	some s in input.mentions.women_excluded
	text.here(s).online_harm
}

_digital(s) if text.near(s).ict

_digital(s) if text.denied(s).ict

_people(s) if text.near(s).women

_people(s) if text.near(s).gender

_people(s) if text.near(s).sogiesc

_people(s) if text.denied(s).women

_against(s) if text.here(s).address

_against(s) if text.here(s).protection_duty

_against(s) if text.here(s).support
