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

# METADATA
# title: Equipment of the programme as evidence
# description: Equipment has neither an id nor a place of its own; its number names it, and the programme's place is its place.
equipment(n) := _entry(
	{
		"id": sprintf("equipment-%d", [n + 1]),
		"title": entry.item,
		"provision": -1,
		"page": 0,
		"line": input.programme.line,
		"column": input.programme.column,
	},
	_assessed(entry),
) if {
	entry := input.programme.equipment[n]
}

_assessed(entry) := entry.item if entry.assessment == ""

_assessed(entry) := sprintf("%s (assessment: %s)", [entry.item, entry.assessment]) if entry.assessment != ""

_entry(entry, quote) := {
	"entry": entry.id,
	"title": entry.title,
	"quote": quote,
	"provision": entry.provision,
	"page": entry.page,
	"line": entry.line,
	"column": entry.column,
}
