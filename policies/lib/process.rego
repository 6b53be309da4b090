# METADATA
# title: What a control may ask of the process facts
# description: Values are read from input.process directly, where the schema types them; this gives the evidence.
# scope: package
# schemas:
#   - input: schema.facts
package cybernorm.process

# METADATA
# title: A stated fact as evidence
# description: Undefined when the description does not state it.
fact(group, name) := {
	"fact": sprintf("%s.%s", [group, name]),
	"value": stated.value,
	"documented": stated.documented,
	"line": stated.line,
	"column": stated.column,
} if {
	stated := input.process[group][name]
}

# METADATA
# title: Whether a fact is known
# description: Known is asked before true, for what is not known is not "no".
stated(group, name) if input.process[group][name]

# METADATA
# title: Thresholds of a control
# description: Numbers that the sources do not give; the configuration may override them.
threshold(control, name) := object.get(_overrides, [control, name], data.cybernorm.thresholds[control][name])

default _overrides := {}

_overrides := data.cybernorm.config.thresholds
