# METADATA
# title: Cooperation enabling all States
# description: >-
#   International cooperation helps every State to secure its ICTs, use them peacefully and take part in the discussion.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: CCB-16
#   theme: capacity
#   tier: extended
#   mode: commitment
#   severity: low
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: apc-oewg-2021, locator: "Cyber capacity building ¶2", basis: explicit}
#   expected:
#     met: >-
#       cooperation is offered or sought through a concrete channel.
#     partial: >-
#       international cooperation in general terms.
#     not_met: >-
#       international cooperation is absent.
#   remediation: >-
#     Say what cooperation is offered or needed, and through which channel, for example a regional hub.
package cybernorm.controls.capacity.cooperation_for_all

import data.cybernorm.text

met contains s if {
	some s in input.mentions.foreign_cooperation
	text.here(s).cooperation_channel
	_owned(s)
	text.commits(s)
}

# What a statement or a report tells of cooperation that runs is done, not promised.
met contains s if {
	input.document.kind == "norms-report"
	some s in input.mentions.foreign_cooperation
	text.here(s).cooperation_channel
	text.here(s).done_work
	input.sentences[s].force == "narrative"
	text.declares(s)
}

partial contains s if {
	some s in input.mentions.foreign_cooperation
	text.states(s)
}

# What a donor offers enables others only where it is theirs.
_owned(_) if input.document.kind != "capacity-programme"

_owned(s) if text.near(s).local_ownership

_owned(s) if text.near(s).local_lead
