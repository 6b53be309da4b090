# METADATA
# title: Surveillance is limited
# description: A control of the tests.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: HR-09
#   theme: human-rights
#   tier: extended
#   mode: commitment
#   severity: medium
#   applies_to: [treaty, strategy]
#   judged_from: both
#   facts: [[programme, local_budget_share_pct]]
#   sources:
#     - {seed: apc-oewg-2021, locator: "Opening ¶1", basis: explicit}
#   expected: {met: it is there., partial: half of it is there., not_met: it is not there.}
#   remediation: Add it.
package cybernorm.controls.human_rights.surveillance

import data.cybernorm.process
import data.cybernorm.text

met contains s if {
	some s in input.mentions.surveillance
	text.near(s).safeguards
	text.commits(s)
}

met contains process.fact("programme", "local_budget_share_pct") if {
	input.process.programme.local_budget_share_pct.value >= process.threshold("HR-09", "share_met")
}
