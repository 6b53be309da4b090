# METADATA
# title: "Intersectionality: structurally discriminated communities"
# description: >-
#   The document meets the situation of the communities that are discriminated against most deeply, and of women in
#   all their diversity.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-14
#   theme: gender
#   tier: core
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, treaty, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: apc-oewg-2021, locator: "Gender approaches to cybersecurity ¶4", basis: explicit}
#     - {seed: un-women-2024, locator: "Promoting WPS in the Digital World, bullet 2", basis: explicit}
#     - {seed: un-women-2024, locator: "Introduction ¶1 (after \"See also:\")", basis: explicit}
#   expected:
#     met: a measure takes account of gender together with other grounds of disadvantage.
#     partial: >-
#       gender and other grounds are named together without a measure, or in a list of grounds of discrimination
#       alone.
#     not_met: women are treated as one group, or named only in a row of vulnerable groups.
#   remediation: >-
#     Measures will take account of multiple and intersecting discrimination, including by race, age, disability,
#     class, migration status and location.
package cybernorm.controls.gender.intersectionality

import data.cybernorm.process
import data.cybernorm.text

met contains s if {
	some s in _crossed
	_deeply(s)
	text.commits(s)
	_measure(s)
	not _grounds_alone(s)
}

# A description is tied to a measure by a commitment in the same paragraph.
met contains s if {
	some s in _crossed
	_deeply(s)
	text.declares(s)
	some other in text.near(s).diversity_weak
	other != s
	text.commits(other)
}

partial contains s if {
	some s in _crossed
	text.states(s)
}

partial contains s if {
	some s in input.mentions.discrimination_grounds
	text.here(s).sex_ground
	_axes(s) >= process.threshold("GEN-14", "axes_partial")
	text.states(s)
}

# A list of grounds crosses nothing, unless it says so.
_grounds_alone(s) if {
	text.here(s).discrimination_grounds
	not text.here(s).intersectional
}

# Gender and other grounds, in words that cross them or side by side.
_crossed contains s if {
	some s in input.mentions.intersectional
	not text.here(s).women_children_pair
}

_crossed contains s if {
	some s in _gendered
	_axes(s) >= process.threshold("GEN-14", "axes_partial")
	not text.here(s).women_children_pair
}

# Women in a short row of groups are one group beside others.
_deeply(s) if text.here(s).intersectional

_deeply(s) if _axes(s) >= process.threshold("GEN-14", "axes_met")

_gendered contains s if some s in input.mentions.women

_gendered contains s if some s in input.mentions.gender

_gendered contains s if some s in input.mentions.gbv

# The concept has one term for each ground, so that terms count grounds.
_axes(s) := count({mention.term | some mention in text.here(s).discrimination_axis})

_measure(s) if text.here(s).support

_measure(s) if text.here(s).address

_measure(s) if text.here(s).measures

_measure(s) if text.here(s).protection_duty
