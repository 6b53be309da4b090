# METADATA
# title: Evidence-based rights-protection mechanisms
# description: >-
#   Governing or intervening on the Internet goes with evidence on rights, such as impact assessment, transparency
#   reports or independent monitoring.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: HR-15
#   theme: human-rights
#   tier: extended
#   mode: commitment
#   severity: medium
#   applies_to: [strategy, norms-report, capacity-programme]
#   judged_from: both
#   facts:
#     - [preparation, human_rights_impact_assessment]
#   sources:
#     - {seed: igf-2019, locator: "Body ¶4 (human rights)", basis: explicit}
#   expected:
#     met: >-
#       a mechanism such as an impact assessment, transparency reports or independent monitoring produces evidence on
#       rights.
#     partial: >-
#       policy is to rest on evidence without a word on rights, or an assessment was made and not published.
#     not_met: >-
#       no mechanism produces evidence on rights.
#   remediation: >-
#     A human rights impact assessment, made public, will come before each significant measure and be repeated at
#     review.
package cybernorm.controls.human_rights.evidence_on_rights

import data.cybernorm.process
import data.cybernorm.text

met contains s if {
	some s in input.mentions.rights_mechanism
	_on_rights(s)
	text.commits(s)
}

met contains process.fact("preparation", "human_rights_impact_assessment") if {
	input.process.preparation.human_rights_impact_assessment.value == "published"
}

partial contains s if {
	some s in _mechanism
	_on_rights(s)
	text.states(s)
}

# Evidence for policy. Electronic evidence is another concept.
partial contains s if {
	some s in input.mentions.evidence_based
	_for_policy(s)
	text.states(s)
}

partial contains s if {
	some s in input.mentions.misuse_tracking
	text.states(s)
}

partial contains s if {
	some s in input.mentions.evidence_gathering
	text.states(s)
}

partial contains process.fact("preparation", "human_rights_impact_assessment") if {
	input.process.preparation.human_rights_impact_assessment.value == "done"
}

_mechanism contains s if some s in input.mentions.rights_mechanism

_mechanism contains s if some s in input.mentions.due_diligence

_on_rights(s) if text.here(s).human_rights

_on_rights(s) if text.here(s).expression

_on_rights(s) if text.here(s).privacy

_for_policy(s) if text.here(s).measures

_for_policy(s) if text.here(s).legal_framework

_for_policy(s) if text.here(s).decision_making
