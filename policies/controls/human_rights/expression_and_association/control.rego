# METADATA
# title: Freedom of expression and association protected
# description: >-
#   Freedom of expression and freedom of association are protected by name against restriction through the document's
#   own measures.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: HR-05
#   theme: human-rights
#   tier: core
#   mode: commitment
#   severity: critical
#   applies_to: [strategy, treaty, norms-report]
#   judged_from: text
#   sources:
#     - {seed: gitoc-2022, locator: "Stalling on substantive issues ¶5", basis: explicit}
#     - {seed: gitoc-2022, locator: "An unavoidable overshadowing ¶3", basis: explicit}
#   expected:
#     met: >-
#       operative text expressly protects both freedom of expression and freedom of association or assembly.
#     partial: >-
#       only one of them, a general clause on rights, or a protection without operative force.
#     not_met: >-
#       neither freedom is named, nor are rights protected in general.
#   remediation: >-
#     Nothing in this instrument shall be interpreted as permitting a restriction of the freedoms of expression,
#     association or peaceful assembly beyond what international human rights law allows.
package cybernorm.controls.human_rights.expression_and_association

import data.cybernorm.text

met contains s if {
	some s in input.mentions.expression
	text.block(s).association
	text.commits(s)
}

partial contains s if {
	some s in _named
	text.states(s)
}

_named contains s if some s in input.mentions.expression

_named contains s if some s in input.mentions.association

# A general clause on rights covers them without naming them.
_named contains s if {
	some s in input.mentions.rights_respect
	_clause(s)
}

_clause(s) if input.sentences[s].zone == "operative"

# A treaty has articles for its clauses; its recitals are none.
_clause(_) if input.document.kind != "treaty"
