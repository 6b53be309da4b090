# METADATA
# title: Cybersecurity and cybercrime kept distinct
# description: >-
#   Questions of cybersecurity and international peace are kept apart from cybercrime, so that neither widens the other.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: CYB-11
#   theme: cybercrime
#   tier: extended
#   mode: conditional
#   severity: low
#   applies_to: [strategy, treaty]
#   applies_when: the text deals with both cybersecurity and cybercrime
#   judged_from: text
#   sources:
#     - {seed: gitoc-2022, locator: "An unavoidable overshadowing ¶2", basis: implied}
#   expected:
#     met: >-
#       the two are told apart, by definition, in chapters or by the authorities in charge.
#     partial: >-
#       both appear, without a distinction.
#     not_met: >-
#       the two are run together.
#     contradicted: >-
#       crimes are defined by harm to the information security of the State.
#   remediation: >-
#     Say what is criminal justice and what is international security, and give each its own authorities.
package cybernorm.controls.cybercrime.distinct_from_cybersecurity

import data.cybernorm.text

applies if {
	count(_crime) > 0
	count(_security) > 0
}

contradicted contains s if {
	some s in input.mentions.information_crime
	text.asserts(s)
}

met contains s if {
	some s in input.mentions.crime_unit
	text.commits(s)
}

met contains s if {
	some s in _crime
	text.here(s).crime_authority
	text.commits(s)
}

met contains s if {
	some s in input.mentions.crime_distinct
	text.declares(s)
}

# Cybercrime is a subject of its own somewhere, and not only named in one breath with security.
partial contains s if {
	some s in _crime
	not text.here(s).cybersecurity
}

_crime contains s if {
	some s in input.mentions.cybercrime
	text.asserts(s)
}

_security contains s if {
	some s in input.mentions.cybersecurity
	text.asserts(s)
}
