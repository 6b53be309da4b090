# METADATA
# title: Voluntary norms do not alter international law obligations
# description: >-
#   International law and voluntary norms complement each other, and norms leave existing legal obligations as they
#   are.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: NRM-02
#   theme: norms
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, norms-report]
#   judged_from: text
#   sources:
#     - {seed: apc-oewg-2021, locator: "Rules, norms and principles ¶3 (after bullets)", basis: explicit}
#   expected:
#     met: >-
#       an explicit clause that voluntary norms complete international law and do not change the obligations under it.
#     partial: >-
#       norms and international law are named together without saying how they stand to each other.
#     not_met: >-
#       norms are named without the law, or seem to take its place.
#     contradicted: >-
#       norms are said to take the place of the law, or to come before it.
#   remediation: >-
#     Voluntary norms complete, and do not replace or alter, the rights and obligations of States under international
#     law.
package cybernorm.controls.norms.complementarity

import data.cybernorm.text

contradicted contains s if {
	some s in input.mentions.norms_replace_law
	_own_words(s)
}

# How norms stand to the law is a statement, not a promise.
met contains s if {
	some s in _clause
	text.declares(s)
}

partial contains s if {
	some s in _clause
	text.states(s)
}

partial contains s if {
	some s in _side_by_side
	text.states(s)
}

_clause contains s if {
	some s in input.mentions.complementarity
	text.near(s).norms
}

# That norms do not alter obligations is said as a negation.
_clause contains s if {
	some s in input.denied.obligations_affected
	text.near(s).norms
}

_side_by_side contains s if some s in input.mentions.law_and_norms

_side_by_side contains s if {
	some s in input.mentions.norms
	text.near(s).intl_law
}

# A report on norms that asks to apply them lets the law stand, without saying so.
partial contains s if {
	input.document.kind == "norms-report"
	some s in input.mentions.norms
	text.commits(s)
}

# The words may be a negation themselves, or stand beside one ("as long as there is no treaty"): mentions know what is denied.
_own_words(s) if {
	sentence := input.sentences[s]
	sentence.zone == "operative"
	sentence.reported == false
	sentence.bracketed == false
}
