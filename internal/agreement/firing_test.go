package agreement_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"cybernorm/internal/agreement"
	"cybernorm/internal/report"
)

// What most texts meet, and what hardly any does, may be the mark of such texts or of a control that is too easy or too
// hard: somebody has to look, and to say which.
const (
	often  = 0.60
	rarely = 0.02

	firingFile  = recordedFolder + "/firing.json"
	reasonsFile = recordedFolder + "/firing.yaml"
	firingName  = "unlabelled"
)

// firing is how often each control finds something in texts that nobody labelled.
type firing struct {
	Texts    int              `json:"texts"`
	Kinds    map[string]int   `json:"kinds"`
	Controls map[string]count `json:"controls"`
}

// count is of how many texts a control was asked, and what it found in them.
type count struct {
	Asked        int `json:"asked"`
	Partial      int `json:"partial"`
	Met          int `json:"met"`
	Contradicted int `json:"contradicted"`
}

func (c count) share() float64 { return float64(c.Partial+c.Met+c.Contradicted) / float64(c.Asked) }

// extreme tells whether the share asks for a reason. A control that was asked of a handful of texts says nothing by silence.
func (c count) extreme() bool { return c.Asked > 0 && (c.share() > often || c.share() < rarely) }

// TestControlsThatFireOnMostTextsOrNoneHaveAReason counts over the texts of the collection that have no labels.
func TestControlsThatFireOnMostTextsOrNoneHaveAReason(t *testing.T) {
	corpus, gold := os.Getenv("CYBERNORM_CORPUS"), os.Getenv("CYBERNORM_GOLD")
	if corpus == "" || gold == "" {
		t.Skip("skipped: no corpus (set CYBERNORM_CORPUS to the folder that holds text/, CYBERNORM_GOLD to that of the labels)")
	}
	why, keptOut := readReasons(t)
	now := countFiring(t, unlabelled(t, filepath.Join(corpus, "text"), keptOut))
	for id, c := range now.Controls {
		if c.extreme() && why[id] == "" {
			t.Errorf("%s finds something in %.0f %% of %d texts, and %s does not say why that is right", id, 100*c.share(), c.Asked, reasonsFile)
		}
	}
	if *update {
		writeJSON(t, firingFile, now)
		writePage(t, firingName, firingTable(now, why))
	}
}

// TestPageShowsHowOftenControlsFire needs no corpus: what is published is what was counted.
func TestPageShowsHowOftenControlsFire(t *testing.T) {
	var recorded firing
	readJSON(t, firingFile, &recorded)
	why, _ := readReasons(t)
	content := readPage(t)
	if between(t, content, firingName, firingTable(recorded, why)) != content {
		t.Errorf("%s does not show %s; run go test ./internal/agreement -update with the corpus at hand", page, firingFile)
	}
}

// readReasons gives the sentence for each control, and the texts that are not to be counted.
func readReasons(t *testing.T) (why map[string]string, keptOut []string) {
	t.Helper()
	data, err := os.ReadFile(reasonsFile)
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		KeptOut []string `yaml:"kept-out"`
		Reasons []struct {
			Controls []string `yaml:"controls"`
			Why      string   `yaml:"why"`
		} `yaml:"reasons"`
	}
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	decoder.KnownFields(true)
	if err := decoder.Decode(&file); err != nil {
		t.Fatalf("%s: %v", reasonsFile, err)
	}
	why = map[string]string{}
	for _, r := range file.Reasons {
		for _, id := range r.Controls {
			if why[id] != "" {
				t.Fatalf("%s gives two reasons for %s", reasonsFile, id)
			}
			why[id] = r.Why
		}
	}
	return why, file.KeptOut
}

// unlabelled lists the texts that no set of labels names, in order.
func unlabelled(t *testing.T, folder string, keptOut []string) []string {
	t.Helper()
	labelled := map[string]bool{}
	for _, name := range keptOut {
		labelled[name] = true
	}
	for _, s := range sets() {
		for _, l := range readLabels(t, s.labels) {
			labelled[l.Document] = true
		}
	}
	files, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(files, func(file string) bool {
		return labelled[strings.TrimSuffix(filepath.Base(file), ".txt")]
	})
}

func countFiring(t *testing.T, files []string) firing {
	t.Helper()
	// Texts in languages without a lexicon, or whose kind cannot be told, fail and are not counted.
	documents, err := judge(t.Context(), "", files)
	if len(documents) == 0 {
		t.Fatalf("no text could be judged: %v", err)
	}
	f := firing{Kinds: map[string]int{}, Controls: map[string]count{}}
	for _, d := range documents {
		f.Texts++
		f.Kinds[d.Kind]++
		for _, r := range d.Results {
			verdict := r.Verdict
			if r.TextVerdict != "" {
				verdict = r.TextVerdict
			}
			if r.Verdict == report.NotApplicable || verdict == report.NotStated {
				continue
			}
			c := f.Controls[r.Control]
			c.Asked++
			switch verdict {
			case report.Partial:
				c.Partial++
			case report.Met:
				c.Met++
			case report.Contradicted:
				c.Contradicted++
			}
			f.Controls[r.Control] = c
		}
	}
	return f
}

// firingTable lists the controls that need a reason, by their share.
func firingTable(f firing, why map[string]string) string {
	var b strings.Builder
	var kinds []string
	for _, kind := range slices.Sorted(maps.Keys(f.Kinds)) {
		kinds = append(kinds, fmt.Sprintf("%s %d", kind, f.Kinds[kind]))
	}
	fmt.Fprintf(&b, "%d texts: %s.\n\n", f.Texts, strings.Join(kinds, ", "))
	b.WriteString("| control | asked | partial | met | contradicted | share | why |\n| --- | ---: | ---: | ---: | ---: | ---: | --- |\n")
	ids := slices.Sorted(maps.Keys(f.Controls))
	slices.SortStableFunc(ids, func(x, y string) int {
		return f.Controls[y].hundredths() - f.Controls[x].hundredths()
	})
	for _, id := range ids {
		if c := f.Controls[id]; c.extreme() {
			fmt.Fprintf(&b, "| %s | %d | %d | %d | %d | %.2f | %s |\n", id, c.Asked, c.Partial, c.Met, c.Contradicted, c.share(), why[id])
		}
	}
	return b.String()
}

func (c count) hundredths() int { return int(100 * c.share()) }

func writeJSON(t *testing.T, file string, value any) {
	t.Helper()
	data, err := json.MarshalIndent(value, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, append(data, '\n'), 0o644); err != nil {
		t.Fatal(err)
	}
}

func readJSON(t *testing.T, file string, into any) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
}

func readPage(t *testing.T) string {
	t.Helper()
	content, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func writePage(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(page, []byte(between(t, readPage(t), name, text)), 0o644); err != nil {
		t.Fatal(err)
	}
}

// between puts text between the marks of a name in the page; the rest of it is written by hand.
func between(t *testing.T, content, name, text string) string {
	t.Helper()
	begin := "<!-- figures, " + name + ": written by go test ./internal/agreement -update, do not edit -->\n"
	const end = "<!-- end of figures -->\n"
	before, rest, ok := strings.Cut(content, begin)
	_, after, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		t.Fatalf("%s lacks the marks between which the figures of %s stand", page, name)
	}
	return before + begin + text + end + after
}

// figuresOf is what the page shows of a set.
func figuresOf(t *testing.T, r agreement.Recorded) string {
	t.Helper()
	var b strings.Builder
	if err := agreement.Markdown(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
