# METADATA
# title: International human rights law in operative text
# description: >-
#   International human rights law and fundamental freedoms are taken up in operative provisions that govern how the
#   instrument is carried out, not only in its preamble.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: HR-02
#   theme: human-rights
#   tier: core
#   mode: commitment
#   severity: critical
#   applies_to: [strategy, treaty, norms-report]
#   judged_from: text
#   sources:
#     - {seed: gitoc-2022, locator: "Stalling on substantive issues ¶4", basis: explicit}
#     - {seed: khasanova-2022, locator: "Opening ¶2", basis: implied}
#   expected:
#     met: >-
#       an operative provision makes implementation consistent with obligations under international human rights law
#       or a named covenant.
#     partial: >-
#       human rights without the international obligations, only in a preamble, hedged, or left to domestic law.
#     not_met: >-
#       human rights are absent, or stand only in the name of an institution or of a cited instrument.
#   remediation: >-
#     Each Party shall ensure that every measure taken under this instrument is consistent with its obligations under
#     international human rights law.
package cybernorm.controls.human_rights.international_law

import data.cybernorm.text

met contains s if {
	some s in input.mentions.ihrl
	_binds(s)
	text.commits(s)
}

# Obligations of rights that domestic law carries out still bind: the reference to domestic law is then no hedge.
met contains s if {
	some s in input.mentions.ihrl
	text.here(s).rights_obligations
	_binds(s)
	text.asserts(s)
	text.here(s).domestic_law_deference
	count(input.sentences[s].hedges) == 1
}

partial contains s if {
	some s in _named
	text.states(s)
}

# International human rights law, and what it is to govern.
_binds(s) if text.here(s).rights_respect

_binds(s) if text.here(s).implementation

_binds(s) if text.here(s).protection_duty

_binds(s) if text.here(s).measures

_binds(s) if text.here(s).universality

_binds(s) if text.here(s).il_applies

_named contains s if some s in input.mentions.human_rights

_named contains s if {
	some s in input.mentions.ihrl
	_binds(s)
}

# Treaties that protect one group are part of that law.
_named contains s if some s in input.mentions.group_rights_treaty

# An instrument that a preamble recalls is a reference; one that a list of readings cites is not.
_named contains s if {
	some s in input.mentions.ihrl
	input.sentences[s].zone == "preamble"
}
