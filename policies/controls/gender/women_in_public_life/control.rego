# METADATA
# title: Women in public life protected
# description: >-
#   Women who are journalists, activists, defenders of rights, politicians or otherwise public receive specific
#   attention.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-16
#   theme: gender
#   tier: core
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, treaty, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: un-women-2024, locator: "Cybersecurity's relevance to the WPS agenda, pillar text 2 (protection; heading lost)", basis: explicit}
#   expected:
#     met: a measure protects or supports women in at least two of these roles.
#     partial: one role alone, or women in public life named without a measure.
#     not_met: women in public life are not named.
#   remediation: >-
#     Dedicated protection and rapid digital-security support will be available to women journalists, defenders,
#     activists and politicians.
package cybernorm.controls.gender.women_in_public_life

import data.cybernorm.process
import data.cybernorm.text

# Women in a row beside journalists are not yet women in public life.
met contains s if {
	some s in input.mentions.public_women
	_roles(s) >= process.threshold("GEN-16", "roles")
	_measure(s)
	text.commits(s)
}

partial contains s if {
	some s in input.mentions.public_women
	text.states(s)
}

partial contains s if {
	some s in _named
	_measure(s)
	text.states(s)
}

_named contains s if some s in input.mentions.public_women

_named contains s if {
	some s in _people
	_roles(s) > 0
	not text.here(s).women_children_pair
}

_people contains s if some s in input.mentions.women

_people contains s if some s in input.mentions.sogiesc

_roles(s) := count([1 |
	some role in {"role_press", "role_activist", "role_politician", "role_public_figure"}
	text.here(s)[role]
])

_measure(s) if text.here(s).protection_duty

_measure(s) if text.here(s).support

_measure(s) if text.here(s).address
