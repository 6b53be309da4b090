# METADATA
# title: "WPS prevention: conflict-sensitive, gender-responsive threat work"
# description: >-
#   Digital threats, harms and crimes are detected and prevented with regard to conflict and to gender.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-20
#   theme: gender
#   tier: extended
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: un-women-2024, locator: "Cybersecurity's relevance to the WPS agenda, pillar text 3 (prevention; heading lost)", basis: explicit}
#     - {seed: un-women-2024, locator: "Promoting WPS in the Digital World, bullet 1", basis: explicit}
#   expected:
#     met: work on threats is to be responsive to gender and sensitive to conflict.
#     partial: it has one of the two qualities.
#     not_met: threats are dealt with without regard to gender or conflict.
#   remediation: >-
#     Threat monitoring, risk assessment and incident response will be gender-responsive and conflict-sensitive.
package cybernorm.controls.gender.prevention_of_threats

import data.cybernorm.text

met contains s if {
	some s in _threat_work
	_gendered(s)
	_conflict(s)
	text.commits(s)
}

partial contains s if {
	some s in _threat_work
	_gendered(s)
	text.about_ict
	text.states(s)
}

# Elsewhere it has to be violence by technology.
partial contains s if {
	some s in _threat_work
	text.here(s).tfgbv
	text.states(s)
}

partial contains s if {
	some s in _threat_work
	text.here(s).conflict_approach
	text.states(s)
}

_threat_work contains s if some s in input.mentions.threat_work

_threat_work contains s if {
	some s in input.mentions.tfgbv
	text.here(s).address
	not text.here(s).research_effort
}

# The agenda on women, peace and security joins the two.
_gendered(s) if text.here(s).wps

_gendered(s) if text.here(s).gender_perspective

_gendered(s) if text.here(s).gendered_impact

_gendered(s) if text.here(s).tfgbv

_conflict(s) if text.here(s).wps

_conflict(s) if text.near(s).conflict_sensitive

_conflict(s) if text.near(s).conflict_approach
