# METADATA
# title: Resources and local expertise
# description: >-
#   Scarce means and missing local expertise are met with lasting funding and local talent.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: CCB-12
#   theme: capacity
#   tier: extended
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: both
#   facts:
#     - [programme, funding_years]
#     - [programme, local_experts_share_pct]
#   sources:
#     - {seed: apc-oewg-2021, locator: "Cyber capacity building ¶4", basis: explicit}
#   expected:
#     met: >-
#       funding for several years, together with local experts.
#     partial: >-
#       one of them: money for capacity, or local talent.
#     not_met: >-
#       neither money nor local expertise.
#   remediation: >-
#     Commit funding for several years, and have regional and local experts deliver at least half of the work.
package cybernorm.controls.capacity.resources

import data.cybernorm.process
import data.cybernorm.text

# Money and people need not stand in one place.
met contains s if {
	some s in _funded
	count(_local) > 0
}

met contains s if {
	some s in _local
	count(_funded) > 0
}

met contains fact if {
	_years >= process.threshold("CCB-12", "years_met")
	_local_experts >= process.threshold("CCB-12", "local_experts_pct_met")
	some fact in _facts
}

partial contains s if {
	some s in input.mentions.local_expertise
	_on_capacity(s)
	text.states(s)
}

# Talent at home is local in a strategy.
partial contains s if {
	some s in input.mentions.trained_people
	input.document.kind == "strategy"
	text.states(s)
}

partial contains s if {
	some s in input.mentions.funds
	_on_capacity(s)
	text.states(s)
}

partial contains process.fact("programme", "funding_years") if {
	_years >= process.threshold("CCB-12", "years_partial")
}

partial contains process.fact("programme", "local_experts_share_pct") if {
	_local_experts >= process.threshold("CCB-12", "local_experts_pct_partial")
}

_funded contains s if {
	some s in input.mentions.multi_year_funding
	_paid_for(s)
	text.declares(s)
}

_local contains s if {
	some s in input.mentions.local_expertise
	_on_capacity(s)
	text.commits(s)
}

# Those whom a strategy trains are the country's own.
_local contains s if {
	input.document.kind == "strategy"
	some s in input.mentions.trained_people
	_on_capacity(s)
	text.commits(s)
}

_paid_for(s) if _on_capacity(s)

# The money of a strategy is the money of the capacity that it builds.
_paid_for(s) if {
	input.document.kind == "strategy"
	text.near(s).own_plan
}

_on_capacity(s) if text.near(s).capacity_building

_on_capacity(s) if text.near(s).capacity_effort

_on_capacity(_) if input.document.kind == "capacity-programme"

_years := input.process.programme.funding_years.value

_local_experts := input.process.programme.local_experts_share_pct.value

_facts contains process.fact("programme", name) if {
	some name in ["funding_years", "local_experts_share_pct"]
}
