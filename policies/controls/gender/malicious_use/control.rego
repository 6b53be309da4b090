# METADATA
# title: Gendered implications of malicious ICT use
# description: >-
#   The account of threats says that malicious use of ICTs affects people differently by gender.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-02
#   theme: gender
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, treaty, norms-report]
#   judged_from: text
#   sources:
#     - {seed: khasanova-2022, locator: "(Anti)gender Discourse ¶5", basis: explicit}
#     - {seed: un-women-2024, locator: "Introduction ¶3", basis: explicit}
#   expected:
#     met: >-
#       a sentence on threats names the gendered implications of malicious use of ICTs.
#     partial: >-
#       women or LGBT+ people are named among those affected, without saying how, or outside the operative text.
#     not_met: >-
#       threats are described without gender.
#   remediation: >-
#     Malicious use of ICTs has distinct gendered implications, which threat assessments will identify and responses
#     will address.
package cybernorm.controls.gender.malicious_use

import data.cybernorm.text

met contains s if {
	some s in _gendered_threat
	text.commits(s)
}

# A finding of fact in the operative text needs no "shall".
met contains s if {
	some s in _gendered_threat
	text.declares(s)
	text.here(s).gendered_impact
}

partial contains s if {
	some s in _affected
	text.states(s)
}

_gendered_threat contains s if {
	some s in input.mentions.malicious_ict
	_implication(s)
}

_implication(s) if text.here(s).gendered_impact

_implication(s) if text.here(s).gender_perspective

_implication(s) if {
	text.here(s).differentiated_impact
	_people(s)
}

# Women named only together with children are no recognition.
_affected contains s if {
	some s in input.mentions.malicious_ict
	_people(s)
	not text.here(s).women_children_pair
}

_affected contains s if some s in input.mentions.tfgbv

_people(s) if text.here(s).gender

_people(s) if text.here(s).women

_people(s) if text.here(s).sogiesc

_people(s) if text.here(s).gender_perspective
