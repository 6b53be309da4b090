# METADATA
# title: Universality of rights online
# description: >-
#   Human rights are universal and hold online as they do offline; nothing in the document makes them relative.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: HR-18
#   theme: human-rights
#   tier: extended
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, treaty, norms-report]
#   judged_from: text
#   sources:
#     - {seed: khasanova-2022, locator: "Opening ¶2", basis: implied}
#   expected:
#     met: >-
#       rights are said to be universal, or to hold online as offline, without a qualifier.
#     partial: >-
#       rights are named without universality, or universality stands in a preamble only.
#     not_met: >-
#       rights are not named.
#     contradicted: >-
#       rights are made to depend on national, cultural or religious particularities.
#   remediation: >-
#     The rights that people have offline apply online as well, universally and without discrimination.
package cybernorm.controls.human_rights.universality

import data.cybernorm.text

contradicted contains s if {
	some s in _qualified
	text.asserts(s)
}

met contains s if {
	some s in input.mentions.universality
	_on_rights(s)
	text.declares(s)
	not s in _qualified
}

partial contains s if {
	some s in _named
	text.states(s)
}

_named contains s if some s in input.mentions.human_rights

# That the same norms hold on both sides of the screen says as much without naming rights.
_named contains s if {
	some s in input.mentions.same_norms
	text.about_ict
}

_named contains s if {
	some s in input.mentions.universality
	_on_rights(s)
}

# Rights that give way to what is held to be particular.
_qualified contains s if {
	some s in input.mentions.culture_qualifier
	text.here(s).human_rights
}

_qualified contains s if {
	some s in input.mentions.particularities
	text.here(s).human_rights
}

_on_rights(s) if text.here(s).human_rights

_on_rights(s) if text.here(s).ihrl
