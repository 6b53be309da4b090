# METADATA
# title: Disinformation answered in a rights-respecting way
# description: >-
#   Disinformation that turns against minorities or feeds conflict is met by inclusive means that respect rights, not by
#   offences of speech.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: HR-14
#   theme: human-rights
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: apc-oewg-2021, locator: "Rules, norms and principles, bullet 2", basis: explicit}
#     - {seed: un-women-2024, locator: "Introduction ¶1 (after \"See also:\")", basis: explicit}
#     - {seed: gitoc-2022, locator: "An unavoidable overshadowing ¶2", basis: implied}
#   expected:
#     met: >-
#       disinformation is answered by literacy, transparency, research or inclusive narratives, with freedom of
#       expression or those affected in view.
#     partial: >-
#       disinformation is named as a threat, without such an answer.
#     not_met: >-
#       disinformation is not dealt with.
#     contradicted: >-
#       false information is made an offence or a ground for blocking, or security services decide what is true.
#   remediation: >-
#     Disinformation will be answered by media literacy, independent research and inclusive narratives, with full
#     respect for freedom of expression.
package cybernorm.controls.human_rights.answer_to_disinformation

import data.cybernorm.text

contradicted contains s if {
	some s in input.mentions.content_offence
	text.here(s).disinformation
	not text.here(s).chilling
	text.asserts(s)
}

contradicted contains s if {
	some s in input.mentions.factcheck_by_security
	text.asserts(s)
}

met contains s if {
	some s in input.mentions.disinformation
	_means(s)
	_in_view(s)
	text.commits(s)
}

partial contains s if {
	some s in input.mentions.disinformation
	text.states(s)
}

# With what it is answered.
_means(s) if text.near(s).media_literacy

_means(s) if text.near(s).peaceful_narrative

_means(s) if text.near(s).disinformation_answer

# Whose freedom, or whose harm, is in view.
_in_view(s) if text.near(s).expression

_in_view(s) if text.near(s).human_rights

_in_view(s) if text.near(s).marginalised

_in_view(s) if text.near(s).sogiesc
