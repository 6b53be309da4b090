# METADATA
# title: Gender parity of delegates and heads of delegation
# description: The share of women among delegates, experts and heads of delegation is measured and comes near parity.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-09
#   theme: gender
#   tier: core
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, treaty, norms-report]
#   judged_from: process
#   facts:
#     - [sessions, women_delegates_pct]
#     - [sessions, women_heads_of_delegation_pct]
#   sources:
#     - {seed: khasanova-2022, locator: "(Anti)gender Discourse ¶4", basis: explicit}
#   expected:
#     met: the share of women delegates lies in the parity band, and the share among heads of delegation is reported and near parity.
#     partial: the share is at or above the benchmark of the open-ended working group, or rises from session to session.
#     not_met: the share is below the benchmark, or heads of delegation are left out of the count.
#   remediation: >-
#     Publish sex-disaggregated data on delegations for each session, and set a dated target for parity that covers heads of
#     delegation.
package cybernorm.controls.gender.delegate_parity

import data.cybernorm.process

met contains fact if {
	_in_parity_band
	_heads >= process.threshold("GEN-09", "heads_met")
	some fact in _facts
}

partial contains fact if {
	_delegates >= process.threshold("GEN-09", "benchmark")
	some fact in _facts
}

partial contains fact if {
	input.process.sessions.women_delegates_rising.value == true
	some fact in _facts
}

partial contains fact if {
	_heads >= process.threshold("GEN-09", "heads_partial")
	some fact in _facts
}

_in_parity_band if {
	_delegates >= process.threshold("GEN-09", "parity_low")
	_delegates <= process.threshold("GEN-09", "parity_high")
}

_delegates := input.process.sessions.women_delegates_pct.value

_heads := input.process.sessions.women_heads_of_delegation_pct.value

_facts contains process.fact("sessions", name) if {
	some name in ["women_delegates_pct", "women_heads_of_delegation_pct", "women_delegates_rising"]
}
