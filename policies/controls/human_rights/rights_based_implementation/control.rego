# METADATA
# title: Human rights-based approach to implementation
# description: >-
#   Norms, strategies and treaty duties are carried out with human rights as the method and the measure, since people
#   feel the effect of what States do in cyberspace.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: HR-01
#   theme: human-rights
#   tier: core
#   mode: commitment
#   severity: critical
#   applies_to: [strategy, treaty, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: apc-oewg-2021, locator: "Rules, norms and principles, bullet 1", basis: explicit}
#   expected:
#     met: >-
#       an operative commitment to carry out the norms, the strategy or the programme in a way that rests on human
#       rights or respects them.
#     partial: >-
#       human rights are named only in a preamble, foreword or vision, with a hedge, or without saying that
#       implementation respects them.
#     not_met: >-
#       no reference to human rights, or only as the mandate of somebody else.
#   remediation: >-
#     The [Parties / Government] shall implement this [instrument] through a human rights-based approach and take its
#     effect on people as the measure of success.
package cybernorm.controls.human_rights.rights_based_implementation

import data.cybernorm.text

met contains s if {
	some s in _rights_in_implementation
	text.commits(s)
}

partial contains s if {
	some s in _named
	text.states(s)
}

# Rights are respected in what the document has done, and are not weighed against something else.
_rights_in_implementation contains s if {
	some s in input.mentions.rights_based
	_measures(s)
}

_rights_in_implementation contains s if {
	some s in input.mentions.rights_respect
	_measures(s)
	not text.here(s).tradeoff_framing
	not _of_something_else(s)
}

_measures(s) if text.here(s).implementation

_measures(s) if text.here(s).measures

# The work that the document is about.
_measures(s) if {
	text.here(s).cybersecurity
	input.sentences[s].zone == "operative"
}

# A law that is to protect rights, and rights that apply online, say nothing of how the document is carried out.
_of_something_else(s) if {
	text.here(s).law_reform
	not text.here(s).own_plan
}

_of_something_else(s) if {
	text.here(s).universality
	not text.here(s).measures
}

_named contains s if some s in input.mentions.human_rights

_named contains s if some s in input.mentions.rights_based
