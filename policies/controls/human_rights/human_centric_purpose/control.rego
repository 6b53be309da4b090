# METADATA
# title: Human-centric purpose
# description: >-
#   The stated purpose is the safety of people, guided by equity, inclusion and dialogue among stakeholders, because an
#   open and peaceful cyberspace depends on it.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: HR-04
#   theme: human-rights
#   tier: core
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: apc-oewg-2021, locator: "Putting cybersecurity on the rights track ¶2", basis: explicit}
#     - {seed: apc-oewg-2021, locator: "Rules, norms and principles ¶1", basis: explicit}
#   expected:
#     met: >-
#       people stand at the centre of the purpose, tied to rights, equality or inclusion.
#     partial: >-
#       citizens or users are said to benefit, without a link to rights or inclusion, or only in a vision or preamble.
#     not_met: >-
#       only the State, the economy or infrastructure is named as what is protected.
#   remediation: >-
#     The safety of people, in conditions of equality and inclusion, is the first purpose of this [strategy].
package cybernorm.controls.human_rights.human_centric_purpose

import data.cybernorm.text

met contains s if {
	some s in input.mentions.human_centric
	_linked(s)
	text.declares(s)
}

# The purpose itself may name people and their rights, without a word for it.
met contains s if {
	some s in input.mentions.people_benefit
	text.here(s).human_rights
	text.here(s).purpose
	text.declares(s)
}

# A programme or a joint statement has no chapter on its purpose; whom it serves is the purpose.
met contains s if {
	input.document.kind in {"capacity-programme", "norms-report"}
	some s in input.mentions.people_served
	_served(s)
	text.declares(s)
}

partial contains s if {
	some s in _people
	text.states(s)
}

_people contains s if some s in input.mentions.human_centric

_people contains s if some s in input.mentions.people_benefit

_people contains s if some s in input.mentions.people_served

_people contains s if some s in input.mentions.personal_safety

_served(s) if _linked(s)

# Defenders and survivors are served for the sake of their rights.
_served(s) if text.here(s).hrd

_served(s) if text.here(s).victim_centred

# Rights, equality or inclusion beside the people who are to be served.
_linked(s) if text.here(s).human_rights

_linked(s) if text.here(s).group_rights

_linked(s) if text.here(s).equality

_linked(s) if text.here(s).non_discrimination

_linked(s) if text.here(s).gender_equality
