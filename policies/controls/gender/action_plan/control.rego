# METADATA
# title: Concrete mitigation measures with owner, budget, deadline
# description: >-
#   What is done against gendered insecurity is set out as concrete actions, each with an owner, a date, a budget and
#   an indicator.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-25
#   theme: gender
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, capacity-programme]
#   judged_from: both
#   facts:
#     - [implementation, actions_with_gender_count]
#   sources:
#     - {seed: un-women-2024, locator: "Introduction ¶3", basis: explicit}
#   expected:
#     met: >-
#       at least a tenth of the actions have a gender aim with owner, deadline, budget and indicator, or the text
#       sets out such an action.
#     partial: at least one action with a gender aim, without all of these.
#     not_met: no action with a gender aim.
#   remediation: >-
#     Add to the action plan gender measures with lead agency, deadline, budget line and indicator.
package cybernorm.controls.gender.action_plan

import data.cybernorm.process
import data.cybernorm.structure
import data.cybernorm.text

met contains structure.action(n) if {
	100 * count(_concrete_actions) >= count(input.actions) * process.threshold("GEN-25", "actions_pct_met")
	some n in _concrete_actions
}

met contains s if {
	some s in _action
	text.near(s).budget
	text.near(s).deadline
	_owned(s)
	_measured(s)
}

met contains fact if {
	share := process.threshold("GEN-25", "actions_pct_met")
	input.process.implementation.actions_count.value > 0
	100 * input.process.implementation.actions_with_gender_count.value >= input.process.implementation.actions_count.value * share
	some fact in _facts
}

partial contains structure.action(n) if {
	some n, action in input.actions
	action.gender == "yes"
}

partial contains s if some s in _action

# A commitment to diversity that stands beside those whom it is for.
partial contains s if {
	some s in input.mentions.women_in_cyber
	text.declares(s)
	some other in text.near(s).diversity_weak
	other != s
	text.commits(other)
}

partial contains process.fact("implementation", "actions_with_gender_count") if {
	input.process.implementation.actions_with_gender_count.value >= process.threshold("GEN-25", "actions_partial")
}

_concrete_actions contains n if {
	some n, action in input.actions
	action.gender == "yes"
	action.owner != ""
	action.deadline != ""
	action.budget != ""
	count(action.indicators) > 0
}

_action contains s if {
	some s in _gendered
	not text.here(s).women_children_pair
	_of_a_plan(s)
	text.commits(s)
}

_gendered contains s if some s in input.mentions.women

_gendered contains s if some s in input.mentions.gender

_gendered contains s if some s in input.mentions.tfgbv

# A principle that gender is to be part of all measures is no action of its own.
_of_a_plan(s) if {
	text.here(s).measures
	text.here(s).women
}

_of_a_plan(s) if {
	text.here(s).measures
	text.here(s).tfgbv
}

_of_a_plan(s) if text.here(s).budget

_of_a_plan(s) if text.here(s).deadline

_of_a_plan(s) if text.here(s).timebound

_owned(s) if text.near(s).responsible_owner

_owned(s) if text.near(s).government_role

_measured(s) if text.near(s).indicator

_measured(s) if text.near(s).women_target

_facts contains process.fact("implementation", "actions_with_gender_count")

_facts contains process.fact("implementation", "actions_count")
