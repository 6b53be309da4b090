# METADATA
# title: International law applies to cyberspace
# description: >-
#   The document affirms that international law, the Charter, human rights law and humanitarian law included, applies
#   to cyber operations.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: NRM-05
#   theme: norms
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, norms-report]
#   judged_from: text
#   sources:
#     - {seed: khasanova-2022, locator: "Multilateral Forums under UN Auspices ¶1", basis: explicit}
#     - {seed: apc-oewg-2021, locator: "Opening ¶2", basis: implied}
#   expected:
#     met: >-
#       the text says that international law applies to cyberspace, and names the Charter with human rights law or
#       humanitarian law.
#     partial: >-
#       it says so in general, in a preamble, or with a hedge.
#     not_met: >-
#       it does not say so.
#     contradicted: >-
#       the text says that international law does not apply, or not until there is a new instrument.
#   remediation: >-
#     International law, the Charter, human rights law and humanitarian law included, applies to the conduct of States
#     in cyberspace.
package cybernorm.controls.norms.law_applies

import data.cybernorm.text

contradicted contains s if {
	some s in input.mentions.il_denied
	_own_words(s)
}

contradicted contains s if {
	some s in input.denied.il_cyber
	input.sentences[s].protects == false
	text.declares(s)
}

# That the law applies is a statement, not a promise.
met contains s if {
	some s in input.mentions.il_cyber
	text.declares(s)
	_charter(s)
	_branch(s)
}

partial contains s if {
	some s in input.mentions.il_cyber
	text.states(s)
}

# The Charter and the branches of the law may be named in the sentences that follow.
_charter(s) if text.around(s).un_charter

_branch(s) if text.around(s).humanitarian_law

_branch(s) if text.around(s).ihrl

_branch(s) if text.around(s).human_rights

# The words may be a negation themselves, or stand beside one ("as long as there is no treaty"): mentions know what is denied.
_own_words(s) if {
	sentence := input.sentences[s]
	sentence.zone == "operative"
	sentence.reported == false
	sentence.bracketed == false
}
