# METADATA
# title: Continuing stakeholder role in implementation and oversight
# description: >-
#   The document itself gives stakeholders a part in carrying it out, observing its norms and overseeing them.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: MSP-09
#   theme: participation
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, treaty, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: gitoc-2022, locator: "Stalling on substantive issues ¶2", basis: explicit}
#     - {seed: igf-2019, locator: "Body ¶2", basis: explicit}
#   expected:
#     met: >-
#       an operative provision gives non-state actors a role in implementation, review, monitoring or the body that
#       steers it.
#     partial: >-
#       they may cooperate or be consulted, or their role is limited to prevention and awareness.
#     not_met: >-
#       they have no role.
#   remediation: >-
#     The [conference of the parties / steering body] shall include observers from civil society, academia and
#     industry, and shall consider their written contributions.
package cybernorm.controls.participation.role_in_oversight

import data.cybernorm.text

met contains s if {
	some s in _role
	text.commits(s)
}

# Those who carry a programme out have their part in it.
met contains s if {
	input.document.kind == "capacity-programme"
	some s in _heard
	_beyond_industry(s)
	text.here(s).partnership_word
	text.declares(s)
}

partial contains s if {
	some s in _role
	text.states(s)
}

partial contains s if {
	some s in _heard
	text.states(s)
}

# A part in carrying out, monitoring or steering the document.
_role contains s if some s in input.mentions.stakeholder_implementation

_role contains s if some s in input.mentions.ngo_reports

_role contains s if {
	some s in _bodies
	_of_stakeholders(s)
	_steers(s)
}

_role contains s if {
	some s in _heard
	text.here(s).role_in_implementation
}

_bodies contains s if some s in input.mentions.stakeholder_body

_bodies contains s if some s in input.mentions.composed_body

_of_stakeholders(s) if text.here(s).named_stakeholder

_of_stakeholders(s) if text.here(s).multistakeholder

_steers(s) if text.here(s).body_mandate

_steers(s) if text.here(s).oversight_body

# Often one sentence says what the body is for and the next who sits in it.
_steers(s) if {
	input.sentences[s].concepts.stakeholder_body
	text.near(s).implementation_review
}

_beyond_industry(s) if text.here(s).civil_society

_beyond_industry(s) if text.here(s).academia

# Taking part in something, without saying in what.
_heard contains s if some s in input.mentions.actor_civil_society

_heard contains s if some s in input.mentions.actor_academia

# In a treaty, companies are whom the powers are used on.
_heard contains s if {
	input.document.kind != "treaty"
	some s in input.mentions.actor_private
}

_heard contains s if some s in input.mentions.multistakeholder_approach

_heard contains s if {
	some s in input.mentions.public_consultation
	_of_stakeholders(s)
}
