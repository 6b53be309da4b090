# METADATA
# title: Avoid fragmentation of international law and forums
# description: >-
#   The instrument is consistent with existing ones and does not add to the fragmentation of law and forums.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: NRM-09
#   theme: norms
#   tier: extended
#   mode: commitment
#   severity: low
#   applies_to: [treaty, norms-report]
#   judged_from: text
#   sources:
#     - {seed: khasanova-2022, locator: "Multilateral Forums under UN Auspices ¶1", basis: explicit}
#   expected:
#     met: >-
#       a clause says how the instrument stands to existing ones, and names them.
#     partial: >-
#       a clause that names no instrument, or existing forums and law in general.
#     not_met: >-
#       no word on existing instruments or forums.
#   remediation: >-
#     Add a clause that preserves the obligations under existing instruments, by name, and that has the work
#     coordinated with related forums.
package cybernorm.controls.norms.existing_law

import data.cybernorm.text

# How one instrument stands to another is a statement as well as a duty.
met contains s if {
	some s in _clause
	text.block(s).named_instrument
	text.declares(s)
}

partial contains s if {
	some s in _related
	text.states(s)
}

_related contains s if some s in _clause

_related contains s if some s in input.mentions.existing_forums

_clause contains s if some s in input.mentions.relation_clause

# That other obligations are not affected is said as a negation.
_clause contains s if some s in input.denied.obligations_affected
