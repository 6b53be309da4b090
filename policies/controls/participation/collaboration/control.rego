# METADATA
# title: Cross-stakeholder collaboration initiatives
# description: >-
#   Collaborations of stakeholders in a common interest, such as the Tech Accord and the Paris Call, are joined or
#   taken as a model.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: MSP-18
#   theme: participation
#   tier: extended
#   mode: commitment
#   severity: low
#   applies_to: [strategy, norms-report]
#   judged_from: text
#   sources:
#     - {seed: igf-2019, locator: "Body ¶10 (collaboration)", basis: explicit}
#   expected:
#     met: >-
#       a named collaboration of several kinds of actors is joined or supported, or the text founds one.
#     partial: >-
#       partnership in general, or a collaboration that is only named.
#     not_met: >-
#       no collaboration.
#   remediation: >-
#     Join at least one multistakeholder initiative on trust and security, and report on what was promised there.
package cybernorm.controls.participation.collaboration

import data.cybernorm.text

met contains s if {
	some s in input.mentions.named_initiative
	text.commits(s)
}

# What a report tells of a collaboration is done, not promised.
met contains s if {
	input.document.kind == "norms-report"
	some s in input.mentions.named_initiative
	text.here(s).engage
	input.sentences[s].force == "narrative"
	text.declares(s)
}

# An initiative's own founding text counts; what sets it apart from a statement of States is its multistakeholder approach.
met contains s if {
	some s in input.mentions.founding_pledge
	text.commits(s)
	some other in input.mentions.multistakeholder_approach
	text.asserts(other)
}

partial contains s if {
	some s in _partnership
	text.states(s)
}

_partnership contains s if some s in input.mentions.named_initiative

_partnership contains s if some s in input.mentions.collaboration_initiatives

# Working together; to be heard, invited or obliged is no partnership yet.
_partnership contains s if {
	some s in _with_others
	text.here(s).partnership_word
}

_with_others contains s if some s in input.mentions.actor_private

_with_others contains s if some s in input.mentions.actor_civil_society

_with_others contains s if some s in input.mentions.actor_academia
