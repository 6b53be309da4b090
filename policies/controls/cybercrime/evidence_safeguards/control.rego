# METADATA
# title: Evidence and data sharing with safeguards
# description: >-
#   Cooperation across borders and the sharing of evidence and data depend on safeguards for rights and for personal
#   data.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: CYB-07
#   theme: cybercrime
#   tier: core
#   mode: conditional
#   severity: critical
#   applies_to: [treaty]
#   applies_when: the text provides for sharing of evidence or data
#   judged_from: text
#   sources:
#     - {seed: gitoc-2022, locator: "Stalling on substantive issues ¶3", basis: explicit}
#   expected:
#     met: >-
#       dual criminality, refusal on grounds of rights and data protection are all mandatory.
#     partial: >-
#       one of them, or optional ones.
#     not_met: >-
#       evidence and data are shared without conditions.
#     contradicted: >-
#       evidence is shared for any crime above a low threshold of punishment.
#   remediation: >-
#     Cooperation shall need dual criminality, be refused where rights would be violated, and follow standards of data
#     protection.
package cybernorm.controls.cybercrime.evidence_safeguards

import data.cybernorm.text

applies if {
	text.about_ict
	some s in input.mentions.evidence_sharing
	text.asserts(s)
}

# Four years of prison open the door to cooperation on nearly everything.
contradicted contains s if {
	some s in input.mentions.any_serious_crime
	text.asserts(s)
	text.around(s).evidence_sharing
}

# The three conditions stand in articles of their own.
met contains s if {
	some conditions in _binding
	count(_binding.dual_criminality) > 0
	count(_binding.refusal_ground) > 0
	count(_binding.data_protection_transfer) > 0
	some s in conditions
}

partial contains s if {
	some conditions in _conditions
	some s in conditions
	text.states(s)
}

_binding := {name: sentences |
	some name, conditions in _conditions
	sentences := {s | some s in conditions; text.commits(s)}
}

_conditions := {
	"dual_criminality": {s | some s in input.mentions.dual_criminality},
	"refusal_ground": {s | some s in input.mentions.refusal_ground; _on_rights(s)},
	"data_protection_transfer": {s | some s in input.mentions.data_protection_transfer},
}

_on_rights(s) if text.near(s).refusal_rights

_on_rights(s) if text.near(s).human_rights

_on_rights(s) if text.near(s).discrimination_grounds
