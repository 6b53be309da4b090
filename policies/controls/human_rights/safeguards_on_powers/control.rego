# METADATA
# title: Conditions and safeguards on powers
# description: >-
#   New offences and investigative powers come with concrete human-rights conditions and safeguards.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: HR-06
#   theme: human-rights
#   tier: core
#   mode: commitment
#   severity: critical
#   applies_to: [strategy, treaty]
#   judged_from: text
#   sources:
#     - {seed: gitoc-2022, locator: "Stalling on substantive issues ¶4", basis: explicit}
#   expected:
#     met: >-
#       powers are bound by at least four distinct safeguards, review by a court or another independent body and
#       effective remedy among them, or by an international minimum that domestic law carries out with proportionality
#       and independent review.
#     partial: >-
#       a safeguards clause with fewer safeguards, hedged, or left to domestic law.
#     not_met: >-
#       powers without any safeguards clause, or neither powers nor safeguards.
#   remediation: >-
#     The powers in this chapter shall be lawful, necessary and proportionate, shall need prior independent
#     authorisation, shall be limited in scope and duration, and shall be open to effective remedy.
package cybernorm.controls.human_rights.safeguards_on_powers

import data.cybernorm.process
import data.cybernorm.text

# Safeguards may be called so, or be named one by one.
met contains s if {
	some s in _clauses
	text.commits(s)
	count(_kinds(s)) >= process.threshold("HR-06", "distinct_safeguards")
	_review(s)
	text.around(s).safeguard_remedy
}

# An international minimum that is carried out under domestic law is enough here.
met contains s if {
	some s in input.mentions.safeguards
	text.asserts(s)
	_on_powers(s)
	_international(s)
	text.around(s).safeguard_proportionality
	_review(s)
}

partial contains s if {
	some s in input.mentions.safeguards
	_on_powers(s)
	text.states(s)
}

# A law on crime that is to respect rights, without saying how.
partial contains s if {
	some s in input.mentions.rights_respect
	_law_on_crime(s)
	text.states(s)
}

# A single safeguard, beside the power or the offence that it bounds.
partial contains s if {
	some s in _single
	_bounded(s)
	text.states(s)
}

_clauses contains s if {
	some s in input.mentions.safeguards
	_on_powers(s)
}

_clauses contains s if {
	some s in _single
	_bounded(s)
}

_law_on_crime(s) if {
	text.here(s).cybercrime
	_law(s)
}

_law_on_crime(s) if {
	text.here(s).powers
	_law(s)
}

_law(s) if text.here(s).law_reform

_law(s) if text.here(s).legal_framework

_single contains s if some s in input.mentions.safeguard_proportionality

_single contains s if some s in input.mentions.safeguard_authorisation

_single contains s if some s in input.mentions.safeguard_review

_single contains s if some s in input.mentions.safeguards

_bounded(s) if text.near(s).powers

_bounded(s) if text.near(s).offence

_on_powers(s) if text.around(s).powers

# What counts as a safeguard of its own, in the article.
_kinds(s) := {kind |
	some kind in [
		"safeguard_legality",
		"safeguard_legitimate_aim",
		"safeguard_necessity",
		"safeguard_proportionality",
		"safeguard_review",
		"safeguard_authorisation",
		"safeguard_remedy",
		"safeguard_scope",
		"safeguard_notification",
		"safeguard_oversight_report",
	]
	text.around(s)[kind]
}

_review(s) if text.around(s).safeguard_review

_review(s) if text.around(s).safeguard_authorisation

_international(s) if text.around(s).ihrl
