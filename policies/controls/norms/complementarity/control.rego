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
#   remediation: >-
#     Voluntary norms complete, and do not replace or alter, the rights and obligations of States under international
#     law.
package cybernorm.controls.norms.complementarity

import data.cybernorm.text

met contains s if {
	some s in input.mentions.norms_complement_law
	text.commits(s)
}

met contains s if {
	some s in input.mentions.norms
	text.near(s).complementarity
	text.commits(s)
}

partial contains s if {
	some s in input.mentions.norms_complement_law
	text.states(s)
}

partial contains s if {
	some s in input.mentions.norms
	text.near(s).international_law
	text.states(s)
}
