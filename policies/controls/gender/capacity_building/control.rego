# METADATA
# title: Gender-sensitive capacity-building
# description: >-
#   Capacity-building is designed, delivered and evaluated with gender in view.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-04
#   theme: gender
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, treaty, norms-report, capacity-programme]
#   judged_from: both
#   facts:
#     - [preparation, gender_analysis_done]
#     - [programme, participants_women_pct]
#   sources:
#     - {seed: khasanova-2022, locator: "(Anti)gender Discourse ¶5", basis: explicit}
#     - {seed: apc-oewg-2021, locator: "Cyber capacity building ¶4", basis: explicit}
#     - {seed: apc-oewg-2021, locator: "Gender approaches to cybersecurity ¶2", basis: explicit}
#   expected:
#     met: >-
#       an operative commitment to gender-sensitive capacity-building and, where facts are stated, an analysis made
#       and participation tracked.
#     partial: >-
#       the commitment alone where the facts fall short, a hedged one, or women only invited to take part.
#     not_met: >-
#       capacity-building without gender.
#   remediation: >-
#     Capacity-building shall be gender-sensitive in needs assessment, choice of participants, content, delivery and
#     evaluation.
package cybernorm.controls.gender.capacity_building

import data.cybernorm.process
import data.cybernorm.text

met contains s if {
	some s in input.mentions.capacity_building
	text.near(s).gender_perspective
	text.commits(s)
}

met contains s if {
	some s in input.mentions.gender_perspective
	text.near(s).capacity_building
	text.commits(s)
}

met contains fact if {
	input.process.preparation.gender_analysis_done.value == true
	input.process.programme.participants_women_pct.value >= process.threshold("GEN-04", "participants_met")
	some fact in _facts
}

# A description of a strategy states no participants; the analysis is what it can state.
met contains process.fact("preparation", "gender_analysis_done") if {
	input.document.kind != "capacity-programme"
	input.process.preparation.gender_analysis_done.value == true
	not process.stated("programme", "participants_women_pct")
}

partial contains s if {
	some s in input.mentions.capacity_building
	_women_or_gender(s)
	text.states(s)
}

partial contains fact if {
	input.process.programme.participants_women_pct.value >= process.threshold("GEN-04", "participants_partial")
	some fact in _facts
}

partial contains process.fact("preparation", "gender_analysis_done") if {
	input.process.preparation.gender_analysis_done.value == true
}

partial contains s if {
	some s in input.mentions.gender_capacity
	text.states(s)
}

_women_or_gender(s) if text.near(s).gender_perspective

_women_or_gender(s) if text.here(s).gender

_women_or_gender(s) if text.here(s).women

_facts contains process.fact("preparation", "gender_analysis_done")

_facts contains process.fact("programme", "participants_women_pct")
