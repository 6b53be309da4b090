# METADATA
# title: Open, inclusive and transparent process
# description: >-
#   Discussion of the strategy, treaty or norms is open to all, inclusive and transparent.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: MSP-01
#   theme: participation
#   tier: core
#   mode: commitment
#   severity: critical
#   applies_to: [strategy, treaty, norms-report, capacity-programme]
#   judged_from: both
#   facts:
#     - [consultation, held]
#     - [consultation, access]
#     - [consultation, contributions_published]
#   sources:
#     - {seed: apc-oewg-2021, locator: "Rules, norms and principles, bullet 3", basis: explicit}
#     - {seed: apc-oewg-2021, locator: "Cyber capacity building ¶3", basis: explicit}
#   expected:
#     met: >-
#       the text commits to an open, inclusive and transparent process, and the facts show an open consultation with
#       published contributions.
#     partial: >-
#       one of the two, participation by invitation, or stakeholders heard without openness.
#     not_met: >-
#       nothing shows an open process, or it was closed.
#   remediation: >-
#     The process shall be open, inclusive and transparent, with published calls, contributions and answers.
package cybernorm.controls.participation.open_process

import data.cybernorm.process
import data.cybernorm.text

met contains s if {
	some s in input.mentions.inclusive_process
	_with_others(s)
	text.commits(s)
}

met contains fact if {
	input.process.consultation.held.value == true
	input.process.consultation.access.value == "open"
	input.process.consultation.contributions_published.value == true
	some fact in _facts
}

partial contains s if {
	some s in _heard
	text.states(s)
}

partial contains fact if {
	input.process.consultation.held.value == true
	not input.process.consultation.access.value == "closed"
	some fact in _facts
}

_about_others(s) if _with_others(s)

_about_others(s) if text.near(s).named_stakeholder

_about_others(s) if text.near(s).multistakeholder

_with_others(s) if text.here(s).multistakeholder

_with_others(s) if text.here(s).consult

_with_others(s) if text.here(s).civil_society

# Others are heard, without a word on how open that is.
# A process of any other kind may be transparent as well.
_heard contains s if {
	some s in input.mentions.inclusive_process
	_about_others(s)
}

_heard contains s if some s in input.mentions.public_consultation

_heard contains s if some s in input.mentions.multistakeholder_approach

_heard contains s if some s in input.mentions.ngo_reports

# In a treaty, cooperation with civil society on its matter is no discussion of the treaty.
_heard contains s if {
	input.document.kind != "treaty"
	some s in input.mentions.actor_civil_society
}

_facts contains process.fact("consultation", name) if {
	some name in ["held", "access", "contributions_published"]
}
