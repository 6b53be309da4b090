# METADATA
# title: Human rights due diligence and do-no-harm
# description: >-
#   Projects are assessed for harm before they start and while they run, effects that deter defenders of rights
#   included.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: CCB-10
#   theme: capacity
#   tier: core
#   mode: commitment
#   severity: critical
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: both
#   facts:
#     - [programme, human_rights_due_diligence]
#     - [programme, recipient_unit_vetting]
#   sources:
#     - {seed: apc-oewg-2021, locator: "Cyber capacity building ¶4", basis: explicit}
#   expected:
#     met: >-
#       help is examined for harm to rights before it starts and while it runs, and can be stopped.
#     partial: >-
#       harm is examined once, or named as a risk.
#     not_met: >-
#       help is not examined for harm.
#   remediation: >-
#     Carry out human rights due diligence before funding and every year, with the power to suspend.
package cybernorm.controls.capacity.due_diligence

import data.cybernorm.process
import data.cybernorm.text

met contains s if {
	some s in input.mentions.harm_assessment
	_of_help(s)
	text.near(s).harm_stop
	text.commits(s)
}

met contains fact if {
	input.process.programme.human_rights_due_diligence.value == "yearly"
	input.process.programme.recipient_unit_vetting.value == true
	some fact in _facts
}

partial contains s if {
	some s in input.mentions.harm_assessment
	_of_help(s)
	text.states(s)
}

partial contains process.fact("programme", "human_rights_due_diligence") if {
	input.process.programme.human_rights_due_diligence.value in {"once", "before-start", "yearly"}
}

partial contains process.fact("programme", "recipient_unit_vetting") if {
	input.process.programme.recipient_unit_vetting.value == true
}

# Diligence of companies, or over the use of a product, is about other things.
_of_help(_) if input.document.kind == "capacity-programme"

_of_help(s) if text.near(s).assistance

_facts contains process.fact("programme", name) if {
	some name in ["human_rights_due_diligence", "recipient_unit_vetting"]
}
