# METADATA
# title: Diversity of stakeholders, including the private sector
# description: >-
#   Capacity-building draws on diverse stakeholders and gives the private sector a defined part.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: CCB-13
#   theme: capacity
#   tier: extended
#   mode: commitment
#   severity: low
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: both
#   facts:
#     - [programme, partner_types]
#   sources:
#     - {seed: apc-oewg-2021, locator: "Cyber capacity building ¶2", basis: explicit}
#   expected:
#     met: >-
#       partners of at least three kinds take part in capacity-building, the private sector with a part of its own.
#     partial: >-
#       two kinds of partner, or the private sector without a defined part.
#     not_met: >-
#       one kind of partner at most.
#   remediation: >-
#     Draw partners from at least three sectors, and give suppliers rules on conflicts of interest.
package cybernorm.controls.capacity.partner_diversity

import data.cybernorm.process
import data.cybernorm.text

met contains s if {
	count(_groups | _abroad) >= process.threshold("CCB-13", "partner_types_met")
	"private-sector" in _groups
	some group in _groups
	some s in _partners[group]
	text.commits(s)
}

met contains process.fact("programme", "partner_types") if {
	count(_stated) >= process.threshold("CCB-13", "partner_types_met")
}

partial contains s if {
	some group in _groups
	some s in _partners[group]
}

partial contains process.fact("programme", "partner_types") if {
	count(_stated) >= process.threshold("CCB-13", "partner_types_partial")
}

# The groups that take part in building capacity, over the whole text.
_groups := {group | some group, sentences in _partners; count(sentences) > 0}

# Partners abroad and regional organisations are public partners; alone they say nothing of diversity.
_abroad := {"government" |
	some s in input.mentions.foreign_cooperation
	_takes_part(s)
}

_partners["civil-society"] contains s if {
	some s in input.mentions.civil_society
	_takes_part(s)
}

_partners.academia contains s if {
	some s in input.mentions.academia
	_takes_part(s)
}

_partners["technical-community"] contains s if {
	some s in input.mentions.technical_community
	_takes_part(s)
}

_partners["private-sector"] contains s if {
	some s in input.mentions.private_sector
	_takes_part(s)
}

# Public bodies are partners where they are named beside others.
_partners.government contains s if {
	some s in input.mentions.named_stakeholder
	text.here(s).government_role
	_takes_part(s)
}

# As a partner; who is only trained is none.
_takes_part(s) if {
	text.here(s).partnering
	_on_capacity(s)
	text.states(s)
}

_on_capacity(s) if text.near(s).capacity_building

_on_capacity(s) if text.near(s).capacity_effort

_on_capacity(s) if text.topic(s).capacity_building

_on_capacity(s) if text.topic(s).capacity_effort

_on_capacity(_) if input.document.kind == "capacity-programme"

_stated := {type | some type in input.process.programme.partner_types.value}
