# METADATA
# title: Follow-up after the whistle is blown
# description: >-
#   There are mechanisms that follow up what whistleblowers disclose.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: SEC-07
#   theme: security
#   tier: core
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, norms-report]
#   judged_from: both
#   facts:
#     - [implementation, disclosure_channel]
#   sources:
#     - {seed: igf-2019, locator: "Body ¶11 (whistleblowers)", basis: explicit}
#   expected:
#     met: >-
#       reports of whistleblowers go to an independent body that answers within a term.
#     partial: >-
#       there is a channel or a follow-up, without a term or an independent body.
#     not_met: >-
#       nothing is said of what follows a report.
#   remediation: >-
#     Create an independent channel that acknowledges reports, investigates them and answers within set terms.
package cybernorm.controls.security.disclosure_followed_up

import data.cybernorm.process
import data.cybernorm.text

met contains s if {
	some s in _followed_up
	text.near(s).followup_term
	text.near(s).oversight_body
	text.commits(s)
}

met contains process.fact("implementation", "disclosure_channel") if {
	input.process.implementation.disclosure_channel.value == "exists-with-deadlines"
}

partial contains s if {
	some s in _followed_up
	text.states(s)
}

partial contains process.fact("implementation", "disclosure_channel") if {
	input.process.implementation.disclosure_channel.value == "exists"
}

# What happens after a report, beside the whistleblowers whose report it is.
_followed_up contains s if {
	some s in input.mentions.whistleblower
	text.near(s).followup_mech
}
