# METADATA
# title: Scope limited to cyber-dependent crimes
# description: >-
#   The instrument deals with crimes that exist only through ICT, not with any crime in which ICT is used.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: CYB-02
#   theme: cybercrime
#   tier: core
#   mode: conditional
#   severity: critical
#   applies_to: [treaty]
#   applies_when: the text sets out offences against computer systems or by means of them
#   judged_from: text
#   sources:
#     - {seed: gitoc-2022, locator: "Stalling on substantive issues ¶5", basis: explicit}
#   expected:
#     met: >-
#       all or nearly all offences are cyber-dependent, and powers are limited to them.
#     partial: >-
#       the list is mixed, or the offences are narrow but powers reach any offence or serious crime.
#     not_met: >-
#       the list is open, or covers any use of ICTs.
#   remediation: >-
#     Limit the offences to those against the confidentiality, integrity and availability of systems and data, and
#     limit the powers to these offences.
package cybernorm.controls.cybercrime.cyber_dependent_scope

import data.cybernorm.process
import data.cybernorm.structure
import data.cybernorm.text

applies if count(input.offences) > 0

applies if {
	some s in input.mentions.offence
	text.asserts(s)
	text.near(s).ict
}

applies if {
	some s in input.mentions.cyber_dependent
	text.asserts(s)
	text.near(s).offence
}

met contains s if {
	some s in _core
	text.commits(s)
	not _wider
	count(input.offences) == 0
}

met contains structure.offence(n) if {
	_share >= process.threshold("CYB-02", "share_met")
	not _wider
	not _wider_powers
	some n, offence in input.offences
	offence.class == "cyber-dependent"
}

# Where the description lists the offences, the list decides and not the words.
partial contains s if {
	some s in _core
	text.asserts(s)
	count(input.offences) == 0
}

partial contains structure.offence(n) if {
	_share >= process.threshold("CYB-02", "share_partial")
	some n, offence in input.offences
	offence.class == "cyber-dependent"
}

_core contains s if {
	some s in input.mentions.cyber_dependent
	text.near(s).offence
}

_core contains s if {
	some s in input.mentions.offence
	text.topic(s).cyber_dependent
}

_share := (100 * count([o | some o in input.offences; o.class == "cyber-dependent"])) / count(input.offences) if {
	count(input.offences) > 0
}

_wider_powers if {
	some power in input.powers
	power.scope in {"any-offence", "serious-crime"}
}

# Offences beyond systems and data, or powers that reach any offence.
_wider if {
	some s in input.mentions.offence
	text.asserts(s)
	_beyond(s)
}

_wider if {
	some s in input.mentions.open_scope
	text.asserts(s)
	text.around(s).powers
}

_beyond(s) if text.near(s).cyber_enabled

_beyond(s) if text.near(s).content_word

_beyond(s) if text.near(s).csam

_beyond(s) if text.topic(s).cyber_enabled

_beyond(s) if text.topic(s).csam

_beyond(s) if text.here(s).circular_definition
