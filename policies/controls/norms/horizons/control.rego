# METADATA
# title: Short-, medium- and long-term actions
# description: >-
#   Actions are planned for the short, the medium and the long term, each addressed to someone.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: NRM-06
#   theme: norms
#   tier: core
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, capacity-programme]
#   judged_from: both
#   facts:
#     - [implementation, action_plan]
#     - [implementation, actions_with_deadline_pct]
#   sources:
#     - {seed: un-women-2024, locator: "Joint Roadmap ¶2", basis: explicit}
#   expected:
#     met: >-
#       actions for the short, the medium and the long term, or a plan whose actions have owners and dates.
#     partial: >-
#       a plan without horizons or without owners.
#     not_met: >-
#       no plan.
#   remediation: >-
#     Publish an action plan with actions for the short, the medium and the long term, each with owner, budget and
#     indicator.
package cybernorm.controls.norms.horizons

import data.cybernorm.plan
import data.cybernorm.process
import data.cybernorm.text

met contains s if {
	some s in input.mentions.horizon_three
	text.commits(s)
}

met contains s if {
	some s in input.mentions.plan_with_dates
	_owned(s)
	_firm(s)
}

# Several dated actions with somebody to do them make a plan, even when nothing bears that name.
met contains s if {
	count(_dated) >= _several
	some s in _dated
}

met contains fact if {
	input.process.implementation.action_plan.value == "three-horizons"
	not _few_dated
	some fact in _facts
}

partial contains s if {
	some s in _planned
	text.states(s)
}

partial contains process.fact("implementation", "action_plan") if {
	input.process.implementation.action_plan.value in {"one-horizon", "three-horizons"}
}

partial contains process.fact("implementation", "actions_with_deadline_pct") if {
	_deadlines >= process.threshold("NRM-06", "deadlines_pct_partial")
}

_planned contains s if some s in input.mentions.timebound

_planned contains s if some s in input.mentions.led_delivery

# The measures of a strategy are its plan.
_planned contains s if {
	input.document.kind == "strategy"
	some s in input.mentions.planned_measures
}

_planned contains s if some s in input.mentions.own_plan

_planned contains s if some s in input.mentions.dated_action

_planned contains s if some s in input.mentions.plan_with_dates

_planned contains s if some s in input.mentions.horizon_three

# A table of actions gives each its date.
met contains s if some s in plan.dates

_several := 3

_dated contains s if {
	some s in input.mentions.dated_action
	text.commits(s)
}

_firm(s) if text.commits(s)

# What a plan holds is told, not promised.
_firm(s) if {
	input.document.kind == "strategy"
	text.here(s).own_plan
	text.declares(s)
}

_owned(s) if text.near(s).responsible_owner

_owned(s) if text.near(s).led_delivery

_few_dated if _deadlines < process.threshold("NRM-06", "deadlines_pct_met")

_deadlines := input.process.implementation.actions_with_deadline_pct.value

_facts contains process.fact("implementation", name) if {
	some name in ["action_plan", "actions_with_deadline_pct"]
}
