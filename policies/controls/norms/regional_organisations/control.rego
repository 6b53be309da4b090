# METADATA
# title: Regional organisations
# description: >-
#   Regional organisations build frameworks for implementation that fit their region, and collect good practice.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: NRM-04
#   theme: norms
#   tier: extended
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, norms-report]
#   judged_from: text
#   sources:
#     - {seed: apc-oewg-2021, locator: "Rules, norms and principles ¶3 (after bullets)", basis: explicit}
#   expected:
#     met: >-
#       a regional organisation has a task: a framework that fits its region, good practice, standards or confidence-
#       building.
#     partial: >-
#       regional organisations are named as partners.
#     not_met: >-
#       no regional organisation has a part.
#   remediation: >-
#     Work through the [regional organisation] to adopt a framework for implementation that fits the region, and share
#     good practice every year.
package cybernorm.controls.norms.regional_organisations

import data.cybernorm.text

met contains s if {
	some s in _with_a_task
	text.commits(s)
}

# What a report tells of the work of regional organisations is done, not promised.
met contains s if {
	input.document.kind == "norms-report"
	some s in _with_a_task
	input.sentences[s].force == "narrative"
	text.declares(s)
}

partial contains s if {
	some s in _regional
	_as_a_partner(s)
	text.states(s)
}

# Their work is acknowledged.
partial contains s if {
	some s in input.mentions.regional_orgs
	text.here(s).regional_work
	text.states(s)
}

_with_a_task contains s if {
	some s in input.mentions.regional_orgs
	text.here(s).regional_task
}

_regional contains s if some s in input.mentions.regional_orgs

_regional contains s if some s in input.mentions.regional_scale

_as_a_partner(s) if text.here(s).engage

_as_a_partner(s) if text.here(s).cooperation

_as_a_partner(s) if text.here(s).regional_task
