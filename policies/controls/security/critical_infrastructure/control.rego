# METADATA
# title: Critical infrastructure protection with cooperation
# description: >-
#   Critical infrastructure is protected through cooperation in which each stakeholder has a defined part.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: SEC-05
#   theme: security
#   tier: core
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, norms-report]
#   judged_from: text
#   sources:
#     - {seed: igf-2019, locator: "Body ¶7 (critical infrastructure)", basis: explicit}
#   expected:
#     met: >-
#       critical infrastructure is protected together with its operators or other stakeholders, whose parts are said.
#     partial: >-
#       critical infrastructure is to be protected, without saying who does what.
#     not_met: >-
#       critical infrastructure is not dealt with.
#     contradicted: >-
#       the press or expression as such is made critical infrastructure.
#   remediation: >-
#     Set out what operators, government and researchers each do to protect critical infrastructure.
package cybernorm.controls.security.critical_infrastructure

import data.cybernorm.text

contradicted contains s if {
	some s in input.mentions.infra_expression
	text.asserts(s)
}

met contains s if {
	some s in _parts
	text.near(s).critical_infra
	_protected(s)
	text.commits(s)
}

partial contains s if {
	some s in input.mentions.critical_infra
	_protected(s)
	text.states(s)
}

_protected(s) if text.near(s).protection_duty

_protected(s) if text.near(s).infra_protection

# Cooperation with those who run it, or a part of their own.
_parts contains s if some s in input.mentions.actor_private

_parts contains s if some s in input.mentions.roles

_parts contains s if some s in input.mentions.operator_part
