package cli

import (
	"fmt"
	"io"
	"os"

	"cybernorm/internal/render"
	"cybernorm/internal/report"
)

// reports takes the results of a run as they come and writes them in every format that was asked for: lines at once, the
// other formats at the end, from a report that is only collected where one of them needs it.
type reports struct {
	app     *app
	all     *report.Report
	whole   []target
	lines   []*render.LineWriter
	files   []*lateFile
	found   bool // a document was evaluated
	skipped bool // something could not be
	text    bool // formats that are read back carry the wording of the documents
}

// newReports makes the outputs of a report that begins as head does. With text, those that are read back carry the wording of
// the documents as well.
func (a *app) newReports(targets []target, head *report.Report, text bool) *reports {
	r := &reports{app: a, all: head, text: text}
	for _, t := range targets {
		if t.format != "jsonl" {
			r.whole = append(r.whole, t)
			continue
		}
		w := a.Out
		if t.path != "" {
			file := &lateFile{path: t.path}
			r.files = append(r.files, file)
			w = file
		}
		r.lines = append(r.lines, render.NewLineWriter(w, head))
	}
	return r
}

func (r *reports) document(d *report.Document) error {
	r.found = true
	line := *d
	if !r.text {
		line.Text = nil
	}
	for _, l := range r.lines {
		if err := l.Document(&line); err != nil {
			return err
		}
	}
	if len(r.whole) > 0 {
		r.all.Documents = append(r.all.Documents, *d)
	}
	return nil
}

func (r *reports) failure(path string, cause error) error {
	r.skipped = true
	f := report.Failure{Path: path, Message: cause.Error()}
	for _, l := range r.lines {
		if err := l.Failure(f); err != nil {
			return err
		}
	}
	r.all.Failures = append(r.all.Failures, f)
	return nil
}

// close writes what is left to write. Without a document there is nothing to report.
func (r *reports) close() error {
	for _, l := range r.lines {
		if err := l.Close(r.all.Audit); err != nil {
			return err
		}
	}
	for _, f := range r.files {
		if err := f.Close(); err != nil {
			return err
		}
	}
	if !r.found {
		return nil
	}
	return r.app.writeReport(r.whole, r.all, r.text)
}

// writeReport writes a report that is complete. Only with text do formats that are read back carry the wording of the documents.
func (a *app) writeReport(targets []target, r *report.Report, text bool) error {
	return a.write(targets, func(format string, w, place io.Writer) error {
		if format == "json" && !text {
			return render.JSON(w, r.WithoutText())
		}
		var screen render.TextOptions
		if format == "text" || format == "html" || format == "docx" { // these cite the sources
			var err error
			if screen, err = a.screen(place); err != nil {
				return err
			}
		}
		return render.Write(w, format, r, screen)
	})
}

// lateFile is a file that is made when the first bytes are written to it.
type lateFile struct {
	path string
	file *os.File
}

func (l *lateFile) Write(b []byte) (int, error) {
	if l.file == nil {
		file, err := os.Create(l.path)
		if err != nil {
			return 0, fmt.Errorf("cannot write %s: %w", l.path, err)
		}
		l.file = file
	}
	return l.file.Write(b)
}

// Close ends the file if there is one.
func (l *lateFile) Close() error {
	if l.file == nil {
		return nil
	}
	return l.file.Close()
}
