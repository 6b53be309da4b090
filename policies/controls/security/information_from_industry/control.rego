# METADATA
# title: Private and technical sector inform government and public
# description: >-
#   The private and the technical sector produce and share information that informs government and public.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: SEC-08
#   theme: security
#   tier: extended
#   mode: commitment
#   severity: low
#   applies_to: [strategy, norms-report]
#   judged_from: text
#   sources:
#     - {seed: igf-2019, locator: "Body ¶5 (supply chain)", basis: explicit}
#   expected:
#     met: >-
#       the private or technical sector shares information in a channel with rules on privacy, and the public learns of
#       it.
#     partial: >-
#       information is shared with government or among partners, without privacy and publication.
#     not_met: >-
#       the private and technical sectors have no part in informing anybody.
#     contradicted: >-
#       personal data must be handed over under the name of information sharing.
#   remediation: >-
#     Establish the sharing of threat information with privacy safeguards and public reports.
package cybernorm.controls.security.information_from_industry

import data.cybernorm.text

contradicted contains s if {
	some s in input.mentions.data_handover
	text.near(s).info_sharing
	text.asserts(s)
	not _safe(s)
}

met contains s if {
	some s in _shared
	text.near(s).privacy
	text.near(s).public_report
	text.commits(s)
}

partial contains s if {
	some s in _shared
	text.states(s)
}

_shared contains s if {
	some s in input.mentions.info_sharing
	_partner(s)
}

_partner(s) if text.here(s).private_sector

_partner(s) if text.here(s).technical_community

_partner(s) if text.here(s).sharing_partner

_safe(s) if text.near(s).safeguards

_safe(s) if text.near(s).safeguard_authorisation

_safe(s) if text.near(s).personal_data_rules
