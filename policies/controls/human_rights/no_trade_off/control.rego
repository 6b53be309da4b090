# METADATA
# title: No trade-off between security and rights
# description: >-
#   Fighting cybercrime or raising security and enjoying human rights are shown to strengthen each other; neither is a
#   price for the other.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: HR-03
#   theme: human-rights
#   tier: core
#   mode: commitment
#   severity: high
#   applies_to: [strategy, treaty, norms-report, capacity-programme]
#   judged_from: text
#   sources:
#     - {seed: apc-oewg-2021, locator: "Putting cybersecurity on the rights track ¶2", basis: explicit}
#   expected:
#     met: >-
#       a sentence says that security and human rights strengthen each other, and none weighs them against each other.
#     partial: >-
#       rights and security stand side by side without priority, or the statement is in a preamble only.
#     not_met: >-
#       neither idea is there.
#     contradicted: >-
#       rights are weighed or ranked against security, as a balance, a trade-off or a matter of precedence.
#   remediation: >-
#     Protecting people's rights and protecting systems are aims that complete each other; nothing in this
#     [instrument] allows one to be given up for the other.
package cybernorm.controls.human_rights.no_trade_off

import data.cybernorm.text

# The frame of a trade-off counts in a preamble too: it decides how every doubt is settled later.
contradicted contains s if {
	some s in input.mentions.tradeoff_framing
	text.near(s).security_aim
	_own_words(s)
}

# A balance said to be kept, of what the paragraph has just set against security.
contradicted contains s if {
	some s in input.mentions.balance_struck
	text.near(s).security_aim
	_between_rights(s)
	_own_words(s)
}

# A contest that security wins; mentions know what is denied, so that a negation elsewhere in the sentence says nothing here.
contradicted contains s if {
	some s in input.mentions.rights_overridden
	_liberty(s)
	sentence := input.sentences[s]
	sentence.zone in {"operative", "preamble"}
	sentence.reported == false
}

# Words that put rights behind enforcement are prohibitions themselves ("shall not be diluted in the name of …"), so that the
# negation of the sentence says nothing here.
contradicted contains s if {
	some s in input.mentions.rights_subordination
	sentence := input.sentences[s]
	sentence.zone in {"operative", "preamble"}
	sentence.reported == false
}

met contains s if {
	some s in input.mentions.mutual_reinforcement
	_rights(s)
	text.declares(s)
}

partial contains s if {
	some s in input.mentions.mutual_reinforcement
	_rights(s)
	text.states(s)
}

partial contains s if {
	some s in input.mentions.human_rights
	text.near(s).security_aim
	text.states(s)
}

# Privacy stands for rights here, where security and privacy are protected side by side.
partial contains s if {
	some s in input.mentions.privacy_as_right
	text.here(s).security_aim
	text.here(s).protection_duty
	text.states(s)
}

_own_words(s) if {
	sentence := input.sentences[s]
	sentence.zone in {"operative", "preamble"}
	sentence.reported == false
	sentence.negated == false
}

_liberty(s) if text.here(s).human_rights

_liberty(s) if text.here(s).liberty

_rights(s) if text.here(s).human_rights

_rights(s) if text.here(s).privacy

_rights(s) if text.here(s).expression

_rights(s) if text.near(s).human_rights

_between_rights(s) if text.near(s).human_rights

_between_rights(s) if text.near(s).privacy_as_right
