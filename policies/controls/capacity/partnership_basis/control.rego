# METADATA
# title: Rights and civil society as the basis of partnerships
# description: >-
#   Partnerships for capacity rest on respect for human rights and on the participation of civil society.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: CCB-01
#   theme: capacity
#   tier: core
#   mode: commitment
#   severity: critical
#   applies_to: [strategy, treaty, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: apc-oewg-2021, locator: "Cyber capacity building ¶2", basis: explicit}
#   expected:
#     met: >-
#       capacity partnerships rest on respect for human rights and on the participation of civil society.
#     partial: >-
#       one of the two: rights or civil society, or both with a hedge or in a preamble.
#     not_met: >-
#       neither rights nor civil society underlie the partnerships.
#   remediation: >-
#     Capacity partnerships shall rest on respect for human rights and on the participation of civil society, and be
#     suspended when these fail.
package cybernorm.controls.capacity.partnership_basis

import data.cybernorm.text

met contains s if {
	some s in input.mentions.capacity_building
	text.commits(s)
	_rights(s)
	text.near(s).actor_civil_society
}

partial contains s if {
	some s in input.mentions.actor_civil_society
	_joint_work(s)
	text.states(s)
}

partial contains s if {
	some s in input.mentions.capacity_building
	_rights(s)
	text.here(s).human_rights
	text.states(s)
}

_rights(s) if text.near(s).rights_respect

_rights(s) if text.near(s).rights_based

# Civil society as a partner in building capacity. What a treaty or a programme says of cooperation is about that.
_joint_work(s) if text.here(s).capacity_building

_joint_work(s) if {
	input.document.kind in {"treaty", "capacity-programme"}
	text.here(s).cooperation
}
