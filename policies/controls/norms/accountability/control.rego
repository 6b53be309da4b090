# METADATA
# title: Mechanisms so that norms are implemented and not violated
# description: >-
#   Frameworks and mechanisms watch over implementation and answer violations.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: NRM-03
#   theme: norms
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, treaty, norms-report]
#   judged_from: text
#   sources:
#     - {seed: apc-oewg-2021, locator: "Rules, norms and principles ¶3 (after bullets)", basis: explicit}
#     - {seed: igf-2019, locator: "Body ¶2", basis: explicit}
#   expected:
#     met: >-
#       a body or a review watches over implementation, with a rhythm or a publication.
#     partial: >-
#       a body or a review without rhythm or publication, a report that is voluntary, or an answer to violations alone.
#     not_met: >-
#       nothing watches over implementation.
#   remediation: >-
#     Set up a public and periodic review of implementation, with independent input and follow-up on violations.
package cybernorm.controls.norms.accountability

import data.cybernorm.text

met contains s if {
	some s in input.mentions.implementation_review
	_regular(s)
	text.commits(s)
}

partial contains s if {
	some s in input.mentions.implementation_review
	text.states(s)
}

partial contains s if {
	some s in input.mentions.treaty_mechanism
	text.states(s)
}

# The recommendation is also about the answer to violations, which reports on norms put in these words.
partial contains s if {
	some s in input.mentions.violations_answered
	input.document.kind == "norms-report"
	text.states(s)
}

# The rhythm may stand in the sentence that follows.
_regular(s) if text.near(s).review_rhythm

_regular(s) if text.near(s).made_public

# Peers who review one another are a mechanism with turns.
_regular(s) if text.here(s).peer_review
