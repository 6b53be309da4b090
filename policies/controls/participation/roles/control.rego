# METADATA
# title: Differentiated roles and responsibilities
# description: >-
#   The document sets out what States, civil society, the technical community and industry each do, different in kind
#   and equal in importance.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: MSP-12
#   theme: participation
#   tier: core
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, treaty, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: igf-2019, locator: "Body ¶1", basis: explicit}
#     - {seed: igf-2019, locator: "Body ¶2", basis: explicit}
#     - {seed: igf-2019, locator: "Body ¶5 (supply chain)", basis: explicit}
#   expected:
#     met: >-
#       three non-State groups or more each have a role or a duty of their own.
#     partial: >-
#       roles and responsibilities in general, shared responsibility, or the role of one or two groups.
#     not_met: >-
#       roles of the State only.
#   remediation: >-
#     Annex a table of roles and responsibilities for each stakeholder group, agreed with them.
package cybernorm.controls.participation.roles

import data.cybernorm.text

met contains s if {
	count(_with_a_role) >= _enough
	some group in _with_a_role
	some s in _own_role[group]
}

partial contains s if {
	some s in _roles
	text.states(s)
}

# Three is what the register asks for.
_enough := 3

_with_a_role := {group | some group, sentences in _own_role; count(sentences) > 0}

# A duty laid on several groups at once tells them not apart: the sentence has to be about one group.
_own_role[group] contains s if {
	some s in input.mentions.nonstate_duty
	text.commits(s)
	[group] := [name | some name in _groups; text.here(s)[name]]
}

_groups := ["civil_society", "academia", "technical_community", "private_sector", "citizens", "media"]

_roles contains s if some s in input.mentions.nonstate_duty

_roles contains s if some s in input.mentions.shared_responsibility

_roles contains s if {
	some s in input.mentions.roles
	_of_stakeholders(s)
}

_of_stakeholders(s) if text.here(s).named_stakeholder

_of_stakeholders(s) if text.here(s).multistakeholder

_of_stakeholders(s) if text.here(s).citizens
