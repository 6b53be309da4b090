# METADATA
# title: What a control may ask of offences, powers, actions and the programme
# description: Structured entries of the description as evidence. They stand for the text, so they count with it.
# scope: package
# schemas:
#   - input: schema.facts
package cybernorm.structure

# METADATA
# title: An offence as evidence
offence(n) := _entry(entry, entry.class) if entry := input.offences[n]

# METADATA
# title: A power as evidence
power(n) := _entry(entry, concat(", ", entry.safeguards)) if entry := input.powers[n]

# METADATA
# title: An action as evidence
action(n) := _entry(entry, entry.title) if entry := input.actions[n]

_entry(entry, quote) := {
	"entry": entry.id,
	"title": entry.title,
	"quote": quote,
	"provision": entry.provision,
	"line": entry.line,
	"column": entry.column,
}
