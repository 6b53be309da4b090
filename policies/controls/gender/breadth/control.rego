# METADATA
# title: "Breadth: gender beyond parity and capacity-building"
# description: >-
#   Gender appears across the substance (threats, law and norms, cooperation, implementation) and is not confined to
#   parity and capacity-building.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-06
#   theme: gender
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, treaty, norms-report]
#   judged_from: text
#   sources:
#     - {seed: khasanova-2022, locator: "Opening ¶2", basis: explicit}
#     - {seed: apc-oewg-2021, locator: "Gender approaches to cybersecurity ¶4", basis: implied}
#   expected:
#     met: >-
#       at least three substantive sections have an operative gender provision, one of them outside capacity-building
#       and participation.
#     partial: >-
#       one or two sections, or all of them on capacity-building or participation.
#     not_met: >-
#       no operative provision on gender.
#   remediation: >-
#     Put a gender provision into the sections on threats, norms, international cooperation and implementation, not
#     only into the one on capacity-building.
package cybernorm.controls.gender.breadth

import data.cybernorm.process
import data.cybernorm.text

met contains s if {
	count(_sections) >= process.threshold("GEN-06", "sections")
	count(_elsewhere) > 0
	some s in _elsewhere
}

met contains s if {
	count(_sections) >= process.threshold("GEN-06", "sections")
	count(_elsewhere) > 0
	some s in _committed
}

partial contains s if some s in _committed

# Sections of the document that commit to something on gender.
_sections := {section | some s in _committed; section := _section(s)}

_section(s) := input.provisions[input.sentences[s].provision].section

_committed contains s if {
	some s in _on_gender
	text.commits(s)
}

_on_gender contains s if some s in input.mentions.gender_perspective

_on_gender contains s if some s in input.mentions.gender_equality

_on_gender contains s if some s in input.mentions.tfgbv

_on_gender contains s if some s in input.mentions.gender_digital_divide

_on_gender contains s if some s in input.mentions.gendered_impact

# Outside capacity-building and participation.
_elsewhere contains s if {
	some s in _committed
	not text.here(s).capacity_building
	not text.here(s).meaningful_participation
	not text.topic(s).capacity_building
}
