# METADATA
# title: Open, secure, stable, accessible and peaceful ICT environment with gender sensitivity
# description: >-
#   The aim of an ICT environment that is open, secure and peaceful is tied to gender sensitivity and inclusion.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: NRM-08
#   theme: norms
#   tier: extended
#   mode: commitment
#   severity: low
#   applies_to: [strategy, norms-report]
#   judged_from: text
#   sources:
#     - {seed: apc-oewg-2021, locator: "Gender approaches to cybersecurity ¶2", basis: explicit}
#     - {seed: apc-oewg-2021, locator: "Putting cybersecurity on the rights track ¶2", basis: explicit}
#   expected:
#     met: >-
#       the aim of an open, secure and peaceful environment is tied to gender sensitivity.
#     partial: >-
#       the aim alone, or tied to rights or inclusion in general.
#     not_met: >-
#       no such aim.
#   remediation: >-
#     State the aim of an open, secure, stable, accessible and peaceful environment, and that it depends on rights,
#     inclusion and gender sensitivity.
package cybernorm.controls.norms.open_environment

import data.cybernorm.text

met contains s if {
	some s in input.mentions.open_secure_env
	_gender_sensitive(s)
	text.declares(s)
}

partial contains s if {
	some s in input.mentions.open_secure_env
	text.states(s)
}

_gender_sensitive(s) if text.here(s).gender

_gender_sensitive(s) if text.here(s).gender_perspective

_gender_sensitive(s) if text.here(s).gender_equality

_gender_sensitive(s) if text.here(s).women
