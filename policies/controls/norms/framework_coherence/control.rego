# METADATA
# title: Coherence of cyber, national and international security frameworks
# description: >-
#   The frameworks of cybersecurity, national security and international security are brought into harmony.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: NRM-07
#   theme: norms
#   tier: extended
#   mode: commitment
#   severity: low
#   applies_to: [strategy]
#   judged_from: text
#   sources:
#     - {seed: un-women-2024, locator: "Promoting WPS in the Digital World, bullet 4", basis: explicit}
#   expected:
#     met: >-
#       the text says how cybersecurity, national security and international security frameworks fit together.
#     partial: >-
#       a general phrase of coherence, or national security alone.
#     not_met: >-
#       no word on other frameworks.
#   remediation: >-
#     Set out how this strategy relates to the national security strategy, to the norms of the United Nations and to
#     the plan on women, peace and security.
package cybernorm.controls.norms.framework_coherence

import data.cybernorm.text

met contains s if {
	some s in input.mentions.security_framework
	text.around(s).international_alignment
	text.commits(s)
}

# How frameworks stand to one another is as often told as promised.
met contains s if {
	some s in input.mentions.security_framework
	text.here(s).international_alignment
	text.declares(s)
}

partial contains s if {
	some s in _coherence
	text.states(s)
}

_coherence contains s if some s in input.mentions.security_framework

_coherence contains s if some s in input.mentions.framework_coherence
