# METADATA
# title: No content-based offences
# description: >-
#   No offence of speech or content, such as hate speech or "malicious content", is created.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: CYB-03
#   theme: cybercrime
#   tier: core
#   mode: guard
#   severity: critical
#   applies_to: [strategy, treaty]
#   judged_from: text
#   sources:
#     - {seed: gitoc-2022, locator: "Stalling on substantive issues ¶5", basis: explicit}
#     - {seed: gitoc-2022, locator: "An unavoidable overshadowing ¶2", basis: implied}
#   expected:
#     met: >-
#       no offence or power is about speech or content.
#     partial: >-
#       content is named as a concern, without an offence or a power.
#     not_met: >-
#       an offence or a power is about speech or content.
#   remediation: >-
#     Delete offences of content; leave speech to international human rights standards.
package cybernorm.controls.cybercrime.content_offences

import data.cybernorm.structure
import data.cybernorm.text

contradicted contains s if {
	some s in input.mentions.content_offence
	text.asserts(s)
	not text.here(s).csam
	not text.here(s).voluntary_filter
	not text.here(s).technical_content
}

# A treaty spreads an offence over a paragraph: the duty to punish, and what is punished.
contradicted contains s if {
	input.document.kind == "treaty"
	some s in input.mentions.content_word
	text.asserts(s)
	text.near(s).offence
	not text.near(s).csam
}

contradicted contains structure.offence(n) if {
	some n, offence in input.offences
	offence.class == "content"
}

partial contains s if {
	some s in _content
	text.states(s)
	not text.here(s).csam
	not text.denied(s).content_offence
}

# An answer by literacy and free media regulates nothing.
_content contains s if {
	some s in input.mentions.content_word
	not text.near(s).media_literacy
}

_content contains s if some s in input.mentions.content_offence
