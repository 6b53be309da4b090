# METADATA
# title: Supply chain security
# description: >-
#   Security of the ICT supply chain is dealt with, and the parts that different stakeholders have in it.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: SEC-01
#   theme: security
#   tier: extended
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, norms-report]
#   judged_from: text
#   sources:
#     - {seed: igf-2019, locator: "Body ¶5 (supply chain)", basis: explicit}
#   expected:
#     met: >-
#       a measure on the security of the supply chain says who has which part in it.
#     partial: >-
#       supply chains, or the assurance of products and suppliers, are mentioned without roles.
#     not_met: >-
#       supply chains are not dealt with.
#     contradicted: >-
#       vendors are excluded for their origin alone, without criteria.
#   remediation: >-
#     Adopt open criteria for the security of the supply chain, and name what vendors, operators and government each do.
package cybernorm.controls.security.supply_chain

import data.cybernorm.text

contradicted contains s if {
	some s in input.mentions.vendor_origin_ban
	text.asserts(s)
	not text.near(s).vendor_criteria
}

met contains s if {
	some s in input.mentions.supply_chain
	_parts(s)
	_on_security(s)
	text.commits(s)
}

partial contains s if {
	some s in input.mentions.supply_chain
	_on_security(s)
	text.states(s)
}

partial contains s if {
	some s in input.mentions.product_assurance
	text.states(s)
}

# Trade has supply chains too.
_on_security(s) if text.here(s).security_aim

_on_security(s) if text.here(s).ict

_on_security(s) if text.here(s).infra_protection

# Whose part it is: roles told apart, or actors named with what they do.
_parts(s) if text.here(s).roles

_parts(s) if text.here(s).supply_actor
