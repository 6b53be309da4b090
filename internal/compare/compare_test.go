package compare_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cybernorm/internal/checker"
	"cybernorm/internal/compare"
	"cybernorm/policies"
)

// drafts writes two descriptions of a kind that differ in their provisions and compares them with all controls.
func drafts(t *testing.T, kind, earlier, later string) compare.Step {
	t.Helper()
	folder := t.TempDir()
	var paths []string
	for i, provisions := range []string{earlier, later} {
		path := filepath.Join(folder, string(rune('a'+i))+".yaml")
		text := "schema: cybernorm/v1\nkind: " + kind + "\ntitle: Draft\nlanguage: en\nprovisions:\n" + provisions
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	c, err := checker.New(context.Background(), checker.Options{Profile: "full", Date: "2026-01-01", Pack: policies.FS})
	if err != nil {
		t.Fatal(err)
	}
	found, failures := c.Drafts(context.Background(), paths)
	if len(failures) > 0 {
		t.Fatal(failures[0].Err)
	}
	return compare.Compare(compare.Draft{Facts: found[0].Facts, Report: found[0].Report}, compare.Draft{Facts: found[1].Facts, Report: found[1].Report}, c.Concepts())
}

func provision(id, zone, text string) string {
	return "  - {id: " + id + ", zone: " + zone + ", text: \"" + text + "\"}\n"
}

// control finds the change of one control.
func control(t *testing.T, s compare.Step, id string) compare.Change {
	t.Helper()
	for _, c := range s.Controls {
		if c.Control == id {
			return c
		}
	}
	t.Fatalf("no change of %s", id)
	return compare.Change{}
}

const mainstreaming = "The Parties shall integrate a gender perspective in all measures that they take under this Convention against cybercrime."

// TestHowAPassageLosesStrength changes one passage in each way in which drafts weaken words.
func TestHowAPassageLosesStrength(t *testing.T) {
	for name, c := range map[string]struct {
		zone, later string
		kind        compare.Kind
		way         string
	}{
		"another number":    {"operative", mainstreaming, compare.Unchanged, ""},
		"shall to should":   {"operative", strings.Replace(mainstreaming, "shall", "should", 1), compare.Weakened, `"shall" became "should"`},
		"shall to may":      {"operative", strings.Replace(mainstreaming, "shall", "may", 1), compare.Weakened, `"shall" became "may"`},
		"into the preamble": {"preamble", mainstreaming, compare.Weakened, "it moved from operative to preamble"},
		"a hedge":           {"operative", strings.Replace(mainstreaming, "shall integrate", "shall, as appropriate, integrate", 1), compare.Weakened, "a hedge was put in (as-appropriate)"},
		"brackets":          {"operative", "[" + mainstreaming + "]", compare.Weakened, "it was put in square brackets"},
		"another term":      {"operative", strings.Replace(mainstreaming, "a gender perspective", "the needs of women and children", 1), compare.Lost, `"a gender perspective" was replaced by "the needs of women and children"`},
		"deleted":           {"operative", "The Parties shall meet once a year.", compare.Lost, ""},
	} {
		t.Run(name, func(t *testing.T) {
			s := drafts(t, "treaty", provision("art-5", "operative", mainstreaming), provision("art-6", c.zone, c.later))
			got := control(t, s, "GEN-01")
			if got.Kind != c.kind && !(c.kind == compare.Lost && got.Kind == compare.Weakened && got.Before != got.After) {
				t.Fatalf("%s, expected %s: %s (%s → %s)", got.Kind, c.kind, got.Summary, got.Before, got.After)
			}
			var said []string
			for _, p := range got.Passages {
				for _, w := range p.Ways {
					said = append(said, w.String())
				}
			}
			if joined := strings.Join(said, "; "); !strings.Contains(joined, c.way) || c.way == "" && joined != "" {
				t.Errorf("ways are %q, expected %q", joined, c.way)
			}
			if regressed := len(s.Regressed) > 0; regressed != (c.kind != compare.Unchanged) {
				t.Errorf("regressed: %v", s.Regressed)
			}
		})
	}
}

// TestTheOtherWayRoundIsAGain: what weakens in one direction strengthens in the other.
func TestTheOtherWayRoundIsAGain(t *testing.T) {
	weak := strings.Replace(mainstreaming, "shall", "may", 1)
	s := drafts(t, "treaty", provision("art-5", "operative", weak), provision("art-5", "operative", mainstreaming))
	if c := control(t, s, "GEN-01"); c.Kind != compare.Strengthened || len(s.Regressed) > 0 {
		t.Errorf("%s: %s; regressed %v", c.Kind, c.Summary, s.Regressed)
	}
	s = drafts(t, "treaty", provision("art-5", "operative", "The Parties shall meet once a year."), provision("art-5", "operative", mainstreaming))
	if c := control(t, s, "GEN-01"); c.Kind != compare.Gained || len(c.Passages) != 1 || c.Passages[0].Earlier != nil {
		t.Errorf("%s: %s, passages %v", c.Kind, c.Summary, c.Passages)
	}
}

// TestProvisionsAreAligned moves, renumbers, changes, merges, deletes and adds provisions.
func TestProvisionsAreAligned(t *testing.T) {
	earlier := provision("art-1", "operative", "Each Party shall name a contact point that answers day and night.") +
		provision("art-2", "operative", "The Secretariat shall publish a report on the use of this Convention every two years.") +
		provision("art-3", "operative", "Assistance may be refused where the request concerns an offence of opinion.") +
		provision("art-4", "operative", "The cost of ordinary requests shall be borne by the requested Party.") +
		provision("art-5", "operative", "Training of judges shall be offered in the working languages of the region.")
	later := provision("art-1", "operative", "Training of judges shall be offered in the working languages of the region.") +
		provision("art-2", "operative", "The Secretariat shall publish a short report on the use of this Convention every four years.") +
		provision("art-3", "operative", "Each Party shall name a contact point that answers day and night. The cost of ordinary requests shall be borne by the requested Party, and each Party shall keep its contact point staffed with people who speak two languages.") +
		provision("art-4", "operative", "A fund for small States is hereby created.")
	s := drafts(t, "treaty", earlier, later)
	var got []string
	for _, p := range s.Provisions {
		line := string(p.Fate)
		if p.Earlier != nil {
			line += " " + p.Earlier.Provision
		}
		if p.Later != nil {
			line += " > " + p.Later.Provision
		}
		got = append(got, line)
	}
	want := "same art-5 > art-1, changed art-2 > art-2, deleted art-3, merged art-4 > art-3, changed art-1 > art-3, added > art-4"
	if have := strings.Join(got, ", "); sortedWords(have) != sortedWords(want) {
		t.Errorf("provisions are\n%s\nexpected\n%s", have, want)
	}
}

func sortedWords(s string) string {
	parts := strings.Split(s, ", ")
	for i := range parts {
		for j := i + 1; j < len(parts); j++ {
			if parts[j] < parts[i] {
				parts[i], parts[j] = parts[j], parts[i]
			}
		}
	}
	return strings.Join(parts, ", ")
}

func TestWords(t *testing.T) {
	for name, c := range map[string]struct{ earlier, later, want string }{
		"same":        {"one two", "one  two", "=one two"},
		"replaced":    {"States shall act.", "States should act.", "=States |-shall|+should|= act."},
		"phrase":      {"a gender perspective is kept", "the needs of women and children are kept", "-a gender perspective is|+the needs of women and children are|= kept"},
		"all gone":    {"one", "", "-one"},
		"all new":     {"", "one", "+one"},
		"accents":     {"égalité des sexes", "égalité des chances", "=égalité des |-sexes|+chances"},
		"punctuation": {"act, always", "act always", "=act|-,|= always"},
	} {
		t.Run(name, func(t *testing.T) {
			var parts []string
			for _, r := range compare.Words(c.earlier, c.later) {
				parts = append(parts, map[compare.Op]string{compare.Kept: "=", compare.Deleted: "-", compare.Inserted: "+"}[r.Op]+r.Text)
			}
			if got := strings.Join(parts, "|"); got != c.want {
				t.Errorf("%s, expected %s", got, c.want)
			}
		})
	}
}

// FuzzWords holds a difference to what it promises: the runs give both texts back.
func FuzzWords(f *testing.F) {
	f.Add("The Parties shall act.", "The Parties may [act].")
	f.Add("\ue000 \uf8ff", "a\x00b")
	f.Fuzz(func(t *testing.T, earlier, later string) {
		var before, after strings.Builder
		for _, r := range compare.Words(earlier, later) {
			if r.Op != compare.Inserted {
				before.WriteString(r.Text)
			}
			if r.Op != compare.Deleted {
				after.WriteString(r.Text)
			}
		}
		if b := strings.Join(strings.Fields(earlier), " "); before.String() != b {
			t.Errorf("earlier text is %q, expected %q", before.String(), b)
		}
		if a := strings.Join(strings.Fields(later), " "); after.String() != a {
			t.Errorf("later text is %q, expected %q", after.String(), a)
		}
	})
}
