# METADATA
# title: "Enabling regulatory environment: inclusion, equality, due diligence"
# description: >-
#   Policy processes create rules that enable people and are rooted in inclusion, equality and due diligence.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: HR-17
#   theme: human-rights
#   tier: core
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: apc-oewg-2021, locator: "Gender approaches to cybersecurity ¶4", basis: explicit}
#   expected:
#     met: >-
#       the regulatory environment rests on inclusion, equality and human rights due diligence.
#     partial: >-
#       it rests on one or two of the three.
#     not_met: >-
#       the regulatory framework is about compliance or technology alone.
#   remediation: >-
#     The regulatory framework will rest on inclusion, equality and human rights due diligence, and women will lead in
#     making it.
package cybernorm.controls.human_rights.enabling_environment

import data.cybernorm.text

met contains s if {
	some s in input.mentions.enabling_env
	_inclusion(s)
	_equality(s)
	_diligence(s)
	text.commits(s)
}

partial contains s if {
	some s in input.mentions.enabling_env
	_principle(s)
	text.states(s)
}

# Diligence on rights governs what suppliers and agencies may do, without being called a framework.
partial contains s if {
	some s in input.mentions.due_diligence
	text.here(s).human_rights
	text.states(s)
}

_principle(s) if _inclusion(s)

_principle(s) if _equality(s)

_principle(s) if _diligence(s)

_inclusion(s) if text.here(s).inclusion_principle

_inclusion(s) if text.here(s).actor_civil_society

_equality(s) if text.here(s).equality_principle

_equality(s) if text.here(s).non_discrimination

_equality(s) if text.here(s).gender_equality

# Diligence of suppliers, or of a State for its territory, is another thing.
_diligence(s) if {
	text.here(s).due_diligence
	not text.here(s).supply_chain
}
