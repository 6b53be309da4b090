# METADATA
# title: Speaking roles, intersessionals, remote access
# description: >-
#   Stakeholders speak in formal meetings, are consulted between sessions, and can take part from afar.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: MSP-08
#   theme: participation
#   tier: core
#   mode: commitment
#   severity: medium
#   applies_to: [treaty, norms-report]
#   judged_from: process
#   facts:
#     - [sessions, stakeholder_speaking]
#     - [sessions, intersessional_consultations]
#     - [sessions, remote_participation]
#   sources:
#     - {seed: gitoc-2022, locator: "Way forward ¶5 (Note)", basis: explicit}
#     - {seed: igf-2019, locator: "Body ¶1", basis: explicit}
#   expected:
#     met: >-
#       stakeholders speak in formal sessions, are consulted between every two of them, and can take part from afar.
#     partial: >-
#       one or two of the three, or stakeholders speak in informal meetings only.
#     not_met: >-
#       stakeholders neither speak, nor are consulted between sessions, nor can take part from afar.
#   remediation: >-
#     Reserve speaking time in each formal session, hold a consultation between every two sessions, and give access
#     from afar.
package cybernorm.controls.participation.speaking_roles

import data.cybernorm.process

met contains fact if {
	input.process.sessions.stakeholder_speaking.value == "formal"
	_between_sessions
	input.process.sessions.remote_participation.value == true
	some fact in _facts
}

partial contains process.fact("sessions", "stakeholder_speaking") if {
	input.process.sessions.stakeholder_speaking.value in {"formal", "informal"}
}

partial contains process.fact("sessions", "intersessional_consultations") if _some_consultation

partial contains process.fact("sessions", "remote_participation") if {
	input.process.sessions.remote_participation.value == true
}

_some_consultation if {
	input.process.sessions.intersessional_consultations.value >= process.threshold("MSP-08", "consultations_partial")
}

# Between two sessions there is one interval, so that n sessions have n - 1 of them. How many sessions there were must be known.
_between_sessions if {
	_some_consultation
	intervals := input.process.sessions.held.value - 1
	input.process.sessions.intersessional_consultations.value >= intervals * process.threshold("MSP-08", "consultations_per_session_met")
}

_facts contains process.fact("sessions", name) if {
	some name in ["stakeholder_speaking", "intersessional_consultations", "remote_participation", "held"]
}
