package importer

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"cybernorm/internal/importer/archive"
	"cybernorm/internal/importer/docx"
	"cybernorm/internal/importer/odt"
	"cybernorm/internal/importer/reading"
)

// officeReaders are the readers of zipped formats by the ending of their files.
func officeReaders() map[string]reading.Func {
	return map[string]reading.Func{".docx": docx.Read, ".odt": odt.Read}
}

// TestDamagedOfficeFiles reads every fixture with its bytes changed, and with the XML inside changed and packed anew, the
// same way each time: an error or a document, but no panic, no hang and no flood of memory.
func TestDamagedOfficeFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: a test of cost")
	}
	const each = 320
	for ext, read := range officeReaders() {
		files, err := filepath.Glob("../../testdata/import/*" + ext)
		if err != nil || len(files) < 2 {
			t.Fatalf("%d documents end in %s", len(files), ext)
		}
		rnd := rand.New(rand.NewPCG(4, 2026))
		total, failed := 0, 0
		for _, f := range files {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			parts := unpack(t, data)
			for i := range max(each, 1100/len(files)+1) {
				broken := mutate(rnd, data)
				if i%2 == 1 {
					broken = repack(t, parts, rnd)
				}
				total++
				if !survives(t, fmt.Sprintf("%s, change %d", filepath.Base(f), i), read, broken) {
					failed++
				}
			}
		}
		t.Logf("%s: %d damaged files, %d refused", ext, total, failed)
		if total < 1000 || failed < total/10 || failed == total {
			t.Errorf("%s: %d of %d damaged files are refused, which shows little", ext, failed, total)
		}
	}
}

// survives reads a damaged file within 5 seconds and 512 MiB and tells whether it was read.
func survives(t *testing.T, what string, read reading.Func, data []byte) bool {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	r, err := read(context.Background(), "x", data, reading.Options{})
	if d := time.Since(start); d > 5*time.Second {
		t.Errorf("%s: took %v", what, d)
	}
	runtime.ReadMemStats(&after)
	if n := after.TotalAlloc - before.TotalAlloc; n > 512<<20 {
		t.Errorf("%s: took %d MiB", what, n>>20)
	}
	if err == nil && r == nil {
		t.Errorf("%s: neither an error nor a document", what)
	}
	return err == nil
}

// mutate changes some bytes: flips, runs of zeros or of 255, pieces cut out, doubled or moved, the end cut off.
func mutate(rnd *rand.Rand, data []byte) []byte {
	b := bytes.Clone(data)
	for range 1 + rnd.IntN(4) {
		if len(b) < 16 {
			return b
		}
		at := rnd.IntN(len(b) - 8)
		n := 1 + rnd.IntN(min(200, len(b)-at-1))
		switch rnd.IntN(7) {
		case 0:
			b[at] ^= 1 << rnd.IntN(8)
		case 1:
			b[at] = byte(rnd.Uint32())
		case 2:
			clear(b[at : at+n])
		case 3:
			for i := at; i < at+n; i++ {
				b[i] = 0xFF
			}
		case 4:
			b = append(b[:at:at], b[at+n:]...)
		case 5:
			b = append(b[:at+n:at+n], b[at:]...)
		case 6:
			b = b[:at]
		}
	}
	return b
}

type zipPart struct {
	name string
	data []byte
}

func unpack(t *testing.T, data []byte) []zipPart {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out []zipPart
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, zipPart{f.Name, b})
	}
	return out
}

// repack packs the parts with one of them changed: bytes, tags doubled, dropped or renamed, numbers made absurd.
func repack(t *testing.T, parts []zipPart, rnd *rand.Rand) []byte {
	t.Helper()
	victim := rnd.IntN(len(parts))
	for !strings.HasSuffix(parts[victim].name, ".xml") {
		victim = rnd.IntN(len(parts))
	}
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for i, p := range parts {
		data := p.data
		if i == victim {
			data = mutateXML(rnd, data)
		}
		w, err := z.Create(p.name)
		if err == nil {
			_, err = w.Write(data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func mutateXML(rnd *rand.Rand, data []byte) []byte {
	s := string(data)
	tags := strings.Split(s, "<")
	at := 1 + rnd.IntN(len(tags)-1)
	switch rnd.IntN(6) {
	case 0:
		return mutate(rnd, data)
	case 1: // without one tag
		tags = append(tags[:at:at], tags[at+1:]...)
	case 2: // with one tag twice
		tags = append(tags[:at+1:at+1], tags[at:]...)
	case 3: // two tags change places
		other := 1 + rnd.IntN(len(tags)-1)
		tags[at], tags[other] = tags[other], tags[at]
	case 4: // a number that nobody means
		absurd := []string{"-1", "0", "99999999999999999999", "2147483648", "x", ""}
		i := strings.IndexAny(tags[at], "0123456789")
		if i > 0 {
			tags[at] = tags[at][:i] + absurd[rnd.IntN(len(absurd))] + tags[at][i+1:]
		}
	case 5: // a whole stretch again and again
		to := min(len(tags), at+1+rnd.IntN(30))
		more := strings.Repeat("<"+strings.Join(tags[at:to], "<"), 40)
		tags[at-1] += more
	}
	return []byte(strings.Join(tags, "<"))
}

// TestOfficeWorstCases reads what the limits let through: files that are large in one way. They take no more time and
// memory than others, whether they are read or refused.
func TestOfficeWorstCases(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: a test of cost")
	}
	const n = 150_000
	w := func(inner string) string {
		return `<w:document xmlns:w="w"><w:body>` + inner + `</w:body></w:document>`
	}
	o := func(inner string) string {
		return `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>` + inner + `</office:text></office:body></office:document-content>`
	}
	for _, c := range []struct {
		name, part, content string
		read                reading.Func
	}{
		{"short paragraphs", "word/document.xml", w(strings.Repeat("<w:p><w:r><w:t>a</w:t></w:r></w:p>", n)), docx.Read},
		{"more of them than are read", "word/document.xml", w(strings.Repeat("<w:p><w:r><w:t>a</w:t></w:r></w:p>", 1_300_000)), docx.Read},
		{"ends of paragraphs deleted", "word/document.xml", w(strings.Repeat("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t> a</w:t></w:r></w:p>", n)), docx.Read},
		{"tabs in a deletion", "word/document.xml", w("<w:p><w:del><w:r><w:t>a</w:t>" + strings.Repeat("<w:tab/>", 4*n) + "</w:r></w:del></w:p>"), docx.Read},
		{"deletions", "word/document.xml", w("<w:p>" + strings.Repeat("<w:del><w:r><w:t>a</w:t></w:r></w:del><w:r><w:t>b</w:t></w:r>", n) + "</w:p>"), docx.Read},
		{"numbers after line breaks", "word/document.xml", w("<w:p><w:r>" + strings.Repeat("<w:br/><w:t>1) a</w:t>", n) + "</w:r></w:p>"), docx.Read},
		{"line breaks", "word/document.xml", w("<w:p><w:r>" + strings.Repeat("<w:br/>", 4*n) + "</w:r></w:p>"), docx.Read},
		{"fields that do not end", "word/document.xml", w("<w:p>" + strings.Repeat(`<w:r><w:fldChar w:fldCharType="begin"/><w:t>a</w:t></w:r>`, 20_000) + "</w:p>"), docx.Read},
		{"a table of many cells", "word/document.xml", w("<w:tbl><w:tr>" + strings.Repeat("<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>", n) + "</w:tr></w:tbl>"), docx.Read},
		{"tables inside each other", "word/document.xml", w(strings.Repeat("<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>", 100) + strings.Repeat("<w:p><w:r><w:t>a</w:t></w:r></w:p>", 10_000) + strings.Repeat("</w:tc></w:tr></w:tbl>", 100)), docx.Read},
		{"short paragraphs in ODT", "content.xml", o(strings.Repeat("<text:p>a</text:p>", n)), odt.Read},
		{"ODT with insertions", "content.xml", o(strings.Repeat(`<text:p>a<text:change-start text:change-id="x"/></text:p>`, n)), odt.Read},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := stored(t, c.part, c.content)
			survives(t, c.name, c.read, data)
			if !strings.Contains(c.name, "delet") && !strings.Contains(c.name, "insertions") {
				return
			}
			survives(t, c.name+", original", func(ctx context.Context, name string, data []byte, o reading.Options) (*reading.Reading, error) {
				o.Changes = reading.Original
				return c.read(ctx, name, data, o)
			}, data)
		})
	}
}

// stored packs a part without compression, so that its ratio gives nothing away.
func stored(t *testing.T, name, content string) []byte {
	t.Helper()
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
	if err == nil {
		_, err = io.WriteString(w, content)
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// TestOfficeBombs refuses small files that unpack to large ones, and XML that has no end.
func TestOfficeBombs(t *testing.T) {
	const docxRoot, odtRoot = `<w:document xmlns:w="w"><w:body>`, `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>`
	for _, c := range []struct {
		name, part, content string
		read                reading.Func
	}{
		{"a document of zeros", "word/document.xml", strings.Repeat("\x00", 80<<20), docx.Read},
		{"empty paragraphs without end", "word/document.xml", docxRoot + strings.Repeat("<w:p/>", 12<<20), docx.Read},
		{"text without end", "word/document.xml", docxRoot + "<w:p><w:r><w:t>" + strings.Repeat("abcdefgh", 10<<20), docx.Read},
		{"elements inside each other", "word/document.xml", docxRoot + strings.Repeat("<w:sdt><w:sdtContent>", 100_000), docx.Read},
		{"entities that grow", "word/document.xml", `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>` + docxRoot + "&b;", docx.Read},
		{"an entity from a file", "word/document.xml", `<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hosts">]>` + docxRoot + "&a;", docx.Read},
		{"an ODT of zeros", "content.xml", strings.Repeat("\x00", 80<<20), odt.Read},
		{"lists inside each other", "content.xml", odtRoot + strings.Repeat("<text:list><text:list-item>", 100_000), odt.Read},
		{"spans without end", "content.xml", odtRoot + "<text:p>" + strings.Repeat("<text:s/>", 9<<20), odt.Read},
	} {
		t.Run(c.name, func(t *testing.T) {
			var buf bytes.Buffer
			z := zip.NewWriter(&buf)
			w, err := z.Create(c.part)
			if err == nil {
				_, err = io.WriteString(w, c.content)
			}
			if err == nil {
				err = z.Close()
			}
			if err != nil {
				t.Fatal(err)
			}
			if survives(t, c.name, c.read, buf.Bytes()) {
				t.Error("was read")
			}
			if _, err := c.read(context.Background(), "x", buf.Bytes(), reading.Options{}); !errors.Is(err, archive.ErrLimit) && !strings.Contains(err.Error(), "document type") {
				t.Errorf("the reason is %v", err)
			}
		})
	}
}
