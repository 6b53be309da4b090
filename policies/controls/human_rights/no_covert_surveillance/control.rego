# METADATA
# title: No surveillance under cover of security
# description: >-
#   Security measures and technical solutions do not hide surveillance that silences dissent; surveillance is barred,
#   or bounded by safeguards.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: HR-09
#   theme: human-rights
#   tier: core
#   mode: commitment
#   severity: critical
#   applies_to: [strategy, treaty, norms-report, capacity-programme]
#   judged_from: both
#   facts:
#     - [programme, surveillance_capabilities_funded]
#   sources:
#     - {seed: apc-oewg-2021, locator: "Cyber capacity building ¶4", basis: explicit}
#   expected:
#     met: >-
#       the text bars or strictly safeguards surveillance, and no surveillance capability is funded without an
#       approved human-rights assessment.
#     partial: >-
#       surveillance is limited with a hedge or in a preamble, rights are protected in general only, or an assessment
#       is pending.
#     not_met: >-
#       surveillance is not limited, nor are rights protected in general.
#     contradicted: >-
#       a capability to intercept has to be built in, or a surveillance capability is funded without a human-rights
#       assessment.
#   remediation: >-
#     No tool, service or training supplied under this [instrument] shall be used for unlawful or arbitrary
#     surveillance; a lawful interception capability needs a prior human-rights assessment and independent oversight.
package cybernorm.controls.human_rights.no_covert_surveillance

import data.cybernorm.process
import data.cybernorm.text

# A duty to build in interception offends even where a judge must authorise its use.
contradicted contains s if {
	some s in input.mentions.interception_duty
	text.asserts(s)
}

# People, what they say and what they read, watched as a task of its own.
contradicted contains s if {
	some s in input.mentions.watching_people
	text.asserts(s)
	not text.here(s).csam
	not text.near(s).surveillance_limit
}

contradicted contains process.fact("programme", "surveillance_capabilities_funded") if {
	some capability in input.process.programme.surveillance_capabilities_funded.value
	capability.assessment in {"none", "refused"}
}

met contains s if {
	some s in _barred
	text.commits(s)
}

met contains process.fact("programme", "surveillance_capabilities_funded") if {
	every capability in input.process.programme.surveillance_capabilities_funded.value {
		capability.assessment == "approved"
	}
}

partial contains s if {
	some s in _barred
	text.states(s)
}

partial contains s if {
	some s in input.mentions.surveillance
	_guarded(s)
	text.states(s)
}

partial contains s if {
	some s in input.mentions.surveillance_harm
	text.states(s)
}

# A general clause on rights; the rights of one group are none.
partial contains s if {
	some s in input.mentions.rights_respect
	not text.here(s).group_rights
	_clause(s)
	text.states(s)
}

partial contains process.fact("programme", "surveillance_capabilities_funded") if {
	some capability in input.process.programme.surveillance_capabilities_funded.value
	capability.assessment == "pending"
}

# Surveillance is what a prohibition is about, or what safeguards are put on.
_barred contains s if {
	some s in input.denied.surveillance
	input.sentences[s].protects
}

_barred contains s if {
	some s in input.mentions.surveillance
	text.here(s).surveillance_limit
}

_clause(s) if input.sentences[s].zone == "operative"

# A treaty has articles for its clauses; its recitals are none.
_clause(_) if input.document.kind != "treaty"

_guarded(s) if text.near(s).safeguards

_guarded(s) if text.near(s).do_no_harm

_guarded(s) if text.near(s).human_rights
