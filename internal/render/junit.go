package render

import (
	"encoding/xml"
	"fmt"
	"io"

	"cybernorm/internal/report"
)

// The elements of the format. It has no standard; these are in the order and with the attributes that the schemas of Apache
// Ant and of Jenkins both take.
type (
	junitSuites struct {
		XMLName xml.Name     `xml:"testsuites"`
		Suites  []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		ID         int             `xml:"id,attr"`
		Name       string          `xml:"name,attr"`
		Package    string          `xml:"package,attr"`
		Hostname   string          `xml:"hostname,attr"`
		Timestamp  string          `xml:"timestamp,attr"`
		Time       string          `xml:"time,attr"`
		Tests      int             `xml:"tests,attr"`
		Failures   int             `xml:"failures,attr"`
		Errors     int             `xml:"errors,attr"`
		Skipped    int             `xml:"skipped,attr"`
		Properties []junitProperty `xml:"properties>property"`
		Cases      []junitCase     `xml:"testcase"`
		Out        string          `xml:"system-out"`
		Err        string          `xml:"system-err"`
	}
	junitProperty struct {
		Name  string `xml:"name,attr"`
		Value string `xml:"value,attr"`
	}
	junitCase struct {
		Name    string        `xml:"name,attr"`
		Class   string        `xml:"classname,attr"`
		Time    string        `xml:"time,attr"`
		Skipped string        `xml:"skipped,omitempty"`
		Error   *junitOutcome `xml:"error"`
		Failure *junitOutcome `xml:"failure"`
	}
	junitOutcome struct {
		Type    string `xml:"type,attr"`
		Message string `xml:"message,attr"`
		Text    string `xml:",chardata"`
	}
)

// JUnit writes the report as test results: a suite a document, a case a control. A shortfall is a failure whose type is the
// verdict; what is excused, not stated or not applicable is skipped; what could not be evaluated is an error.
func JUnit(w io.Writer, r *report.Report) error {
	var all junitSuites
	for i := range r.Documents {
		all.Suites = append(all.Suites, junitDocument(r, &r.Documents[i], i))
	}
	for _, f := range r.Failures {
		s := newSuite(r, len(all.Suites), f.Path)
		s.Tests, s.Errors = 1, 1
		s.Cases = []junitCase{{Name: "evaluation", Class: s.Name, Time: "0", Error: &junitOutcome{Type: "error", Message: failed(f)}}}
		all.Suites = append(all.Suites, s)
	}
	if len(r.Audit.Findings) > 0 {
		all.Suites = append(all.Suites, junitAudit(r, len(all.Suites)))
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return fmt.Errorf("write JUnit results: %w", err)
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", "  ")
	if err := enc.Encode(all); err != nil {
		return fmt.Errorf("write JUnit results: %w", err)
	}
	_, err := io.WriteString(w, "\n")
	return err
}

func newSuite(r *report.Report, id int, path string) junitSuite {
	if path = plain(path); path == "" {
		path = "cybernorm"
	}
	return junitSuite{
		ID: id, Name: path, Package: "cybernorm", Hostname: "localhost", Timestamp: r.Date + "T00:00:00", Time: "0",
		Properties: []junitProperty{{"profile", plain(r.Policy.Profile)}, {"policies", r.Policy.Digest}},
	}
}

func junitDocument(r *report.Report, d *report.Document, id int) junitSuite {
	s := newSuite(r, id, d.Path)
	s.Properties = append(s.Properties, junitProperty{"score", value(d.Score.Value)}, junitProperty{"coverage", share(d.Score.Coverage)})
	findings := map[string]*report.Finding{}
	for _, f := range d.Findings(r.Date) {
		findings[f.Result.Control] = &f
	}
	for i := range d.Results {
		c := junitResult(&d.Results[i], findings[d.Results[i].Control])
		c.Class = s.Name
		switch {
		case c.Failure != nil:
			s.Failures++
		case c.Skipped != "":
			s.Skipped++
		}
		s.Cases = append(s.Cases, c)
	}
	s.Tests = len(s.Cases)
	return s
}

// junitAudit is the suite of waivers and baseline: what fails the run is a failure, the rest is shown as skipped.
func junitAudit(r *report.Report, id int) junitSuite {
	s := newSuite(r, id, "waivers and baseline")
	for _, a := range r.Audit.Findings {
		c := junitCase{Name: auditName(&a), Class: s.Name, Time: "0"}
		if a.Fails {
			s.Failures++
			c.Failure = &junitOutcome{Type: string(a.Kind), Message: plain(a.Message), Text: Place(a.File, 0, a.Line, a.Column)}
		} else {
			s.Skipped++
			c.Skipped = auditName(&a) + ": " + plain(a.Message)
		}
		s.Cases = append(s.Cases, c)
	}
	s.Tests = len(s.Cases)
	return s
}

func junitResult(r *report.Result, f *report.Finding) junitCase {
	c := junitCase{Name: headline(r), Time: "0"}
	switch {
	case f != nil && r.Verdict.Shortfall() && f.Excuse() == "":
		c.Failure = &junitOutcome{Type: string(r.Verdict), Message: message(f), Text: Place(f.Document.Path, f.Place.Page, f.Place.Line, f.Place.Column)}
		for _, e := range r.Evidence {
			c.Failure.Text += "\n" + Place(f.Document.Path, e.Page, e.Line, e.Column) + ": " + passage(&e)
		}
	case f != nil:
		c.Skipped = message(f)
	case r.Verdict == report.NotApplicable:
		c.Skipped = word(r.Verdict) + ": " + plain(r.Reason)
	}
	return c
}
