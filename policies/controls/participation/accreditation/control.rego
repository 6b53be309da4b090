# METADATA
# title: Accreditation without arbitrary blocking
# description: >-
#   Non-governmental entities take part without unexplained vetoes; an objection is reasoned, public and open to
#   review.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: MSP-04
#   theme: participation
#   tier: core
#   mode: conditional
#   severity: critical
#   applies_to: [treaty, norms-report]
#   applies_when: the text or the process has accreditation or modalities of participation
#   judged_from: both
#   combine: either
#   facts:
#     - [accreditation, ngos_applied]
#     - [accreditation, ngos_blocked]
#     - [accreditation, objections]
#   sources:
#     - {seed: khasanova-2022, locator: "(Anti)gender Discourse ¶9", basis: explicit}
#   expected:
#     met: >-
#       nobody is blocked, or objections to accreditation are reasoned, public and reviewed.
#     partial: >-
#       few are blocked and the objector is named, or the rules are open without saying how objections are dealt with.
#     not_met: >-
#       more than a few are blocked, or objections are anonymous or unexplained.
#   remediation: >-
#     Objections shall be in writing and reasoned, made public and decided by the committee; those excluded may submit
#     in writing and attend open sessions.
package cybernorm.controls.participation.accreditation

import data.cybernorm.process
import data.cybernorm.text

applies if {
	some s in _modalities
	text.states(s)
}

applies if process.stated("accreditation", "ngos_applied")

applies if process.stated("accreditation", "ngos_blocked")

applies if process.stated("accreditation", "objections")

met contains s if {
	some s in _modalities
	text.near(s).objection_reasoned
	text.commits(s)
}

met contains fact if {
	input.process.accreditation.ngos_blocked.value == 0
	some fact in _facts
}

met contains process.fact("accreditation", "objections") if {
	input.process.accreditation.objections.value == "reasons-reviewed"
}

partial contains s if {
	some s in input.mentions.accreditation
	text.near(s).open_inclusive_transparent
	not text.near(s).accreditation_objection
	text.states(s)
}

partial contains fact if {
	_blocked_share <= process.threshold("MSP-04", "blocked_pct_partial")
	not input.process.accreditation.objections.value == "anonymous"
	some fact in _facts
}

# Admission to sessions, not of products or laboratories.
_modalities contains s if {
	some s in input.mentions.accreditation
	_of_stakeholders(s)
}

_modalities contains s if {
	some s in input.mentions.accreditation_objection
	_of_stakeholders(s)
}

_of_stakeholders(s) if text.near(s).named_stakeholder

_of_stakeholders(s) if text.near(s).multistakeholder

_blocked_share := (100 * input.process.accreditation.ngos_blocked.value) / input.process.accreditation.ngos_applied.value if {
	input.process.accreditation.ngos_applied.value > 0
}

_facts contains process.fact("accreditation", name) if {
	some name in ["ngos_applied", "ngos_blocked", "objections"]
}
