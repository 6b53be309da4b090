# METADATA
# title: Build on existing legal foundations
# description: >-
#   The treaty builds on the conventions against corruption and against transnational organized crime, and on the
#   Budapest Convention.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: CYB-06
#   theme: cybercrime
#   tier: core
#   mode: commitment
#   severity: medium
#   applies_to: [treaty]
#   judged_from: text
#   sources:
#     - {seed: gitoc-2022, locator: "Stalling on substantive issues ¶3", basis: explicit}
#   expected:
#     met: >-
#       at least two of the conventions on corruption, organized crime and cybercrime are built on and preserved.
#     partial: >-
#       one of them, or earlier treaties in general, or a reference in the preamble.
#     not_met: >-
#       existing treaties are not built on.
#     contradicted: >-
#       the new treaty prevails over what exists.
#   remediation: >-
#     Add a clause that keeps the obligations and safeguards of the conventions on corruption, on organized crime and on
#     cybercrime.
package cybernorm.controls.cybercrime.existing_foundations

import data.cybernorm.text

met contains s if {
	some s in _preserved
	count(_instruments(s)) > 1
	text.commits(s)
}

contradicted contains s if {
	some s in input.mentions.treaty_prevails
	text.asserts(s)
}

partial contains s if {
	some instrument in ["convention_corruption", "convention_organised_crime", "convention_cybercrime"]
	some s in input.mentions[instrument]
	text.states(s)
}

# Treaties that are older than the three count where they are kept.
partial contains s if {
	some s in _preserved
	text.asserts(s)
}

_preserved contains s if some s in input.mentions.relation_to_instruments

_preserved contains s if some s in input.mentions.treaty_preserved

_instruments(s) := {instrument |
	some instrument in ["convention_corruption", "convention_organised_crime", "convention_cybercrime"]
	text.near(s)[instrument]
}
