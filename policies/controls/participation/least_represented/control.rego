# METADATA
# title: Least represented voices supported
# description: >-
#   Voices that are heard least are brought in, with practical and financial help from governments.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: MSP-10
#   theme: participation
#   tier: core
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, treaty, norms-report, capacity-programme]
#   judged_from: both
#   facts:
#     - [consultation, access_support]
#     - [consultation, languages]
#   sources:
#     - {seed: igf-2019, locator: "Body ¶9 (NRIs)", basis: explicit}
#   expected:
#     met: >-
#       those least heard are helped to take part, with means: travel, language or access from afar.
#     partial: >-
#       a commitment without means, or help in kind only.
#     not_met: >-
#       no help.
#   remediation: >-
#     Provide travel grants, interpretation and access from afar to those least represented, and publish the budget.
package cybernorm.controls.participation.least_represented

import data.cybernorm.process
import data.cybernorm.text

met contains s if {
	some s in input.mentions.underrepresented_support
	_with_means(s)
	text.commits(s)
}

met contains fact if {
	input.process.consultation.access_support.value == "funded"
	not _one_language
	some fact in _facts
}

partial contains s if {
	some s in input.mentions.underrepresented_support
	text.states(s)
}

partial contains process.fact("consultation", "access_support") if {
	input.process.consultation.access_support.value in {"in-kind", "funded"}
}

# The drafters' own language alone is no help to anybody.
partial contains process.fact("consultation", "languages") if {
	input.process.consultation.languages.value > process.threshold("MSP-10", "languages_partial")
}

_with_means(s) if text.here(s).participation_means

_with_means(s) if text.here(s).budget

_one_language if input.process.consultation.languages.value < process.threshold("MSP-10", "languages_met")

_facts contains process.fact("consultation", name) if {
	some name in ["access_support", "languages"]
}
