# METADATA
# title: Drafts are published
# description: A control of the tests.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: MSP-07
#   theme: participation
#   tier: core
#   mode: commitment
#   severity: low
#   applies_to: [treaty, strategy]
#   judged_from: process
#   facts: [[drafting, records_published]]
#   sources:
#     - {seed: apc-oewg-2021, locator: "Opening ¶1", basis: explicit}
#   expected: {met: it is there., partial: half of it is there., not_met: it is not there.}
#   remediation: Add it.
package cybernorm.controls.participation.drafts

import data.cybernorm.process

met contains process.fact("drafting", "records_published") if input.process.drafting.records_published.value == true
