# METADATA
# title: Independent research and watchdog role
# description: >-
#   Civil society organisations and research institutes can investigate and inform the public, and what they find is
#   used.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: MSP-16
#   theme: participation
#   tier: core
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: igf-2019, locator: "Body ¶8 (CSOs and research)", basis: explicit}
#   expected:
#     met: >-
#       independent research or watchdog work is recognised, and protected, funded or used.
#     partial: >-
#       it is recognised only.
#     not_met: >-
#       it is not named, or restricted.
#   remediation: >-
#     Recognise and protect independent research into digital threats, with access to data and protection from
#     reprisals.
package cybernorm.controls.participation.independent_research

import data.cybernorm.text

met contains s if {
	some s in input.mentions.research_watchdog
	text.here(s).watchdog_backing
	text.declares(s)
}

partial contains s if {
	some s in input.mentions.research_watchdog
	text.states(s)
}
