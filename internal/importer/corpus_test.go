package importer

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"cybernorm/internal/document"
	"cybernorm/internal/importer/reading"
)

// corpus gives the texts that CYBERNORM_CORPUS points to.
func corpus(t testing.TB) []string {
	t.Helper()
	dir := os.Getenv("CYBERNORM_CORPUS")
	if dir == "" {
		t.Skip("skipped: no corpus (set CYBERNORM_CORPUS)")
	}
	files, err := filepath.Glob(filepath.Join(dir, "text", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no texts under %s", dir)
	}
	return files
}

func importFile(t testing.TB, file string, kind document.Kind) *Result {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	r, err := Import(context.Background(), file, data, Options{Kind: kind})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// explained says which texts lose more than three letters in a hundred, and to what.
var explained = map[string]string{
	"canada-ncs-2010":            "running headers on every page",
	"enisa-ncss-guidebook":       "two running headers on every page",
	"ghana-ncsps-2015":           "a running header, and headings printed four times",
	"ireland-ncss-2015":          "running headers on every page",
	"jordan-niacss-2012":         "running headers on every page",
	"micronesia-ict-policy-2012": "two pages printed three times over",
	"morocco-digital-2013-en":    "running headers on every page",
	"netherlands-ncss2-2013-en":  "running headers on every page",
	"poland-cpp-2013":            "running headers on every page",
	"samoa-ncs-2016":             "running headers on every page",
	"singapore-masterplan-2013":  "running headers on every page",
	"turkey-ncss-2013-en":        "running headers on every page",
}

func TestCorpusIsKept(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: long, and nothing in it runs at the same time as anything else")
	}
	zones := map[document.Zone]int{}
	total := 0
	for _, file := range corpus(t) {
		r := importFile(t, file, document.Strategy)
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		lost := 0
		for _, d := range r.Dropped {
			lost += reading.CountLetters(d.Text)
		}
		if r.Kept+lost != r.Total {
			t.Errorf("%s: kept %d and dropped %d do not make up %d", name, r.Kept, lost, r.Total)
		}
		other := 0
		for _, d := range r.Dropped {
			if d.Why != whyHeader && d.Why != whyNumber && d.Why != whyShadow {
				other += reading.CountLetters(d.Text)
			}
		}
		if other*200 > r.Total {
			t.Errorf("%s: %d of %d letters are lost to more than headers, page numbers and shadows", name, other, r.Total)
		}
		share := float64(r.Kept) / float64(r.Total)
		if share < 0.97 && explained[name] == "" {
			why := map[string]int{}
			for _, d := range r.Dropped {
				why[d.Why] += reading.CountLetters(d.Text)
			}
			t.Errorf("%s: %.3f kept; dropped %v", name, share, why)
		}
		ids := map[string]bool{}
		for i := range r.Document.Provisions {
			p := &r.Document.Provisions[i]
			if ids[p.ID] {
				t.Errorf("%s: id %s twice", name, p.ID)
			}
			ids[p.ID] = true
			n := len(strings.Fields(p.Text))
			zones[p.Zone] += n
			total += n
			if n > 400 {
				t.Logf("%s: %s (line %d) has %d words", name, p.ID, p.Origin.Line, n)
			}
			for _, s := range p.Spans {
				if s.Offset > len(p.Text) || s.Line < p.Origin.Line || s.Line > p.Origin.LastLine {
					t.Errorf("%s: %s has a span at %+v outside of lines %d–%d", name, p.ID, s, p.Origin.Line, p.Origin.LastLine)
				}
			}
		}
	}
	for _, z := range document.Zones() {
		t.Logf("%-12s %5.1f%% of the words", z, 100*float64(zones[z])/float64(total))
	}
}

func TestCorpusBudapestConvention(t *testing.T) {
	corpus(t)
	r := importFile(t, filepath.Join(os.Getenv("CYBERNORM_CORPUS"), "text", "budapest-convention-2001-en.txt"), "")
	if r.Document.Kind != document.Treaty {
		t.Errorf("kind %s", r.Document.Kind)
	}
	articles := map[string]bool{}
	var safeguards []string
	for _, p := range r.Document.Provisions {
		id, ok := strings.CutPrefix(p.ID, "art-")
		if !ok {
			continue
		}
		id, _, _ = strings.Cut(id, ".")
		articles[id] = true
		if id == "15" {
			safeguards = append(safeguards, p.ID+" "+p.Number)
			if p.Origin.Line < 187 || p.Origin.Line > 189 || p.Zone != document.ZoneOperative {
				t.Errorf("%s at line %d in zone %s", p.ID, p.Origin.Line, p.Zone)
			}
		}
	}
	for n := 1; n <= 48; n++ {
		if !articles[fmt.Sprint(n)] {
			t.Errorf("article %d not found", n)
		}
	}
	if len(articles) != 48 {
		t.Errorf("%d articles", len(articles))
	}
	if got := strings.Join(safeguards, ", "); got != "art-15.1 1, art-15.2 2, art-15.3 3" {
		t.Errorf("article 15: %s", got)
	}
}

// TestCorpusZonesOfEvidence measures where the passages stand that people cited for their verdicts.
func TestCorpusZonesOfEvidence(t *testing.T) {
	corpus(t)
	gold := os.Getenv("CYBERNORM_GOLD")
	if gold == "" {
		t.Skip("skipped: no labels (set CYBERNORM_GOLD)")
	}
	files, _ := filepath.Glob(filepath.Join(gold, "*.yaml"))
	all := map[string]map[string]int{}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		var g struct {
			Document string
			Kind     document.Kind
			Labels   map[string]struct {
				Verdict string
				Lines   []int
			}
		}
		if err := yaml.Unmarshal(data, &g); err != nil {
			t.Fatal(err)
		}
		r := importFile(t, filepath.Join(os.Getenv("CYBERNORM_CORPUS"), "text", g.Document+".txt"), g.Kind)
		one := map[string]map[string]int{}
		var bad []string
		for id, l := range g.Labels {
			for _, n := range l.Lines {
				z := zoneAt(r.Document, n)
				for _, m := range []map[string]map[string]int{all, one} {
					if m[l.Verdict] == nil {
						m[l.Verdict] = map[string]int{}
					}
					m[l.Verdict][z]++
				}
				if l.Verdict == "met" && z != "operative" {
					bad = append(bad, fmt.Sprintf("%d:%s:%s", n, z, id))
				}
			}
		}
		sort.Strings(bad)
		t.Logf("%-34s met %v partial %v not operative: %v", g.Document, one["met"], one["partial"], bad)
	}
	for _, v := range []string{"met", "partial", "contradicted"} {
		t.Logf("ALL %s %v", v, all[v])
	}
	met := all["met"]
	n := 0
	for _, k := range met {
		n += k
	}
	if met["operative"]*100 < n*90 {
		t.Errorf("%d of %d passages cited for met stand in the operative zone", met["operative"], n)
	}
}

// zoneAt gives the zone of the provision that holds a line or, when only a heading does, of one that begins at most two
// lines below, which is as near as evidence has to be.
func zoneAt(d *document.Document, line int) string {
	for n := line; n <= line+2; n++ {
		if z := zoneOn(d, n); z != "" && (z != "title" || n == line+2) {
			return z
		}
	}
	return "heading"
}

func zoneOn(d *document.Document, line int) string {
	best := ""
	for i := range d.Provisions {
		p := &d.Provisions[i]
		for _, s := range p.Spans {
			if s.Line == line {
				if best == "" || best != "operative" {
					best = string(p.Zone)
				}
			}
		}
	}
	return best
}

// TestCorpusKinds measures how often the kind is told from the text as the index of the corpus has it.
func TestCorpusKinds(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: long, and nothing in it runs at the same time as anything else")
	}
	files := corpus(t)
	data, err := os.ReadFile(filepath.Join(os.Getenv("CYBERNORM_CORPUS"), "INDEX.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]document.Kind{}
	lang := map[string]string{}
	for _, l := range strings.Split(string(data), "\n") {
		if f := strings.Split(l, "\t"); len(f) > 5 {
			kind := document.Kind(f[1])
			if kind == "programme" {
				kind = document.Programme
			}
			want[f[0]], lang[f[0]] = kind, f[5]
		}
	}
	right, wrong, asked, other, tongues := 0, 0, 0, 0, 0
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r, err := Import(context.Background(), file, text, Options{})
		got := document.Kind("")
		if err == nil {
			got = r.Document.Kind
			if r.Document.Language == lang[name] || lang[name] == "bs" && r.Document.Language == "hr" {
				tongues++
			} else {
				t.Logf("%s: language %s, is %s", name, r.Document.Language, lang[name])
			}
		}
		switch w := want[name]; {
		case w != document.Strategy && w != document.Treaty && w != document.NormReport && w != document.Programme:
			other++
			t.Logf("%s (%s): taken for %q", name, w, got)
		case got == w:
			right++
		case got == "":
			asked++
			t.Logf("%s: asks for --kind, is %s (%s)", name, w, lang[name])
		default:
			wrong++
			t.Logf("%s: taken for %s, is %s", name, got, w)
		}
	}
	t.Logf("kind: %d right, %d wrong, %d asked for; %d of other kinds; language right in %d", right, wrong, asked, other, tongues)
	if right*10 < (right+wrong+asked)*8 {
		t.Errorf("only %d of %d kinds told", right, right+wrong+asked)
	}
}

func BenchmarkImportCorpus(b *testing.B) {
	var texts [][]byte
	total := int64(0)
	for _, file := range corpus(b) {
		data, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, data)
		total += int64(len(data))
	}
	b.SetBytes(total)
	for b.Loop() {
		for _, data := range texts {
			if _, err := Import(context.Background(), "a.txt", data, Options{Kind: document.Strategy}); err != nil {
				b.Fatal(err)
			}
		}
	}
}
