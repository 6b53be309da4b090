# METADATA
# title: Local ownership
# description: >-
#   Capacity-building belongs to those whose capacity is built, which is what makes it last.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: CCB-03
#   theme: capacity
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: both
#   facts:
#     - [programme, local_lead_partner]
#     - [programme, local_budget_share_pct]
#   sources:
#     - {seed: apc-oewg-2021, locator: "Cyber capacity building ¶2", basis: explicit}
#     - {seed: apc-oewg-2021, locator: "Cyber capacity building ¶4", basis: explicit}
#   expected:
#     met: >-
#       a local institution leads, with a budget of its own or a plan for the time after.
#     partial: >-
#       ownership is declared, or local capacity is built, without a budget or an exit plan.
#     not_met: >-
#       nothing says that the work belongs to those whose capacity is built.
#   remediation: >-
#     A local institution shall lead, hold a defined share of the budget and approve the exit plan.
package cybernorm.controls.capacity.local_ownership

import data.cybernorm.process
import data.cybernorm.text

# Who leads and what it is paid from need not stand in one place.
met contains s if {
	some s in _sustained
}

met contains fact if {
	input.process.programme.local_lead_partner.value == true
	_local_budget >= process.threshold("CCB-03", "local_budget_pct_met")
	some fact in _facts
}

partial contains s if {
	some s in input.mentions.local_lead
	text.states(s)
}

partial contains s if {
	some s in input.mentions.local_ownership
	text.states(s)
}

# A programme that works through local organisations, or supports them, comes near.
partial contains s if {
	some s in input.mentions.local_expertise
	input.document.kind == "capacity-programme"
	_supported(s)
	text.states(s)
}

# Capacity at home counts as owned in a strategy; for a donor it is that of the others.
partial contains s if {
	some s in input.mentions.domestic_capacity
	input.document.kind == "strategy"
	text.states(s)
}

partial contains process.fact("programme", "local_lead_partner") if input.process.programme.local_lead_partner.value == true

partial contains process.fact("programme", "local_budget_share_pct") if {
	_local_budget >= process.threshold("CCB-03", "local_budget_pct_partial")
}

_sustained := led | paid if {
	led := {s | some s in input.mentions.local_lead; text.commits(s)}
	paid := {s | some s in input.mentions.own_means; text.commits(s); _for_capacity(s)}
	count(led) > 0
	count(paid) > 0
}

_supported(s) if text.here(s).support

_supported(s) if text.here(s).partnering

_for_capacity(s) if text.near(s).capacity_building

_for_capacity(s) if text.near(s).capacity_effort

_for_capacity(s) if text.near(s).local_lead

_for_capacity(_) if input.document.kind == "capacity-programme"

_local_budget := input.process.programme.local_budget_share_pct.value

_facts contains process.fact("programme", name) if {
	some name in ["local_lead_partner", "local_budget_share_pct"]
}
