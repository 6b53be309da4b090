# METADATA
# title: Operationalise agreed norms
# description: >-
#   Agreed norms are put into practice by concrete measures; restating them is not enough.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: NRM-01
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
#       norms, or in a strategy its own commitments, become concrete steps with somebody who answers for them, a date
#       or a report.
#     partial: >-
#       a general commitment to carry them out, or a plan without owners, dates or reports.
#     not_met: >-
#       norms are restated only.
#   remediation: >-
#     For each agreed norm, list the national actions, the lead body and the yearly report.
package cybernorm.controls.norms.operational_norms

import data.cybernorm.plan
import data.cybernorm.text

met contains s if {
	some s in _carried_out
	_answered_for(s)
	text.commits(s)
}

# A table of actions gives each its date and who answers for it.
met contains s if {
	input.document.kind == "strategy"
	some s in plan.dates
}

partial contains s if {
	some s in _carried_out
	text.states(s)
}

# In a strategy its own commitments count as the norms.
_carried_out contains s if {
	input.document.kind == "strategy"
	some s in input.mentions.own_plan
}

_carried_out contains s if {
	input.document.kind == "strategy"
	some s in input.mentions.led_delivery
}

_carried_out contains s if some s in input.mentions.norm_steps

# A review of the implementation with a rhythm, or whose result is published, is the reporting itself.
_carried_out contains s if {
	input.document.kind == "strategy"
	some s in input.mentions.implementation_review
	_reported(s)
}

_reported(s) if text.near(s).review_rhythm

_reported(s) if text.near(s).made_public

_answered_for(s) if text.here(s).led_delivery

_answered_for(s) if text.here(s).dated_action

_answered_for(s) if {
	text.here(s).implementation_review
	_reported(s)
}
