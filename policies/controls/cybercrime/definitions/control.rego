# METADATA
# title: Precise definitions
# description: >-
#   Cybercrime and cyber-dependent crime are defined in concrete terms.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: CYB-01
#   theme: cybercrime
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, treaty]
#   judged_from: text
#   sources:
#     - {seed: gitoc-2022, locator: "Stalling on substantive issues ¶5", basis: explicit}
#   expected:
#     met: >-
#       cybercrime, or crime that depends on ICT, is defined in closed words.
#     partial: >-
#       some terms are defined, or definitions are only announced.
#     not_met: >-
#       cybercrime is not defined.
#     contradicted: >-
#       a definition or an offence is open-ended: any other act, or any crime committed with ICTs.
#   remediation: >-
#     Define every offence and key term exhaustively, and remove words that catch all.
package cybernorm.controls.cybercrime.definitions

import data.cybernorm.text

# Terms are given a meaning in an article of their own, or where they are used.
met contains s if {
	some s in input.mentions.cybercrime_defined
	_says(s)
	not text.here(s).circular_definition
	not text.here(s).as_domestic_law
}

contradicted contains s if {
	some s in input.mentions.cybercrime_defined
	_says(s)
	text.here(s).circular_definition
}

contradicted contains s if {
	input.document.kind == "treaty"
	some s in input.mentions.open_offence
	text.asserts(s)
	text.near(s).offence
	text.about_ict
}

partial contains s if {
	some s in input.mentions.cyber_term_defined
	_speaks(s)
}

partial contains s if {
	some s in input.mentions.cybercrime_defined
	_speaks(s)
}

# A glossary gives the term first and its meaning after a colon, without a verb.
partial contains s if {
	some s in input.mentions.cybercrime
	text.here(s).unlawful_act
	text.defines(s)
}

_says(s) if text.declares(s)

_says(s) if text.defines(s)

_speaks(s) if text.states(s)

_speaks(s) if text.defines(s)
