# METADATA
# title: No transfer of surveillance or repressive technology
# description: >-
#   Equipment, software and know-how that are handed over cannot be turned to silencing dissent.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: CCB-11
#   theme: capacity
#   tier: core
#   mode: conditional
#   severity: critical
#   applies_to: [treaty, capacity-programme]
#   applies_when: equipment or technology is transferred
#   judged_from: both
#   facts:
#     - [programme, equipment_review]
#     - [programme, dual_use_items_without_assessment]
#   sources:
#     - {seed: apc-oewg-2021, locator: "Cyber capacity building ¶4", basis: explicit}
#   expected:
#     met: >-
#       transfers of surveillance technology are barred, or bound to an independent review.
#     partial: >-
#       the bar or the condition is hedged, or the review is internal.
#     not_met: >-
#       equipment is handed over without a condition on its use.
#     contradicted: >-
#       surveillance technology is handed over without a condition.
#   remediation: >-
#     Publish the list of equipment, have it reviewed independently, and leave out tools of surveillance that have no
#     safeguards.
package cybernorm.controls.capacity.surveillance_technology

import data.cybernorm.process
import data.cybernorm.structure
import data.cybernorm.text

applies if {
	some s in input.mentions.technology_transfer
	text.asserts(s)
}

applies if {
	some s in input.mentions.surveillance_transfer
	text.asserts(s)
}

applies if {
	some s in input.denied.surveillance_transfer
	text.states(s)
}

applies if count(_listed) > 0

applies if process.stated("programme", "equipment_review")

applies if process.stated("programme", "dual_use_items_without_assessment")

contradicted contains s if {
	some s in input.mentions.surveillance_transfer
	text.asserts(s)
	not _bound(s)
}

contradicted contains structure.equipment(n) if {
	some n in _unassessed
	not _listed[n].assessment == "pending"
}

met contains s if {
	some s in _bounded
	text.commits(s)
}

# A list is in order when nothing on it can watch people unassessed, and somebody has looked.
met contains structure.equipment(n) if {
	count(_unassessed) == 0
	some n in _assessed
}

partial contains structure.equipment(n) if {
	some n in _assessed
}

partial contains structure.equipment(n) if {
	some n in _unassessed
	_listed[n].assessment == "pending"
}

met contains process.fact("programme", "equipment_review") if {
	input.process.programme.equipment_review.value == "independent"
	input.process.programme.dual_use_items_without_assessment.value == 0
}

partial contains s if {
	some s in _bounded
	text.states(s)
}

partial contains process.fact("programme", "equipment_review") if {
	input.process.programme.equipment_review.value in {"internal", "independent"}
}

# A transfer is barred, or bound to conditions.
_listed := input.programme.equipment

_assessed := {n | some n, item in _listed; item.assessment == "approved"}

_unassessed := {n | some n, item in _listed; item.surveillance == "yes"} - _assessed

_bounded contains s if some s in _barred

_bounded contains s if {
	some s in input.mentions.surveillance_transfer
	_bound(s)
}

_bounded contains s if {
	some s in input.mentions.technology_transfer
	text.here(s).transfer_condition
}

_barred contains s if {
	some s in input.denied.surveillance_transfer
}

_barred contains s if {
	some s in input.denied.surveillance
	input.sentences[s].protects
}

_bound(s) if text.near(s).transfer_condition

_bound(s) if text.near(s).surveillance_limit
