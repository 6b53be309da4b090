# METADATA
# title: All stakeholder groups involved
# description: >-
#   Civil society, academia, the technical community and the private sector are each named and each involved.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: MSP-03
#   theme: participation
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, treaty, norms-report, capacity-programme]
#   judged_from: both
#   combine: either
#   facts:
#     - [consultation, groups]
#   sources:
#     - {seed: gitoc-2022, locator: "Stalling on substantive issues ¶2", basis: explicit}
#     - {seed: apc-oewg-2021, locator: "Opening ¶1", basis: explicit}
#     - {seed: igf-2019, locator: "Body ¶1", basis: explicit}
#   expected:
#     met: >-
#       civil society, academia, the technical community and the private sector are each named as partners, or were
#       each consulted.
#     partial: >-
#       two or three of the four groups; mostly it is civil society that is missing.
#     not_met: >-
#       one group at most, or industry alone.
#   remediation: >-
#     Name civil society, academia, the technical community and the private sector as partners in drafting and
#     implementation.
package cybernorm.controls.participation.all_groups

import data.cybernorm.process
import data.cybernorm.text

# All four, named as partners, over the whole operative text.
met contains s if {
	count(_groups) >= process.threshold("MSP-03", "groups_met")
	count({group | some group in _groups; some s in _partners[group]; text.asserts(s)}) == count(_groups)
	some group in _groups
	some s in _partners[group]
	text.asserts(s)
}

met contains process.fact("consultation", "groups") if count(_consulted) >= process.threshold("MSP-03", "groups_met")

partial contains s if {
	count(_groups) >= process.threshold("MSP-03", "groups_partial")
	some group in _groups
	some s in _partners[group]
}

partial contains process.fact("consultation", "groups") if count(_consulted) >= process.threshold("MSP-03", "groups_partial")

_groups := {group | some group, sentences in _partners; count(sentences) > 0}

# A group that is the target of a measure, or a source of data, is no partner.
_partners.civil_society contains s if {
	some s in input.mentions.actor_civil_society
	text.states(s)
}

_partners.academia contains s if {
	some s in input.mentions.actor_academia
	text.states(s)
}

_partners.technical_community contains s if {
	some s in input.mentions.actor_technical
	text.states(s)
}

_partners.private_sector contains s if {
	some s in input.mentions.actor_private
	text.states(s)
}

# Whom a long list of those to be consulted, or of the members of a body, names is a partner as well.
_partners.civil_society contains s if {
	some s in input.mentions.civil_society
	_lists_partners(s)
	text.states(s)
}

_partners.academia contains s if {
	some s in input.mentions.academia
	_lists_partners(s)
	text.states(s)
}

_partners.technical_community contains s if {
	some s in input.mentions.technical_community
	_lists_partners(s)
	text.states(s)
}

_partners.private_sector contains s if {
	some s in input.mentions.private_sector
	_lists_partners(s)
	text.states(s)
}

_lists_partners(s) if text.here(s).public_consultation

_lists_partners(s) if text.here(s).composed_body

# "All actors (companies, civil society …)": who takes part is said in brackets.
_lists_partners(s) if {
	text.here(s).multistakeholder
	text.here(s).engage
}

_consulted contains group if {
	some group in input.process.consultation.groups.value
	group in {"civil-society", "academia", "technical-community", "private-sector"}
}
