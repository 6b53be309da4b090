# METADATA
# title: No criminalisation of digital security expertise
# description: >-
#   Security researchers, trainers and users of security tools who act in good faith are shielded from criminal
#   liability.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: HR-10
#   theme: human-rights
#   tier: core
#   mode: conditional
#   severity: critical
#   applies_to: [strategy, treaty, norms-report, capacity-programme]
#   applies_when: the text regulates intrusion tools, access offences or security research
#   judged_from: text
#   sources:
#     - {seed: apc-oewg-2021, locator: "Cyber capacity building ¶4", basis: explicit}
#   expected:
#     met: >-
#       an express exemption or safe harbour covers security work in good faith.
#     partial: >-
#       good-faith work is protected only through an element of intent, an encouragement or an exemption of authorised
#       testing.
#     not_met: >-
#       tools or access are regulated, and security work in good faith is not exempted.
#     contradicted: >-
#       having or teaching security tools is an offence without an element of intent, researchers need a licence, or
#       encryption is banned or its keys must be handed over.
#   remediation: >-
#     Security research, testing and training in good faith, and the use of encryption, shall not be an offence under
#     this instrument.
package cybernorm.controls.human_rights.security_research_protected

import data.cybernorm.text

applies if count(_subject) > 0

met contains s if {
	some s in input.mentions.protect_exempt
	text.here(s).security_expertise
	text.commits(s)
}

partial contains s if {
	some s in input.mentions.protect_exempt
	text.here(s).security_expertise
	text.states(s)
}

partial contains s if {
	some s in input.mentions.disclosure_encouraged
	text.states(s)
}

partial contains s if {
	some s in input.mentions.research_exception
	text.states(s)
}

# An element of intent protects those who act in good faith, if only indirectly.
partial contains s if {
	some s in input.mentions.intrusion_offence
	text.near(s).intent_harm
	text.states(s)
}

contradicted contains s if {
	some s in input.mentions.research_burden
	text.asserts(s)
}

contradicted contains s if {
	some s in input.mentions.tool_offence
	text.asserts(s)
	not _excused(s)
}

_excused(s) if text.near(s).intent_harm

_excused(s) if text.around(s).protect_exempt

_excused(s) if text.around(s).research_exception

# What makes the control apply: access, tools or research, as something that the text regulates.
_subject contains s if {
	some s in input.mentions.intrusion_offence
	text.asserts(s)
}

_subject contains s if {
	some s in input.mentions.intrusion_tools
	text.asserts(s)
}

_subject contains s if {
	some s in input.mentions.tool_offence
	text.asserts(s)
}

_subject contains s if {
	some s in input.mentions.research_burden
	text.asserts(s)
}

_subject contains s if {
	some s in input.mentions.disclosure_encouraged
	text.states(s)
}

_subject contains s if {
	some s in input.mentions.protect_exempt
	text.here(s).security_expertise
	text.states(s)
}
