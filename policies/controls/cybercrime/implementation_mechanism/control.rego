# METADATA
# title: Implementation mechanism
# description: >-
#   A mechanism reviews how the treaty is carried out, and stakeholders take part in it.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: CYB-09
#   theme: cybercrime
#   tier: core
#   mode: commitment
#   severity: medium
#   applies_to: [treaty]
#   judged_from: text
#   sources:
#     - {seed: gitoc-2022, locator: "Way forward, bullet 2", basis: explicit}
#   expected:
#     met: >-
#       a mechanism reviews the treaty, and stakeholders take part in it.
#     partial: >-
#       a mechanism of States alone.
#     not_met: >-
#       no mechanism of review.
#   remediation: >-
#     Set up a review mechanism that is open to observers and covers the safeguards for rights.
package cybernorm.controls.cybercrime.implementation_mechanism

import data.cybernorm.text

met contains s if {
	some s in input.mentions.treaty_mechanism
	text.about_ict
	_open(s)
	text.commits(s)
}

partial contains s if {
	some s in input.mentions.treaty_mechanism
	text.about_ict
	text.states(s)
}

_open(s) if text.near(s).civil_society

_open(s) if text.near(s).ngo_reports

_open(s) if text.near(s).mechanism_observers
