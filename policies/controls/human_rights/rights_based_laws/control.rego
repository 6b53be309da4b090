# METADATA
# title: Rights-based legislative framework for safe participation
# description: >-
#   Clear laws and platforms, based on rights, let people take part online safely, constructively and with regard to
#   gender.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: HR-12
#   theme: human-rights
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: un-women-2024, locator: "Introduction ¶2", basis: explicit}
#   expected:
#     met: >-
#       laws are to be adopted, reviewed or reformed so that they rest on human rights.
#     partial: >-
#       laws are reformed without a basis in rights, or rules rest on rights without a legal measure.
#     not_met: >-
#       no law is to change, or laws only add offences and powers.
#   remediation: >-
#     The Government will review legislation on cyberspace so that it is clear, rests on human rights and lets everyone
#     take part online safely.
package cybernorm.controls.human_rights.rights_based_laws

import data.cybernorm.text

met contains s if {
	some s in input.mentions.law_reform
	_on_rights(s)
	not _penal(s)
	text.commits(s)
}

partial contains s if {
	some s in _reform
	not _penal_only(s)
	text.states(s)
}

# Rules that rest on rights, without a law that is to change.
partial contains s if {
	some s in input.mentions.legal_framework
	_on_rights(s)
	text.states(s)
}

partial contains s if {
	some s in input.mentions.enabling_env
	_on_rights(s)
	text.states(s)
}

partial contains s if {
	some s in input.mentions.guardrails
	_on_rights(s)
	text.states(s)
}

_reform contains s if some s in input.mentions.law_reform

_reform contains s if some s in input.mentions.law_to_change

_on_rights(s) if text.here(s).rights_based

_on_rights(s) if text.here(s).rights_respect

_on_rights(s) if text.here(s).expression

# A reform that adds offences or powers and nothing else is none for participation; one that names rights beside them is part.
_penal_only(s) if {
	_penal(s)
	not text.here(s).human_rights
}

_penal(s) if text.here(s).offence

_penal(s) if text.here(s).powers
