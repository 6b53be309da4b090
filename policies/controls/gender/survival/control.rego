# METADATA
# title: Gender language survives from draft to draft
# description: >-
#   Gender paragraphs of an earlier draft are kept or made stronger in the next one.
# scope: package
# schemas:
#   - input: schema.facts
# custom:
#   id: GEN-07
#   theme: gender
#   tier: core
#   mode: conditional
#   severity: high
#   applies_to: [strategy, treaty, norms-report, capacity-programme]
#   applies_when: the description names the draft before it, and that draft speaks of gender
#   judged_from: text
#   sources:
#     - {seed: khasanova-2022, locator: "(Anti)gender Discourse ¶5", basis: explicit}
#   expected:
#     met: >-
#       every gender provision of the earlier draft is kept or replaced by another, with no loss of force.
#     partial: >-
#       at least half of them are kept, or all of them with less force.
#     not_met: >-
#       more than half of the gender provisions of the earlier draft are gone.
#   remediation: >-
#     Put the deleted paragraphs back, or table equivalents in the section on implementation.
package cybernorm.controls.gender.survival

import data.cybernorm.process
import data.cybernorm.text

applies if {
	input.earlier.stated
	count(_before) > 0
}

met contains s if {
	_kept >= 100
	count(_strong_now) >= count(_strong_before)
	some s in _now
}

partial contains s if {
	_kept >= process.threshold("GEN-07", "kept_partial")
	some s in _now
}

# METADATA
# title: The arithmetic behind the verdict, with the passages of both drafts
measure := {
	"what": "gender provisions of the earlier draft",
	"of": count(_before),
	"kept": count(_provisions_now),
	"earlier": [_passage(sentence.page, sentence.line, sentence.column, sentence.text) |
		some sentence in input.earlier.sentences
		sentence in _sentences_before
	],
	"later": [_passage(sentence.page, sentence.line, sentence.column, sentence.text) |
		some s in sort(_now)
		sentence := input.sentences[s]
	],
}

_passage(page, line, column, quote) := {"page": page, "line": line, "column": column, "quote": quote}

# Of the gender provisions of the earlier draft, the share that the later one has, in per cent.
_kept := (100 * count(_provisions_now)) / count(_before) if count(_before) > 0

_provisions_now := {input.sentences[s].provision | some s in _now}

_before := {sentence.provision | some sentence in _sentences_before}

_now contains s if {
	some concept in _concepts
	some s in input.mentions[concept]
	_speaks(input.sentences[s].zone, input.sentences[s].reported)
}

_sentences_before contains sentence if {
	some concept in _concepts
	some s in input.earlier.mentions[concept]
	sentence := input.earlier.sentences[s]
	_speaks(sentence.zone, sentence.reported)
}

_strong_now := {input.sentences[s].provision | some s in _now; text.commits(s)}

# The same for the earlier draft, whose sentences the library does not know.
_strong_before := {sentence.provision |
	some sentence in _sentences_before
	sentence.hedges == []
	sentence.bracketed == false
	sentence.reported == false
	text.binds(sentence.force)
}

_speaks("operative", false) := true

_concepts := [
	"gender",
	"gender_perspective",
	"gender_equality",
	"gendered_impact",
	"gender_digital_divide",
	"sogiesc",
	"tfgbv",
	"women",
]
