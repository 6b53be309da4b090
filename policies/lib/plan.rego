# METADATA
# title: The table of actions of a plan
# description: A table comes apart into cells on import; in a plan of actions, a column of them holds a date each and nothing else.
# scope: package
# schemas:
#   - input: schema.facts
package cybernorm.plan

# METADATA
# title: The cells of a column of dates
# description: Sentences; none where they are too few for a column, or the text speaks of no plan of its own.
dates := cells if {
	cells := {s |
		some s in input.mentions.calendar_date
		input.sentences[s].zone in {"operative", "annex"}
		count(input.sentences[s].text) <= _cell
	}
	count(cells) >= _column
	count(input.mentions.own_plan) > 0
} else := set()

_column := 6

# A date, perhaps with a word or two: "by the end of 2026, continuing".
_cell := 40
