package strict

import (
	"strings"
	"testing"
)

type library struct {
	Name  string          `yaml:"name" required:"true"`
	Open  string          `yaml:"open"`
	Books []book          `yaml:"books"`
	Rooms map[string]room `yaml:"rooms"`
}

type book struct {
	Title    string   `yaml:"title" required:"true"`
	Language string   `yaml:"language" enum:"en,fr"`
	Topics   []string `yaml:"topics" enum:"law,rights"`
	Shelf    string   `yaml:"shelf" pattern:"^[A-Z][0-9]$"`
	Pages    int      `yaml:"pages"`
	At       Pos      `yaml:"-"`
}

type room struct {
	Seats int `yaml:"seats" required:"true"`
	At    Pos `yaml:"-"`
}

const good = `name: Town
open: 2020-03-01
books:
  - {title: One, language: fr, topics: [law, rights], shelf: B2, pages: 90}
  - title: Two
rooms:
  attic: {seats: 4}
`

func TestDecodeFillsValuesAndPlaces(t *testing.T) {
	var got library
	if err := Decode("lib.yaml", []byte(good), &got); err != nil {
		t.Fatal(err)
	}
	if got.Open != "2020-03-01" {
		t.Errorf("open = %q, want the date as written", got.Open)
	}
	if b := got.Books[0]; b.Language != "fr" || b.Pages != 90 || len(b.Topics) != 2 || b.Topics[1] != "rights" {
		t.Errorf("first book = %+v", b)
	}
	if at := got.Books[1].At; at != (Pos{5, 5}) {
		t.Errorf("second book stands at %v, want 5:5", at)
	}
	if r := got.Rooms["attic"]; r.Seats != 4 || r.At != (Pos{7, 3}) {
		t.Errorf("attic = %+v, want 4 seats at its key 7:3", r)
	}
}

func TestDecodeLocatesEveryMistake(t *testing.T) {
	cases := []struct{ name, in, want string }{
		{"empty", "", "f:1:1: the file is empty"},
		{"comment alone", "# nothing\n", "f:1:1: the file is empty"},
		{"two documents", "name: A\n---\nname: B\n", "f:1:1: the file holds more than one YAML document"},
		{"no YAML", "name: [\n", "f:1:1: not YAML: did not find expected node content"},
		{"unknown key", "name: A\nrouf: x\n", `f:2:1: unknown key "rouf"; one of name, open, books, rooms`},
		{"merge key", "name: A\nrooms: {<<: {a: {seats: 1}}}\n", "f:2:9: a key must be text, found \"<<\""},
		{"missing", "open: later\n", `f:1:1: "name" is missing`},
		{"twice", "name: A\nname: B\n", `f:2:1: "name" stands here a second time`},
		{"twice in a map", "name: A\nrooms: {a: {seats: 1}, a: {seats: 2}}\n", `f:2:24: "a" stands here a second time`},
		{"number for text", "name: 010\n", `f:1:7: expected text, found "010"`},
		{"yes for text", "name: true\n", `f:1:7: expected text, found "true"`},
		{"blank text", "name: '  '\n", "f:1:7: expected text, found nothing"},
		{"nothing for text", "name:\n", "f:1:6: expected text, found nothing"},
		{"octal number", "name: A\nrooms: {a: {seats: 010}}\n", `f:2:20: expected a whole number, found "010"`},
		{"quoted number", "name: A\nrooms: {a: {seats: '4'}}\n", `f:2:20: expected a whole number, found "4"`},
		{"huge number", "name: A\nrooms: {a: {seats: 99999999999999999999}}\n", `f:2:20: expected a whole number, found "99999999999999999999"`},
		{"mapping for list", "name: A\nbooks: {title: x}\n", "f:2:8: expected a list, found a mapping"},
		{"list for mapping", "name: A\nrooms: [1]\n", "f:2:8: expected a mapping, found a list"},
		{"text for record", "name: A\nbooks: [x]\n", `f:2:9: expected a mapping, found "x"`},
		{"enum", "name: A\nbooks: [{title: x, language: de}]\n", `f:2:30: unknown value "de"; one of en, fr`},
		{"enum in a list", "name: A\nbooks: [{title: x, topics: [law, lwa]}]\n", `f:2:34: unknown value "lwa"; one of law, rights`},
		{"pattern", "name: A\nbooks: [{title: x, shelf: b2}]\n", `f:2:27: "b2" does not have the form ^[A-Z][0-9]$`},
		{"alias", "name: &n A\nopen: *n\n", "f:1:7: anchors and aliases are not read here; write the value out\nf:2:7: anchors and aliases are not read here; write the value out"},
		{"all at once, in order", "rooms: {a: {}}\nbooks: [{}]\n", "f:1:1: \"name\" is missing\nf:1:12: \"seats\" is missing\nf:2:9: \"title\" is missing"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			err := Decode("f", []byte(c.in), &library{})
			if err == nil {
				t.Fatalf("accepted %q", c.in)
			}
			if err.Error() != c.want {
				t.Errorf("got\n%s\nwant\n%s", err, c.want)
			}
		})
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(good))
	f.Add([]byte("name: &a [*a]\n"))
	f.Add([]byte("rooms: {a: {seats: 1}, a: {seats: 0x1}}\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var got library
		err := Decode("f", data, &got)
		if err == nil && strings.TrimSpace(got.Name) == "" {
			t.Errorf("accepted %q without the key that is required", data)
		}
	})
}
