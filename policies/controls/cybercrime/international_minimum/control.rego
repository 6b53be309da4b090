# METADATA
# title: Safeguards not hollowed out by domestic-law deference
# description: >-
#   Safeguards for rights set a minimum for all parties instead of being left to the law of each.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: CYB-10
#   theme: cybercrime
#   tier: core
#   mode: conditional
#   severity: critical
#   applies_to: [treaty]
#   applies_when: the text gives investigative powers over computer systems or data
#   judged_from: text
#   sources:
#     - {seed: gitoc-2022, locator: "Stalling on substantive issues ¶4", basis: implied}
#   expected:
#     met: >-
#       safeguards set an international minimum, which domestic law only carries out.
#     partial: >-
#       international law and domestic law both, with a hedge.
#     not_met: >-
#       domestic law alone, or no safeguards on the powers.
#   remediation: >-
#     Replace "in accordance with domestic law" by "in accordance with international human rights law, as carried out
#     in domestic law".
package cybernorm.controls.cybercrime.international_minimum

import data.cybernorm.text

applies if {
	some s in input.mentions.powers
	text.asserts(s)
	text.about_ict
}

applies if count(input.powers) > 0

met contains s if {
	some s in _safeguards
	text.commits(s)
	_international(s)
}

partial contains s if {
	some s in _safeguards
	text.states(s)
	_international(s)
}

_safeguards contains s if {
	some s in input.mentions.safeguards
	_on_powers(s)
}

_on_powers(s) if text.around(s).powers

_on_powers(_) if count(input.powers) > 0

_international(s) if text.near(s).ihrl
