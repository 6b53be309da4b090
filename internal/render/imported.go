package render

import (
	"fmt"

	"cybernorm/internal/document"
	"cybernorm/internal/importer"
)

// ImportComments gives the comments of a description that was imported from the file of a name: on top what was kept and
// what is unsure as a whole, above each provision what is unsure about it.
func ImportComments(name string, r *importer.Result) document.Comments {
	c := document.Comments{
		Header: []string{
			fmt.Sprintf("Imported by cybernorm from %s (%s). Compare it with the document, and add what the process shows.", name, r.Format),
			kept(r),
		},
		Fields:     map[string][]string{},
		Provisions: map[string][]string{},
	}
	for _, d := range r.Doubts {
		if d.Field != "" {
			c.Fields[d.Field] = append(c.Fields[d.Field], "unsure: "+d.Text)
		} else if d.Provision == "" {
			c.Header = append(c.Header, "unsure: "+d.Text)
		} else {
			c.Provisions[d.Provision] = append(c.Provisions[d.Provision], "unsure: "+d.Text)
		}
	}
	return c
}

// doubtsShown is how many doubts about single provisions are told before the rest is counted.
const doubtsShown = 5

// ImportSummary gives lines that sum up an import: what was kept, and what is unsure.
func ImportSummary(r *importer.Result) []string {
	lines := []string{kept(r)}
	shown, more := 0, 0
	for _, d := range r.Doubts {
		switch {
		case d.Field != "":
			lines = append(lines, "unsure: "+d.Field+": "+d.Text)
		case d.Provision == "":
			lines = append(lines, "unsure: "+d.Text)
		case shown < doubtsShown:
			shown++
			lines = append(lines, "unsure: "+d.Provision+": "+d.Text)
		default:
			more++
		}
	}
	if more > 0 {
		lines = append(lines, fmt.Sprintf("unsure: %s more; they stand in the description", plural(more, "place")))
	}
	return lines
}

// kept says how much of the source stands in provisions, and how far that can be relied on.
func kept(r *importer.Result) string {
	line := fmt.Sprintf("%s with %.1f%% of the letters; confidence: %s", plural(len(r.Document.Provisions), "provision"), 100*r.Share(), r.Confidence)
	if n := len(r.Document.Actions); n > 0 {
		line += "; " + plural(n, "action") + " of a plan"
	}
	return line
}
