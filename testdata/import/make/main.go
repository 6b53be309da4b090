// Command make writes the documents of this folder that come from word processors: `go run ./testdata/import/make .`,
// with the root of the repository. With LibreOffice on the path it also writes those that LibreOffice makes, which
// carry the time of their making.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if err := writeAll(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "make:", err)
		os.Exit(1)
	}
}

func writeAll(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("give the root of the repository")
	}
	files := []struct {
		name string
		doc  document
	}{
		{"internal/importer/docx/testdata/numbering.docx", numbered()},
		{"testdata/import/treaty-tracked.docx", treaty()},
		{"testdata/import/agreement-fr.docx", french()},
		{"testdata/import/regulation-ar.docx", arabic()},
		{"testdata/import/action-plan.docx", plan()},
		{"testdata/import/negotiated.docx", negotiated()},
	}
	for _, f := range files {
		if err := f.doc.write(filepath.Join(args[0], f.name)); err != nil {
			return fmt.Errorf("%s: %w", f.name, err)
		}
	}
	for _, f := range []struct{ name, text string }{
		{"testdata/import/expert-report.odt", report()},
		{"testdata/import/expert-report.docx", report()},
		{"testdata/import/estrategia-es.docx", spanish()},
		{"testdata/import/estrategia-es.odt", spanish()},
	} {
		if err := viaLibreOffice(f.text, filepath.Join(args[0], f.name)); err != nil {
			return err
		}
	}
	return nil
}
