# METADATA
# title: Not a vehicle for internet regulation or governance
# description: >-
#   The treaty or strategy does not serve to regulate or govern the Internet or what is said on it.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: CYB-04
#   theme: cybercrime
#   tier: core
#   mode: guard
#   severity: critical
#   applies_to: [strategy, treaty]
#   judged_from: text
#   sources:
#     - {seed: gitoc-2022, locator: "Stalling on substantive issues ¶5", basis: explicit}
#   expected:
#     met: >-
#       nothing governs the Internet or what is said on it.
#     partial: >-
#       talk of sovereignty over the information space, without powers.
#     not_met: >-
#       blocking, removal of content, a national segment or control of the information space.
#   remediation: >-
#     Remove powers over the information space, and say that nothing here regulates content, naming, routing or access.
package cybernorm.controls.cybercrime.internet_regulation

import data.cybernorm.text

contradicted contains s if {
	some s in input.mentions.net_power
	text.asserts(s)
	not _excused(s)
}

partial contains s if {
	some s in input.mentions.net_power
	text.states(s)
	not _excused(s)
}

partial contains s if {
	some s in input.mentions.net_sovereignty
	text.states(s)
}

# Narrow, opposed, technical, or chosen by those whom it filters.
_excused(s) if text.here(s).csam

_excused(s) if text.here(s).power_criticised

_excused(s) if text.here(s).voluntary_filter

_excused(s) if text.here(s).technical_content

# "Nothing in this Convention authorises …" gives no power.
_excused(s) if input.sentences[s].protects
