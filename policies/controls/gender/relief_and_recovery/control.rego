# METADATA
# title: WPS relief and recovery
# description: >-
#   After conflict or crisis, technology that is based on rights and responsive to gender helps relief and recovery to
#   reach more people.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-21
#   theme: gender
#   tier: extended
#   mode: commitment
#   severity: low
#   applies_to: [strategy, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: un-women-2024, locator: "Relief and Recovery (pillar text 4)", basis: explicit}
#   expected:
#     met: a commitment on relief or recovery that is responsive to gender or based on rights.
#     partial: technology for relief or recovery, without gender or rights.
#     not_met: relief and recovery are not dealt with.
#   remediation: >-
#     Digital tools for relief and recovery will be chosen with the women affected, and designed to be rights-based
#     and fit for the context.
package cybernorm.controls.gender.relief_and_recovery

import data.cybernorm.text

met contains s if {
	some s in input.mentions.relief_recovery
	_quality(s)
	text.commits(s)
}

partial contains s if {
	some s in input.mentions.relief_recovery
	_quality(s)
	text.states(s)
}

partial contains s if {
	some s in input.mentions.relief_recovery
	text.here(s).ict
	text.states(s)
}

_quality(s) if {
	_gendered(s)
	not text.here(s).women_children_pair
}

_quality(s) if text.here(s).rights_based

_gendered(s) if text.here(s).gender_perspective

_gendered(s) if text.here(s).women

_gendered(s) if text.here(s).gbv
