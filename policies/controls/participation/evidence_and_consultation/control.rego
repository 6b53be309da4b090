# METADATA
# title: Evidence-based and consultative design
# description: >-
#   Approaches are designed on evidence and in consultation, also with the communities that are affected.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: MSP-20
#   theme: participation
#   tier: core
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, capacity-programme]
#   judged_from: both
#   facts:
#     - [preparation, needs_assessment]
#     - [preparation, affected_communities_consulted]
#   sources:
#     - {seed: un-women-2024, locator: "Promoting WPS in the Digital World, bullet 1", basis: explicit}
#     - {seed: un-women-2024, locator: "Featured publications, brief 3", basis: explicit}
#     - {seed: un-women-2024, locator: "Joint Roadmap ¶1", basis: explicit}
#   expected:
#     met: >-
#       design rests on an assessment of needs or other evidence, and on consultation of those affected.
#     partial: >-
#       one of the two.
#     not_met: >-
#       neither.
#   remediation: >-
#     Base the design on a published assessment of needs and on consultation of the communities that are affected.
package cybernorm.controls.participation.evidence_and_consultation

import data.cybernorm.process
import data.cybernorm.text

met contains s if {
	some s in _evidence
	text.commits(s)
	some other in input.mentions.affected_consultation
	text.commits(other)
}

met contains fact if {
	input.process.preparation.needs_assessment.value == "published"
	input.process.preparation.affected_communities_consulted.value == true
	some fact in _facts
}

partial contains s if {
	some s in _evidence
	text.states(s)
}

partial contains s if {
	some s in _consulted
	text.states(s)
}

partial contains process.fact("preparation", "needs_assessment") if {
	input.process.preparation.needs_assessment.value in {"done", "published"}
}

partial contains process.fact("preparation", "affected_communities_consulted") if {
	input.process.preparation.affected_communities_consulted.value == true
}

_evidence contains s if some s in input.mentions.needs_assessment

_evidence contains s if some s in input.mentions.evidence_based

_consulted contains s if some s in input.mentions.affected_consultation

_consulted contains s if some s in input.mentions.public_consultation

_facts contains process.fact("preparation", name) if {
	some name in ["needs_assessment", "affected_communities_consulted"]
}
