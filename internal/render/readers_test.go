package render_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"io"
	"net/url"
	"path"
	"slices"
	"strings"
	"testing"

	"cybernorm/internal/render"
	"cybernorm/internal/report"
)

// The readers take each format apart as the program that it is for does, and leave out remarks on the run.

func readSARIF(t *testing.T, out []byte) (all []said) {
	var log struct {
		Runs []struct {
			Tool struct {
				Driver struct {
					Rules []struct {
						ID   string
						Help struct{ Text, Markdown string }
					}
				}
			}
			Results []struct {
				RuleID    string
				RuleIndex int
				Level     report.Level
				Message   struct{ Text string }
				Locations []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ URI string }
						Region           struct{ StartLine, StartColumn int }
					}
				}
			}
		}
	}
	decode(t, out, &log)
	for _, r := range log.Runs[0].Results {
		if rule := log.Runs[0].Tool.Driver.Rules[r.RuleIndex]; rule.ID != r.RuleID || rule.Help.Text == "" {
			t.Errorf("result of %s points at the rule %s with help %q", r.RuleID, rule.ID, rule.Help.Text)
		}
		if strings.Contains(r.RuleID, "_") {
			continue
		}
		at := r.Locations[0].PhysicalLocation
		u, err := url.Parse(at.ArtifactLocation.URI)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, said{r.RuleID, render.Plain(path.Clean(u.Path)), trimmed(t, r.Message.Text), r.Level, at.Region.StartLine, at.Region.StartColumn})
	}
	return all
}

func readJUnit(t *testing.T, out []byte) (all []said) {
	type outcome struct {
		Message string `xml:"message,attr"`
	}
	var suites struct {
		Suite []struct {
			Name string `xml:"name,attr"`
			Case []struct {
				Name    string   `xml:"name,attr"`
				Skipped *string  `xml:"skipped"`
				Failure *outcome `xml:"failure"`
				Error   *outcome `xml:"error"`
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	if err := xml.Unmarshal(out, &suites); err != nil {
		t.Fatal(err)
	}
	for _, s := range suites.Suite {
		for _, c := range s.Case {
			control, _, _ := strings.Cut(c.Name, " ")
			message := ""
			switch {
			case c.Error != nil, s.Name == "waivers and baseline":
				continue
			case c.Failure != nil:
				message = c.Failure.Message
			case c.Skipped != nil && !strings.HasPrefix(*c.Skipped, "not applicable"):
				message = *c.Skipped
			default:
				continue
			}
			all = append(all, said{Control: control, Path: s.Name, Message: trimmed(t, message)})
		}
	}
	return all
}

// readTAP reads the subtests. Their test points are numbered, and each is followed by its block.
func readTAP(t *testing.T, out []byte) (all []said) {
	lines := strings.Split(string(out), "\n")
	if lines[0] != "TAP version 14" {
		t.Fatalf("begins with %q", lines[0])
	}
	control, points, plan := "", 0, 0
	entries := map[string]any{}
	for _, line := range lines[1:] {
		text, sub := strings.CutPrefix(line, "    ")
		switch key, value, block := strings.Cut(strings.TrimSpace(line), ": "); {
		case strings.HasPrefix(text, "1.."):
			points, plan = 0, number(t, text[3:])
		case strings.HasPrefix(text, "ok ") || strings.HasPrefix(text, "not ok "):
			points++
			fields := strings.Fields(strings.TrimPrefix(text, "not "))
			if n := number(t, fields[1]); sub && (n != points || n > plan) {
				t.Errorf("point %d of %d has the number %d", points, plan, n)
			}
			control = append(fields, "", "")[3]
		case strings.TrimSpace(line) == "---":
			entries = map[string]any{}
		case strings.TrimSpace(line) == "..." && sub:
			all = append(all, said{
				control, entries["file"].(string), trimmed(t, entries["message"].(string)),
				report.Level(entries["severity"].(string)), int(entries["line"].(float64)), int(entries["column"].(float64)),
			})
		case block && strings.HasPrefix(text, "  ") && !strings.HasPrefix(text, "#"):
			var v any
			decode(t, []byte(value), &v)
			entries[key] = v
		}
	}
	return all
}

// readGitHub does what the runner does: it takes a command apart and takes the escapes back, those of properties first.
func readGitHub(t *testing.T, out []byte) (all []said) {
	for line := range strings.Lines(string(out)) {
		line = strings.TrimSuffix(line, "\n")
		head, text, ok := strings.Cut(line[2:], "::")
		name, properties, _ := strings.Cut(head, " ")
		if !ok {
			t.Fatalf("no command: %q", line)
		}
		values := map[string]string{}
		for _, p := range strings.Split(properties, ",") {
			key, value, _ := strings.Cut(p, "=")
			values[key] = strings.NewReplacer("%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",", "%25", "%").Replace(value)
		}
		text = strings.NewReplacer("%0D", "\r", "%0A", "\n", "%25", "%").Replace(text)
		if values["title"] == "cybernorm" || strings.HasPrefix(values["title"], "waiver ") {
			continue
		}
		control, _, _ := strings.Cut(values["title"], " ")
		level := report.Level(name)
		if name == "notice" {
			level = report.LevelNote
			if strings.Contains(text, " [waived until ") {
				level = report.LevelError // what it would be
			}
		}
		all = append(all, said{control, values["file"], trimmed(t, text), level, number(t, values["line"]), number(t, values["col"])})
	}
	return all
}

func readAzure(t *testing.T, out []byte) (all []said) {
	for line := range strings.Lines(string(out)) {
		line = strings.TrimSuffix(line, "\n")
		s := said{Level: report.LevelNote}
		text, note := strings.CutPrefix(line, "##[debug]")
		if note {
			i := strings.Index(text, ".yaml:") + len(".yaml")
			s.Path = text[:i]
			place := strings.SplitN(text[i+1:], ":", 3)
			s.Line, s.Column, text = number(t, place[0]), number(t, place[1]), strings.TrimPrefix(place[2], " ")
		} else {
			head, rest, _ := strings.Cut(strings.TrimPrefix(line, "##vso[task.logissue "), "]")
			values := map[string]string{}
			for _, p := range strings.Split(head, ";") {
				key, value, _ := strings.Cut(p, "=")
				values[key] = strings.NewReplacer("%0D", "\r", "%0A", "\n", "%3B", ";", "%5D", "]", "%AZP25", "%").Replace(value)
			}
			if values["code"] == "" || strings.HasPrefix(values["code"], "waiver_") {
				continue
			}
			s.Level, s.Path, text = report.Level(values["type"]), values["sourcepath"], rest
			s.Line, s.Column = number(t, values["linenumber"]), number(t, values["columnnumber"])
		}
		text = strings.NewReplacer("%0D", "\r", "%0A", "\n", "%AZP25", "%").Replace(text)
		s.Control, _, _ = strings.Cut(text, " ")
		s.Message = trimmed(t, text[strings.Index(text, ": "+verdictOf(text)+": Why:")+2:])
		if strings.Contains(text, " [waived until ") {
			s.Level = report.LevelError
		}
		all = append(all, s)
	}
	return all
}

func readGitLab(t *testing.T, out []byte) (all []said) {
	var issues []struct {
		Description string `json:"description"`
		CheckName   string `json:"check_name"`
		Location    struct {
			Path  string `json:"path"`
			Lines struct{ Begin int }
		}
	}
	decode(t, out, &issues)
	for _, i := range issues {
		if i.CheckName == "cybernorm" || strings.HasPrefix(i.CheckName, "waiver_") {
			continue
		}
		text := i.Description[strings.Index(i.Description, ": "+verdictOf(i.Description)+": Why:")+2:]
		all = append(all, said{Control: i.CheckName, Path: i.Location.Path, Message: trimmed(t, text), Line: i.Location.Lines.Begin})
	}
	return all
}

// verdictOf finds the verdict that stands before the reason.
func verdictOf(text string) string {
	for _, v := range []string{"not met", "partial", "contradicted", "not stated"} {
		if strings.Contains(text, ": "+v+": Why:") {
			return v
		}
	}
	return "no verdict"
}

func readCSV(t *testing.T, out []byte) (all []said) {
	rows, err := csv.NewReader(bytes.NewReader(out)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	column := func(name string) int { return slices.Index(rows[0], name) }
	for _, row := range rows[1:] {
		for _, cell := range row {
			if cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r") {
				t.Errorf("a spreadsheet would calculate %q", cell)
			}
		}
		get := func(name string) string { return strings.TrimPrefix(row[column(name)], "'") }
		if get("level") == "" || get("title") == "" {
			continue
		}
		message := strings.TrimSpace(get("reason") + " " + get("advice"))
		all = append(all, said{
			get("control"), get("path"), message, report.Level(get("level")), number(t, get("line")), number(t, get("column")),
		})
	}
	return all
}

func readLines(t *testing.T, out []byte) (all []said) {
	var file string
	var results []report.Result
	var d report.Document
	flush := func() {
		d.Results = results
		for _, f := range d.Findings("2026-02-03") {
			all = append(all, said{f.Result.Control, file, f.Message(), f.Level, f.Place.Line, f.Place.Column})
		}
		results = nil
	}
	for line := range bytes.Lines(out) {
		var kind struct{ Type string }
		decode(t, line, &kind)
		switch kind.Type {
		case "document":
			flush()
			d = report.Document{}
			var head struct {
				Path    string
				Anchors report.Anchors
			}
			decode(t, line, &head)
			file, d.Anchors = head.Path, head.Anchors
		case "result":
			var r report.Result
			decode(t, line, &r)
			results = append(results, r)
		}
	}
	flush()
	return all
}

func readJSON(t *testing.T, out []byte) (all []said) {
	var r report.Report
	decode(t, out, &r)
	for i := range r.Documents {
		for _, f := range r.Documents[i].Findings(r.Date) {
			all = append(all, said{f.Result.Control, f.Document.Path, f.Message(), f.Level, f.Place.Line, f.Place.Column})
		}
	}
	return all
}

func decode(t *testing.T, data []byte, into any) {
	t.Helper()
	dec := json.NewDecoder(bytes.NewReader(data))
	if err := dec.Decode(into); err != nil {
		t.Fatalf("%v in %s", err, data)
	}
	if _, err := dec.Token(); err != io.EOF {
		t.Fatalf("more than one value: %s", data)
	}
}
