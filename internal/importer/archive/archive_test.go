package archive

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
)

func pack(t testing.TB, parts ...string) []byte {
	t.Helper()
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err == nil {
			_, err = w.Write([]byte(parts[i+1]))
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

func TestReadsPartsByName(t *testing.T) {
	a, err := Open(pack(t, "Word/Document.xml", "x", `sub\part.xml`, "y", "/lead.xml", "z"), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"word/document.xml": "x", "sub/part.xml": "y", "lead.xml": "z"} {
		if got, err := a.Read(name); err != nil || string(got) != want || !a.Has(name) {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	if _, err := a.Read("none"); err == nil || a.Has("none") {
		t.Error("reads what is not there")
	}
}

func TestRefusesBombs(t *testing.T) {
	many := make([]string, 0, 40)
	for i := range 20 {
		many = append(many, fmt.Sprint(i), "")
	}
	deep := strings.Repeat("<a>", 1000) + strings.Repeat("</a>", 1000)
	wide := "<a" + strings.Repeat(` b="c"`, 5000) + "/>"
	for _, c := range []struct {
		name   string
		data   []byte
		limits Limits
	}{
		{"zeros, a thousand to one", pack(t, "a", strings.Repeat("\x00", 40<<20)), Limits{}},
		{"a part beyond its limit", pack(t, "a", strings.Repeat("ab cd ", 3000)), Limits{Part: 10_000}},
		{"many files", pack(t, many...), Limits{Entries: 10}},
		{"deep XML", pack(t, "a", deep), Limits{}},
		{"wide XML", pack(t, "a", wide), Limits{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			err := readAll(c.data, c.limits)
			runtime.ReadMemStats(&after)
			if !errors.Is(err, ErrLimit) {
				t.Errorf("error %v", err)
			}
			if used := after.TotalAlloc - before.TotalAlloc; used > 128<<20 {
				t.Errorf("took %d MiB", used>>20)
			}
		})
	}
}

func readAll(data []byte, l Limits) error {
	a, err := Open(data, l)
	if err != nil {
		return err
	}
	x, err := a.XML("a")
	if err != nil {
		return err
	}
	if _, err = x.Root(); err != nil {
		return err
	}
	return x.Skip()
}

func TestTotalCountsAllParts(t *testing.T) {
	a, err := Open(pack(t, "a", strings.Repeat("x", 600), "b", strings.Repeat("y", 600)), Limits{Total: 1000})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.Read("a"); err != nil {
		t.Error(err)
	}
	if _, err := a.Read("b"); !errors.Is(err, ErrLimit) {
		t.Errorf("the second part: %v", err)
	}
}

func TestRefusesSizesThatLie(t *testing.T) {
	data := pack(t, "a", strings.Repeat("x", 5000))
	// The size that the table of contents gives stands 24 bytes behind its signature.
	at := bytes.Index(data, []byte("PK\x01\x02")) + 24
	copy(data[at:], []byte{0xFF, 0xFF, 0xFF, 0x7F})
	a, err := Open(data, Limits{})
	if err == nil {
		_, err = a.Read("a")
	}
	if err == nil {
		t.Error("no error")
	}
}

func TestRefusesDoubleNames(t *testing.T) {
	if _, err := Open(pack(t, "word/a.xml", "1", "word/A.xml", "2"), Limits{}); err == nil || !strings.Contains(err.Error(), "twice") {
		t.Errorf("error %v", err)
	}
}
