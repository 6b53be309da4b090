package annotate

import (
	"strings"
	"testing"

	"cybernorm/internal/document"
)

// FuzzAnnotate feeds odd texts, structures and languages: nothing may panic, and what comes out has to be whole.
func FuzzAnnotate(f *testing.F) {
	f.Add("States shall: (a) train; (b) protect [privacy] and", "item\x00text", uint8(0))
	f.Add("Née à l'U.S. “No. 5”.1 The… (((", "[", uint8(1))
	f.Add("1. 2. 3. a) b) ; ; ; and ; will", "]] and may, and shall not no no", uint8(2))
	f.Add("\xff\xfe\n\n- \n•", "\u00a0\u202f»", uint8(3))
	kinds := document.Kinds()
	f.Fuzz(func(t *testing.T, first, second string, choice uint8) {
		d := &document.Document{Kind: kinds[int(choice)%len(kinds)], Language: []string{"en", "fr", "es"}[int(choice)%3], Title: second}
		for i, text := range strings.Split(first, "\x00") {
			d.Provisions = append(d.Provisions, document.Provision{ID: string(rune('a' + i%26)), Heading: second, Text: text, Parent: string(rune('a' + (i*7+int(choice))%26))})
		}
		d.Provisions = append(d.Provisions, document.Provision{ID: "last", Parent: "a", Number: "-", Text: second})
		for _, make := range []func() (*Annotator, error){small, pack} {
			whole(t, make, d)
		}
	})
}

// whole checks that facts refer only to what is there.
func whole(t *testing.T, make func() (*Annotator, error), d *document.Document) {
	t.Helper()
	facts, err := must(t, make).Annotate(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	for i, s := range facts.Sentences {
		if s.ID != i || s.Provision < 0 || s.Provision >= len(facts.Provisions) || s.Hedges == nil || s.Concepts == nil || s.Denied == nil || s.Force == "" {
			t.Fatalf("sentence %d is broken: %+v", i, s)
		}
		if !strings.Contains(d.Provisions[s.Provision].Text, s.Text) || s.Text == "" {
			t.Fatalf("sentence %d is not of its provision: %q", i, s.Text)
		}
		for _, lists := range []map[string][]Mention{s.Concepts, s.Denied} {
			for name, mentions := range lists {
				for _, m := range mentions {
					if m.Start < 0 || m.End > len(s.Text) || m.Start >= m.End {
						t.Fatalf("mention of %s outside its sentence: %+v in %q", name, m, s.Text)
					}
				}
			}
		}
	}
	for n, p := range facts.Provisions {
		for _, s := range p.Sentences {
			if facts.Sentences[s].Provision != n {
				t.Fatalf("provision %d has sentence %d of another", n, s)
			}
		}
		if p.Section < 0 || p.Section >= len(facts.Sections) || p.Items == nil || p.Refs == nil || p.Path == nil || p.Topic == nil {
			t.Fatalf("provision %d is broken: %+v", n, p)
		}
	}
}
