# METADATA
# title: Gender from the start, not an afterthought
# description: >-
#   Gender analysis comes before drafting starts and accompanies every stage of the policy, so that it is no
#   afterthought.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-24
#   theme: gender
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: both
#   facts:
#     - [preparation, gender_analysis_date]
#     - [preparation, gender_analysis_done]
#     - [drafting, gender_expert_in_drafting_team]
#   sources:
#     - {seed: apc-oewg-2021, locator: "Gender approaches to cybersecurity ¶4", basis: explicit}
#     - {seed: un-women-2024, locator: "Cybersecurity's relevance to the WPS agenda ¶1", basis: explicit}
#   expected:
#     met: >-
#       a gender analysis is made before drafting or at every stage and, where facts are stated, before the first
#       draft and with a gender expert in the team.
#     partial: >-
#       an analysis made once or late, gender expertise alone, or research that comes before the measures.
#     not_met: neither analysis nor expertise on gender.
#   remediation: >-
#     A gender analysis will precede drafting and be updated at each stage, with gender expertise in the drafting
#     team.
package cybernorm.controls.gender.from_the_start

import data.cybernorm.process
import data.cybernorm.text

met contains s if {
	some s in input.mentions.gender_study
	text.here(s).ex_ante
	text.commits(s)
}

# Dates are written year first, so that their order is that of the days.
met contains fact if {
	input.process.preparation.gender_analysis_date.value < input.process.drafting.first_draft_date.value
	input.process.drafting.gender_expert_in_drafting_team.value == true
	some fact in _facts
}

partial contains s if {
	some s in _prepared
	text.states(s)
}

partial contains process.fact("preparation", "gender_analysis_date") if _before_adoption

partial contains process.fact("preparation", "gender_analysis_done") if {
	input.process.preparation.gender_analysis_done.value == true
}

partial contains process.fact("drafting", "gender_expert_in_drafting_team") if {
	input.process.drafting.gender_expert_in_drafting_team.value == true
}

_before_adoption if input.process.preparation.gender_analysis_date.value < input.process.drafting.adoption_date.value

_before_adoption if {
	process.stated("preparation", "gender_analysis_date")
	not process.stated("drafting", "adoption_date")
}

_prepared contains s if some s in input.mentions.gender_study

_prepared contains s if some s in input.mentions.gender_expertise

_prepared contains s if {
	some s in input.mentions.gender_mainstreaming_duty
	text.here(s).ex_ante
}

_prepared contains s if {
	some s in input.mentions.wps
	text.here(s).ex_ante
}

# Research into violence that is to come before the measures against it.
_prepared contains s if {
	some s in input.mentions.research_effort
	text.here(s).tfgbv
	text.commits(s)
}

_facts contains process.fact("preparation", "gender_analysis_date")

_facts contains process.fact("drafting", "gender_expert_in_drafting_team")
