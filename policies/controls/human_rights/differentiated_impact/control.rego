# METADATA
# title: Differentiated impacts on marginalised people
# description: >-
#   The document recognises that cyber incidents strike marginalised people and groups differently, and makes
#   provision for it.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: HR-13
#   theme: human-rights
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, treaty, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: apc-oewg-2021, locator: "Rules, norms and principles, bullet 2", basis: explicit}
#   expected:
#     met: >-
#       a sentence says that named groups are affected differently or disproportionately, and a provision sets a
#       measure for them.
#     partial: >-
#       the recognition alone, or vulnerable people named without an impact or a measure, or children alone.
#     not_met: >-
#       everyone is taken to be affected alike.
#   remediation: >-
#     Since cyber incidents harm marginalised people disproportionately, [the Government] will assess these
#     differences and address them in each measure.
package cybernorm.controls.human_rights.differentiated_impact

import data.cybernorm.text

met contains s if {
	some s in _impact_on_groups
	text.commits(s)
	text.near(s).protection_duty
}

# The recognition and the measure may stand apart.
met contains s if {
	count(_impact_on_groups) > 0
	some s in _group_named
	text.here(s).protection_duty
	text.commits(s)
}

# Often one sentence says whom it strikes, and the next what will be done.
met contains s if {
	some s in _impact_on_groups
	text.declares(s)
	some other in input.provisions[input.sentences[s].provision].sentences
	other != s
	_measure(other)
	text.commits(other)
}

partial contains s if {
	some s in _impact_on_groups
	text.states(s)
}

partial contains s if {
	some s in input.mentions.vulnerable_groups
	text.states(s)
}

partial contains s if {
	some s in input.mentions.children
	_kept_safe(s)
	not text.here(s).csam
	text.states(s)
}

# Awareness for children or other groups is a measure for them, if a small one.
partial contains s if {
	some s in _group_reached
	text.here(s).awareness
	_on_security(s)
	text.states(s)
}

_on_security(s) if text.near(s).security_topic

_on_security(s) if text.topic(s).security_topic

_kept_safe(s) if text.here(s).protection_duty

_kept_safe(s) if text.here(s).safe_use

_kept_safe(s) if text.here(s).personal_safety

_measure(s) if text.here(s).protection_duty

_measure(s) if text.here(s).support

_measure(s) if text.here(s).divide_measure

_group_reached contains s if some s in input.mentions.children

_group_reached contains s if some s in _group_named

_impact_on_groups contains s if {
	some s in input.mentions.differentiated_impact
	_group(s)
	text.states(s)
}

_group(s) if text.here(s).marginalised

_group(s) if text.here(s).sogiesc

_group_named contains s if some s in input.mentions.marginalised

_group_named contains s if some s in input.mentions.sogiesc
