# METADATA
# title: Use of global, regional and national multistakeholder platforms
# description: >-
#   Internet Governance Forums at world, regional and national level, and platforms like them, are used and
#   strengthened.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: MSP-11
#   theme: participation
#   tier: extended
#   mode: commitment
#   severity: low
#   applies_to: [strategy, norms-report]
#   judged_from: text
#   sources:
#     - {seed: igf-2019, locator: "Body ¶9 (NRIs)", basis: explicit}
#     - {seed: igf-2019, locator: "Body ¶4 (human rights)", basis: explicit}
#   expected:
#     met: >-
#       a commitment to use or support a named multistakeholder platform, such as an Internet Governance Forum.
#     partial: >-
#       support for such forums in general, or a part in technical or international ones.
#     not_met: >-
#       no such platform.
#   remediation: >-
#     Use the national and the regional Internet Governance Forum as a standing place for consultation on this
#     document and for its review.
package cybernorm.controls.participation.platforms

import data.cybernorm.text

met contains s if {
	some s in input.mentions.igf_platforms
	text.commits(s)
}

# What a report tells of the use of a platform is done, not promised.
met contains s if {
	input.document.kind == "norms-report"
	some s in input.mentions.igf_platforms
	text.here(s).engage
	input.sentences[s].force == "narrative"
	text.declares(s)
}

partial contains s if {
	some s in _forums
	text.states(s)
}

_forums contains s if some s in input.mentions.igf_platforms

_forums contains s if some s in input.mentions.technical_fora
