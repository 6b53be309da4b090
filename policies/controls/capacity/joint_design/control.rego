# METADATA
# title: Civil society and academia co-design and implement
# description: >-
#   Civil society and academia take part in developing and in delivering capacity-building.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: CCB-02
#   theme: capacity
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: both
#   facts:
#     - [programme, csos_in_design]
#     - [programme, academia_in_design]
#     - [programme, csos_in_delivery]
#   sources:
#     - {seed: apc-oewg-2021, locator: "Cyber capacity building ¶3", basis: explicit}
#   expected:
#     met: >-
#       civil society and academia take part in both the design and the delivery of capacity-building.
#     partial: >-
#       one of the two groups, or in one half of the work only.
#     not_met: >-
#       government and suppliers alone, or civil society as trainees only.
#   remediation: >-
#     Civil society and academia shall sit on the design board and deliver parts of the programme, with a budget for it.
package cybernorm.controls.capacity.joint_design

import data.cybernorm.process
import data.cybernorm.text

met contains s if {
	some s in input.mentions.codesign
	text.commits(s)
	_on_capacity(s)
	text.here(s).civil_society
	text.here(s).academia
}

met contains fact if {
	input.process.programme.csos_in_design.value >= process.threshold("CCB-02", "csos_met")
	input.process.programme.academia_in_design.value == true
	input.process.programme.csos_in_delivery.value == true
	some fact in _facts
}

partial contains s if {
	some s in input.mentions.partnering
	_group(s)
	_on_capacity(s)
	text.states(s)
}

partial contains process.fact("programme", "csos_in_design") if {
	input.process.programme.csos_in_design.value >= process.threshold("CCB-02", "csos_partial")
}

partial contains process.fact("programme", "csos_in_delivery") if input.process.programme.csos_in_delivery.value == true

partial contains process.fact("programme", "academia_in_design") if input.process.programme.academia_in_design.value == true

_on_capacity(s) if text.near(s).capacity_building

# Strategies build capacity by research and education as well; a programme is capacity-building throughout.
_on_capacity(s) if text.near(s).capacity_effort

_on_capacity(_) if input.document.kind == "capacity-programme"

_group(s) if text.here(s).civil_society

_group(s) if text.here(s).academia

_facts contains process.fact("programme", name) if {
	some name in ["csos_in_design", "academia_in_design", "csos_in_delivery"]
}
