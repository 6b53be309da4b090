# METADATA
# title: Government role in awareness
# description: >-
#   Governments raise awareness of security.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: SEC-02
#   theme: security
#   tier: extended
#   mode: commitment
#   severity: low
#   applies_to: [strategy, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: igf-2019, locator: "Body ¶5 (supply chain)", basis: explicit}
#   expected:
#     met: >-
#       the government runs an awareness programme for a named audience.
#     partial: >-
#       awareness is an aim, without a programme or an audience.
#     not_met: >-
#       awareness is not dealt with.
#   remediation: >-
#     Run inclusive awareness programmes and try them out with the communities that they address.
package cybernorm.controls.security.awareness

import data.cybernorm.text

met contains s if {
	some s in input.mentions.awareness
	text.here(s).awareness_means
	text.here(s).awareness_audience
	_on_security(s)
	text.commits(s)
}

partial contains s if {
	some s in input.mentions.awareness
	_on_security(s)
	text.states(s)
}

_on_security(s) if text.near(s).security_topic

_on_security(s) if text.topic(s).security_topic
