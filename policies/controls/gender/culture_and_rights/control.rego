# METADATA
# title: Respect culture without qualifying rights
# description: >-
#   Culture and religion are engaged with respectfully and on the basis of detailed research, without becoming a
#   condition on rights.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-27
#   theme: gender
#   tier: extended
#   mode: guard
#   severity: medium
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: khasanova-2022, locator: "(Anti)gender Discourse ¶10", basis: explicit}
#   expected:
#     met: culture and religion are no condition on rights or gender equality.
#     partial: >-
#       the formula is reported, stands outside the operative text, or stands beside a right without limiting it.
#     not_met: culture or religion qualifies a commitment on rights or gender.
#   remediation: >-
#     Gender research will be made with local communities and with faith and cultural actors; no tradition shall
#     justify limiting rights.
package cybernorm.controls.gender.culture_and_rights

import data.cybernorm.text

contradicted contains s if {
	some s in _qualified
	text.asserts(s)
	_right(s)
}

partial contains s if {
	some s in _qualified
	not text.asserts(s)
	_right(s)
}

partial contains s if {
	some s in _qualified
	text.near(s).human_rights
}

partial contains s if {
	some s in _qualified
	text.near(s).gender_equality
}

partial contains s if {
	some s in input.mentions.culture_context
	text.here(s).human_rights
}

partial contains s if {
	some s in input.mentions.culture_context
	text.here(s).gender_equality
}

# Regard for traditions in research is what the source asks for.
_qualified contains s if {
	some s in input.mentions.culture_qualifier
	not text.here(s).research_effort
}

_right(s) if text.here(s).human_rights

_right(s) if text.here(s).gender

_right(s) if text.here(s).women

_right(s) if text.here(s).sogiesc

_right(s) if text.here(s).expression
