# METADATA
# title: Rights are not framed as an obstacle
# description: >-
#   Rights are not ranked below the effectiveness of law enforcement, nor is their protection presented as something
#   that blunts its tools.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: HR-07
#   theme: human-rights
#   tier: core
#   mode: guard
#   severity: high
#   applies_to: [strategy, treaty, norms-report]
#   judged_from: text
#   sources:
#     - {seed: gitoc-2022, locator: "Stalling on substantive issues ¶4", basis: implied}
#   expected:
#     met: >-
#       no clause ranks rights below enforcement.
#     partial: >-
#       the words are reported, quoted or named as a concern.
#     not_met: >-
#       rights are presented as an obstacle or a pretext.
#     contradicted: >-
#       the text says that rights must not stand in the way of enforcement, calls them a pretext, or undoes its rights
#       clause for investigations.
#   remediation: >-
#     Delete the clause; if something has to be said, say that effective enforcement depends on respect for rights and
#     due process.
package cybernorm.controls.human_rights.rights_no_obstacle

import data.cybernorm.text

contradicted contains s if {
	some s in input.mentions.rights_subordination
	_own_words(s)
}

partial contains s if {
	some s in input.mentions.rights_subordination
	text.states(s)
	not _own_words(s)
}

# The words are prohibitions themselves ("rights must not hamper …"), so that the negation of the sentence says nothing here.
_own_words(s) if {
	sentence := input.sentences[s]
	sentence.zone == "operative"
	sentence.reported == false
	sentence.bracketed == false
}
