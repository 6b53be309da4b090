# Facts for the tests of controls, made from the little that a test has to say.
package cybernorm.fixture

# METADATA
# title: Facts of a document
# description: Takes a kind and sentences. A sentence names its concepts and what is special about it; it is operative, at full
#   strength for every kind, and in a provision of its own unless it says otherwise (provision is a number from 0).
facts(kind, given) := {
	"document": {"kind": kind, "language": "en", "ict": true},
	"process": {},
	"assessments": {},
	"offences": [],
	"powers": [],
	"actions": [],
	"earlier": {"stated": false, "title": "", "version": "", "mentions": {}, "sentences": []},
	"programme": {"partners": [], "equipment": [], "indicators": [], "funding_years": null, "line": 0, "column": 0},
	"sentences": sentences,
	"mentions": _index(sentences, "concepts"),
	"denied": _index(sentences, "denied"),
	"provisions": provisions,
	"sections": [section |
		some n, provision in provisions
		section := {"id": n, "heading": provision.heading, "top": provision.heading, "zone": provision.zone, "provisions": [n], "concepts": provision.concepts}
	],
} if {
	sentences := [sentence | some n, one in given; sentence := _sentence(n, one)]
	provisions := [provision |
		some n in numbers.range(0, max([sentence.provision | some sentence in sentences]))
		provision := _provision(n, sentences)
	]
}

# METADATA
# title: Facts with process facts
# description: Takes facts and process facts as group → name → value.
with_process(base, process) := object.union(base, {"process": {group: facts_of |
	some group, values in process
	facts_of := {name: {"value": value, "documented": true, "line": 1, "column": 1} | some name, value in values}
}})

# METADATA
# title: Facts of a draft and of the one before it
# description: Takes a kind, the sentences of the later draft and those of the earlier one.
drafts(kind, later, before) := object.union(facts(kind, later), {"earlier": {
	"stated": true,
	"title": "",
	"version": "",
	"mentions": draft.mentions,
	"sentences": draft.sentences,
}}) if {
	draft := facts(kind, before)
}

# METADATA
# title: Facts of a text without sentences
empty(kind) := facts(kind, [{"concepts": []}])

_sentence(n, given) := object.union(
	{
		"id": n,
		"provision": n,
		"zone": "operative",
		"text": sprintf("Sentence %d.", [n]),
		"page": 0,
		"line": n + 1,
		"column": 1,
		"force": "binding",
		"governor": "shall",
		"negated": false,
		"protects": false,
		"reported": false,
		"bracketed": false,
		"item": false,
		"hedges": [],
	},
	object.union(given, {
		"concepts": _mentions(object.get(given, "concepts", [])),
		"denied": _mentions(object.get(given, "denied", [])),
	}),
)

# A concept may be given as a name, or as name=term where the term matters.
_mentions(names) := {concept: mentions |
	some name in names
	concept := split(name, "=")[0]
	mentions := [{"term": term, "start": 0, "end": 1} |
		some other in names
		split(other, "=")[0] == concept
		term := array.reverse(split(other, "="))[0]
	]
}

_index(sentences, field) := {concept: [s.id | some s in sentences; s[field][concept]] |
	some sentence in sentences
	some concept, _ in sentence[field]
}

_provision(n, sentences) := {
	"id": sprintf("p-%d", [n]),
	"number": "",
	"heading": sprintf("Section %d", [n]),
	"zone": [s.zone | some s in own][0],
	"path": [],
	"page": 0,
	"line": n + 1,
	"column": 1,
	"section": n,
	"parent": -1,
	"items": [],
	"refs": [],
	"sentences": [s.id | some s in own],
	"concepts": _index(own, "concepts"),
	"denied": _index(own, "denied"),
	"block": _index(own, "concepts"),
	"topic": {},
} if {
	own := [s | some s in sentences; s.provision == n]
}
