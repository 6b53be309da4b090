# METADATA
# title: Legal protection of whistleblowers
# description: >-
#   Whistleblowers are protected by law.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: SEC-06
#   theme: security
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, treaty, norms-report]
#   judged_from: text
#   sources:
#     - {seed: igf-2019, locator: "Body ¶11 (whistleblowers)", basis: explicit}
#   expected:
#     met: >-
#       whistleblowers are protected by law from retaliation and liability.
#     partial: >-
#       whistleblowers are named without protection by law, or only those who report are protected in general.
#     not_met: >-
#       whistleblowers are not dealt with.
#     contradicted: >-
#       leaks are made an offence, without a defence for disclosures in the public interest.
#   remediation: >-
#     Guarantee protection from liability and retaliation for disclosures in the public interest on cyber risks and
#     abuses.
package cybernorm.controls.security.whistleblower_protection

import data.cybernorm.text

contradicted contains s if {
	some s in input.mentions.leak_offence
	text.asserts(s)
	not _defended(s)
}

met contains s if {
	some s in input.mentions.whistleblower
	_protected(s)
	text.commits(s)
}

partial contains s if {
	some s in input.mentions.whistleblower
	text.states(s)
}

partial contains s if {
	some s in input.mentions.reporters
	_shielded(s)
	text.states(s)
}

_protected(s) if text.here(s).protect_exempt

_protected(s) if {
	text.here(s).reprisal
	text.here(s).protection_duty
}

_protected(s) if text.denied(s).reprisal

# Those who report, shielded by confidentiality or from reprisal.
_shielded(s) if text.near(s).protect_exempt

_shielded(s) if text.near(s).reprisal

_defended(s) if text.around(s).public_interest

_defended(s) if text.around(s).whistleblower
