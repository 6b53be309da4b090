# METADATA
# title: Technology used for peace and inclusive narratives
# description: >-
#   Digital platforms and emerging technology serve civic engagement and peacebuilding, the analysis of conflict trends
#   included.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: SEC-09
#   theme: security
#   tier: extended
#   mode: commitment
#   severity: low
#   applies_to: [strategy, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: un-women-2024, locator: "Introduction ¶1 (after \"See also:\")", basis: explicit}
#   expected:
#     met: >-
#       a measure uses technology for civic engagement or peacebuilding, with safeguards.
#     partial: >-
#       such a use is acknowledged, or supported without safeguards.
#     not_met: >-
#       the use of technology for peace or civic engagement does not appear.
#     contradicted: >-
#       the analysis of conflicts profiles communities.
#   remediation: >-
#     Support safe uses of digital tools for peacebuilding and civic engagement that women lead.
package cybernorm.controls.security.technology_for_peace

import data.cybernorm.text

contradicted contains s if {
	some s in input.mentions.community_profiling
	text.asserts(s)
}

met contains s if {
	some s in _civic
	_safe(s)
	text.commits(s)
}

partial contains s if {
	some s in _civic
	text.states(s)
}

_civic contains s if {
	some s in input.mentions.civic_peace
	text.here(s).digital_means
}

_safe(s) if text.here(s).privacy

_safe(s) if text.here(s).safeguards

_safe(s) if text.here(s).safe_use
