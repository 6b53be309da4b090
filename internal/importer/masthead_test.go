package importer

import (
	"context"
	"testing"
)

func TestTitleUnderAMasthead(t *testing.T) {
	const page = `<html><body><main>
<p>United Nations A/99/12*</p>
<h1>General Assembly</h1>
<p>Distr.: General</p>
<p>3 May 2031</p>
<h2>Ninety-ninth session</h2>
<h2>Item 7 of the agenda: safe networks for everyone</h2>
<h2>State of the networks that people use, and what was done for them</h2>
<h3>Report of the Secretary-General</h3>
<h4>Summary</h4>
<p>The report tells what Member States did for safe networks in the year, and what is left to do.</p>
<h2>I. Introduction</h2>
<p>1. Member States were asked to say what they had done, and forty answered.</p>
<p>2. The answers show progress in the training of teachers.</p>
<p>3. They show none in the protection of small companies.</p>
</main></body></html>`
	r, err := Import(context.Background(), "report.html", []byte(page), Options{})
	if err != nil {
		t.Fatal(err)
	}
	d := r.Document
	if d.Title != "State of the networks that people use, and what was done for them" || d.Issuer != "United Nations" || d.Date != "2031-05-03" {
		t.Errorf("%q of %q, %s", d.Title, d.Issuer, d.Date)
	}
	for _, p := range d.Provisions {
		if p.Zone != "title" {
			if p.Heading != "Summary" {
				t.Errorf("the text begins with %q under %q", p.Text, p.Heading)
			}
			break
		}
	}
}

func TestSymbolsOfDocuments(t *testing.T) {
	for text, want := range map[string]bool{"United Nations A/80/62*": true, "E/CN.6/2031/3": true, "and/or": false, "2031/32": false, "https://example.org/1": false, "United Nations": false} {
		if got := hasSymbol(fold(text)); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestContentsEndWhereTheTitleComesAgain(t *testing.T) {
	const law = "LAW No 7 OF 2031 ON THE SAFETY OF NETWORKS\n\nTable of contents\n\nArticle 1: Purpose\n\nArticle 2: Scope\n\nArticle 3: Powers\n\n" +
		"LAW No 7 OF 2031 ON THE SAFETY OF NETWORKS\n\nWe, the President,\n\nPursuant to the Constitution;\n\nADOPT:\n\nArticle 1: Purpose\n\nThis law protects networks and people from harm.\n\n" +
		"Article 2: Scope\n\nThis law applies to all networks in the country.\n\nArticle 3: Powers\n\nThe police may search a computer with the leave of a judge.\n"
	r, err := Import(context.Background(), "law.txt", []byte(law), Options{Kind: "treaty", Language: "en"})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range r.Document.Provisions {
		if p.Text == "Pursuant to the Constitution;" && p.Zone != "preamble" || p.ID == "contents-5" {
			t.Errorf("%s in zone %q: %s", p.ID, p.Zone, p.Text)
		}
	}
}
