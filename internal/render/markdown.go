package render

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"cybernorm/internal/report"
)

// Markdown writes a briefing for a merge request or a minister: a table of the documents, then for each what decides the gate
// and what to mend, the most urgent in full view and the rest folded away.
func Markdown(w io.Writer, r *report.Report) error { return writeBriefing(w, r, math.MaxInt) }

// summaryBytes is the most that GitHub shows of the summary of a step; of a longer one it shows nothing.
const summaryBytes = 1 << 20

// GitHubSummary writes the briefing for the file that $GITHUB_STEP_SUMMARY names. It leaves documents out at the end where
// GitHub would show nothing at all, and says so.
func GitHubSummary(w io.Writer, r *report.Report) error { return writeBriefing(w, r, summaryBytes) }

func writeBriefing(w io.Writer, r *report.Report, limit int) error {
	const reserve = 200 // for the sentence that something is left out
	m := &briefing{}
	m.head(r)
	m.failures(r.Failures)
	m.audit(r.Audit.Findings)
	for i := range r.Documents {
		var next briefing
		next.document(&r.Documents[i], r.Date)
		if m.Len()+next.Len() > limit-reserve {
			m.line("\nThe details of " + plural(len(r.Documents)-i, "document") + " are left out, since more would not be shown.")
			break
		}
		m.Write(next.Bytes())
	}
	if _, err := w.Write(m.Bytes()); err != nil {
		return fmt.Errorf("write Markdown: %w", err)
	}
	return nil
}

// briefing collects the lines of it.
type briefing struct{ bytes.Buffer }

func (m *briefing) line(s string) { m.WriteString(s + "\n") }

// head says how many documents passed, and shows a table of them. It stops where more rows than a person reads would leave no
// room for what they are about.
func (m *briefing) head(r *report.Report) {
	passed := 0
	for i := range r.Documents {
		if r.Documents[i].Gate.Passed {
			passed++
		}
	}
	m.line(fmt.Sprintf("## Cybernorm: %d of %s passed", passed, plural(len(r.Documents)+len(r.Failures), "document")))
	m.line("\nProfile " + unlinked(r.Policy.Profile) + ", " + strconv.Itoa(r.Policy.Controls) + " controls, as of " + unlinked(r.Date) + ".\n")
	if len(r.Documents) == 0 {
		return
	}
	m.line("| document | gate | score | coverage | met | partial | not met | contradicted | not stated |")
	m.line("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
	const rows = 1000
	for i := range r.Documents {
		if i == rows {
			m.line("\nand " + plural(len(r.Documents)-i, "document") + " more")
			break
		}
		d := &r.Documents[i]
		n := map[report.Verdict]int{}
		for j := range d.Results {
			n[d.Results[j].Verdict]++
		}
		cells := []string{strings.ReplaceAll(code(d.Path), "|", `\|`), gateWord(d), value(d.Score.Value), share(d.Score.Coverage)}
		for _, v := range []report.Verdict{report.Met, report.Partial, report.NotMet, report.Contradicted, report.NotStated} {
			cells = append(cells, strconv.Itoa(n[v]))
		}
		m.line("| " + strings.Join(cells, " | ") + " |")
	}
}

func gateWord(d *report.Document) string {
	switch {
	case d.Gate.Passed:
		return "passed"
	case d.Gate.Advisory:
		return "failed (advisory)"
	}
	return "**failed**"
}

func (m *briefing) failures(failures []report.Failure) {
	if len(failures) == 0 {
		return
	}
	m.line("\n### Could not be evaluated\n")
	for _, f := range failures {
		m.line("- " + code(f.Path) + " " + unlinked(f.Message))
	}
}

func (m *briefing) document(d *report.Document, date string) {
	m.line("\n### " + unlinked(d.Title) + "\n")
	m.line(code(d.Path) + ": score " + value(d.Score.Value) + ", coverage " + share(d.Score.Coverage) + ", gate " + gateWord(d) + ".")
	m.reasons("The gate failed", d.Gate.Reasons)
	m.reasons("To come", d.Gate.Warnings)
	groups := map[string][]report.Finding{}
	for _, f := range d.Findings(date) {
		groups[markdownGroup(&f)] = append(groups[markdownGroup(&f)], f)
	}
	for _, name := range []string{"To mend first", "To mend", "Not stated", "Excused"} {
		m.group(name, groups[name])
	}
}

func (m *briefing) reasons(name string, reasons []report.Reason) {
	if len(reasons) == 0 {
		return
	}
	m.line("\n" + name + ":\n")
	for _, r := range reasons {
		m.line("- " + unlinked(r.Message))
	}
}

// audit says what is to be put right in waivers and baseline.
func (m *briefing) audit(findings []report.AuditFinding) {
	if len(findings) == 0 {
		return
	}
	m.line("\n### Waivers and baseline\n")
	for _, a := range findings {
		m.line("- " + string(a.Level()) + ", " + inline(auditName(&a)) + ": " + unlinked(a.Message) + " " + code(Place(a.File, 0, a.Line, a.Column)))
	}
}

func markdownGroup(f *report.Finding) string {
	switch {
	case f.Excuse() != "":
		return "Excused"
	case f.Result.Verdict == report.NotStated:
		return "Not stated"
	case f.Level == report.LevelError:
		return "To mend first"
	}
	return "To mend"
}

func (m *briefing) group(name string, findings []report.Finding) {
	if len(findings) == 0 {
		return
	}
	slices.SortStableFunc(findings, func(a, b report.Finding) int { return report.Urgency(a.Result, b.Result) })
	folded := name != "To mend first"
	if folded {
		m.line("\n<details><summary>" + name + " (" + strconv.Itoa(len(findings)) + ")</summary>\n")
	} else {
		m.line("\n**" + name + "**\n")
	}
	for i := range findings {
		m.finding(&findings[i])
	}
	if folded {
		m.line("\n</details>")
	}
}

func (m *briefing) finding(f *report.Finding) {
	r := f.Result
	m.line("- **" + unlinked(r.Control) + "** " + unlinked(r.Title) + " (" + word(r.Verdict) + ", " + unlinked(r.Severity) + ")  ")
	m.line("  " + code(Place(f.Document.Path, f.Place.Page, f.Place.Line, f.Place.Column)) + " " + unlinked(r.Reason) + "  ")
	if quote := markdownQuote(r); quote != "" {
		m.line("  “" + unlinked(quote) + "”  ")
	}
	if f.Advice != "" {
		m.line("  *" + unlinked(f.Advice) + "*")
	}
	if excuse := f.Excuse(); excuse != "" {
		m.line("  " + unlinked(excuse))
	}
}

// markdownQuote is the passage that decides, at a length that a list bears.
func markdownQuote(r *report.Result) string {
	if len(r.Evidence) == 0 {
		return ""
	}
	return strings.Join(shorten(wrap(passage(&r.Evidence[0]), 100), 3, 100), " ")
}

// unlinked is [escape] for text of a document in a service that links: it names no person and no issue, and shows no address
// that can be followed. An empty comment inside the reference prevents it.
func unlinked(text string) string {
	const nothing = "<!-- -->"
	var b strings.Builder
	text = escape(text)
	for i, r := range text {
		b.WriteRune(r)
		if strings.ContainsRune("#!&~%$@", r) && i+1 < len(text) && text[i+1] != ' ' {
			b.WriteString(nothing)
		}
	}
	return strings.NewReplacer("://", nothing+"://", "www.", "www"+nothing+".").Replace(b.String())
}
