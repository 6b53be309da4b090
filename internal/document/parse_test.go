package document

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestReadLimitsSize(t *testing.T) {
	small := spansHead + "  - {id: a, text: One}\n"
	tests := []struct {
		name string
		max  int64
		want string
	}{
		{"default", 0, ""},
		{"exactly", int64(len(small)), ""},
		{"one byte too many", int64(len(small)) - 1, fmt.Sprintf("big.yaml: the file has more than %d bytes; raise the limit if it is meant", len(small)-1)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, err := Read("big.yaml", strings.NewReader(small), test.max)
			if test.want == "" {
				if err != nil || d.Path != "big.yaml" {
					t.Fatalf("got %v, %v", d, err)
				}
				return
			}
			var errs Errors
			if !errors.As(err, &errs) || err.Error() != test.want || d != nil {
				t.Errorf("got %v, want %s", err, test.want)
			}
		})
	}
}

func TestReadStopsAtTheDefaultLimit(t *testing.T) {
	r := &endless{}
	_, err := Read("endless.yaml", r, 0)
	if err == nil || !strings.Contains(err.Error(), "more than 32 MiB") {
		t.Errorf("error is %v", err)
	}
	if r.n > DefaultMaxBytes+1<<20 {
		t.Errorf("%d bytes were read", r.n)
	}
}

type endless struct{ n int }

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = '#'
	}
	e.n += len(p)
	return len(p), nil
}

func TestReadKeepsErrorsOfTheReader(t *testing.T) {
	_, err := Read("a.yaml", iotest.ErrReader(io.ErrUnexpectedEOF), 0)
	if !errors.Is(err, io.ErrUnexpectedEOF) || !strings.HasPrefix(err.Error(), "read a.yaml: ") {
		t.Errorf("error is %v", err)
	}
}

// TestParseFillsAll looks at what the struct comparison of other tests does not: positions, defaults, long facts.
func TestParseFillsAll(t *testing.T) {
	const file = `schema: cybernorm/v1
kind: treaty
title: Example
process:
  consultation:
    held: true
    rounds: {value: 3, evidence: {url: "https://example.org", date: 2023-01-02}}
    groups: []
provisions:
  - id: "010"
    text: One
    refs: []
offences:
  - {id: off-1, class: content}
`
	d, err := Parse("a.yaml", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	c := d.Process.Consultation
	if !c.Held.Stated || !c.Held.Value || c.Held.Evidence != nil || c.Held.Pos != (Pos{Line: 6, Column: 11}) {
		t.Errorf("held is %+v", c.Held)
	}
	if c.Rounds.Value != 3 || c.Rounds.Evidence == nil || c.Rounds.Evidence.Date != "2023-01-02" || c.Rounds.Pos != (Pos{Line: 7, Column: 21}) {
		t.Errorf("rounds is %+v", c.Rounds)
	}
	if !c.Groups.Stated || c.Groups.Value == nil || len(c.Groups.Value) != 0 {
		t.Errorf("groups is %+v: an empty list is a statement", c.Groups)
	}
	if c.Access.Stated {
		t.Error("what is absent was taken for stated")
	}
	p := d.Provisions[0]
	if p.ID != "010" || p.Zone != ZoneOperative || p.Refs != nil || p.Pos != (Pos{Line: 10, Column: 5}) {
		t.Errorf("provision is %+v", p)
	}
	if d.Pos != (Pos{Line: 1, Column: 1}) || d.Offences[0].Pos != (Pos{Line: 14, Column: 5}) {
		t.Errorf("document at %v, offence at %v", d.Pos, d.Offences[0].Pos)
	}
}

// TestParseAcceptsForms holds that the same description may come in the forms that editors and tools give it.
func TestParseAcceptsForms(t *testing.T) {
	plain := spansHead + "  - id: a\n    text: One two\n"
	forms := map[string]string{
		"plain":             plain,
		"byte order mark":   "\ufeff" + plain,
		"line ends of CRLF": strings.ReplaceAll(plain, "\n", "\r\n"),
		"line ends of CR":   strings.ReplaceAll(plain, "\n", "\r"),
		"no last line end":  strings.TrimSuffix(plain, "\n"),
		"document marker":   "---\n" + plain + "...\n",
		"YAML directive":    "%YAML 1.1\n---\n" + plain,
		"comments":          "# One\n\n" + plain + "# two\n",
		"JSON":              `{"schema": "cybernorm/v1", "kind": "strategy", "title": "Example", "provisions": [{"id": "a", "text": "One two"}]}`,
		"trailing spaces":   strings.ReplaceAll(plain, "\n", "  \n"),
	}
	want, err := Parse("", []byte(plain))
	if err != nil {
		t.Fatal(err)
	}
	for name, form := range forms {
		got, err := Parse("", []byte(form))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if diff := cmp.Diff(withoutPlaces(want), withoutPlaces(got)); diff != "" {
			t.Errorf("%s reads differently:\n%s", name, diff)
		}
		assertPlaces(t, strings.TrimPrefix(form, "\ufeff"), &got.Provisions[0])
	}
}

// TestManyMistakesAreCapped keeps an absurd file from filling the screen and the memory.
func TestManyMistakesAreCapped(t *testing.T) {
	var b strings.Builder
	b.WriteString(spansHead + "  - {id: a, text: One}\n")
	for i := range 3 * maxErrors {
		fmt.Fprintf(&b, "key%d: x\n", i)
	}
	_, err := Parse("a.yaml", []byte(b.String()))
	errs, ok := err.(Errors)
	if !ok || len(errs) != maxErrors+1 {
		t.Fatalf("%d errors", len(errs))
	}
	if want := fmt.Sprintf("%d more mistakes are not shown", 2*maxErrors); errs[maxErrors].Message != want {
		t.Errorf("last is %v, want %s", errs[maxErrors], want)
	}
}

// hostile are files made to cost time or memory.
func hostile() map[string][]byte {
	head := spansHead + "  - {id: a, text: One}\n"
	repeat := func(s string, n int) []byte { return []byte(head + strings.Repeat(s, n)) }
	bomb := head + "b:\n  - &a0 [x, x, x, x, x, x, x, x, x, x]\n"
	for i := range 30 {
		bomb += fmt.Sprintf("  - &a%d [%s*a%d]\n", i+1, strings.Repeat(fmt.Sprintf("*a%d, ", i), 9), i)
	}
	var keys, refs, ids strings.Builder
	for i := range 20_000 {
		fmt.Fprintf(&keys, "key%d: x\n", i)
		fmt.Fprintf(&refs, "x%d, ", i)
		fmt.Fprintf(&ids, "  - {id: p%d, text: One, parent: p%d}\n", i, (i+1)%20_000)
	}
	return map[string][]byte{
		"keys":             []byte(head + keys.String()),
		"same key":         repeat("key: x\n", 20_000),
		"flow nesting":     repeat("[", 100_000),
		"closed nesting":   []byte(head + "x: " + strings.Repeat("[", 9_000) + strings.Repeat("]", 9_000)),
		"map nesting":      repeat("{a: ", 100_000),
		"dash nesting":     []byte(strings.Repeat("- ", 100_000)),
		"key nesting":      []byte(strings.Repeat("? ", 100_000)),
		"alias bomb":       []byte(bomb),
		"dangling":         []byte(spansHead + "  - {id: a, text: One, refs: [" + refs.String() + "]}\n" + ids.String()),
		"circle of 20,000": []byte(spansHead + ids.String()),
		"comments":         repeat("# one\n", 200_000),
		"comments behind":  repeat("- # one\n", 100_000),
		"comments apart":   repeat("# one\n\n", 100_000),
		"comment and key":  []byte(spansHead + "  - id: a\n    text: One\n" + strings.Repeat("    # one\n\n    # two\n    a: b # three\n", 30_000)),
		"empty lines":      repeat("\n", 4<<20),
		"one long line":    []byte(spansHead + "  - {id: a, text: \"" + strings.Repeat("é ", 2<<20) + "\"}\n"),
		"one flow line":    []byte(spansHead + "  [" + strings.Repeat("{id: é, text: ü}, ", 30_000) + "]\n"),
		"plain, wrapped":   []byte(spansHead + "  - id: a\n    text: One\n" + strings.Repeat("      two\n", 200_000)),
		"escapes":          []byte(spansHead + "  - {id: a, text: \"" + strings.Repeat(`\xe9`, 500_000) + "\"}\n"),
		"quotes":           []byte(spansHead + "  - {id: a, text: '" + strings.Repeat(`''`, 500_000) + "'}\n"),
		"values":           []byte(head + "x: [" + strings.Repeat("a,", 16<<20-200) + "]\n"),
		"many values":      []byte(head + "x: [" + strings.Repeat("a,", 1_400_000) + "]\n"),
		"many pairs":       []byte(head + "x: {" + strings.Repeat("a: ,", 700_000) + "}\n"),
		"documents":        repeat("---\n", 500_000),
		"not UTF-8":        bytes.Repeat([]byte{0xff}, 16<<20),
		"NUL":              make([]byte, 16<<20),
		"tags":             repeat("- !a\n", 100_000),
		"anchors":          repeat("- &a b\n", 100_000),
		"open quotation":   append(repeat("# x\n", 10), bytes.Repeat([]byte("'a\n"), 1_000_001)...),
		"question marks":   repeat("? ", 500_000),
		"long key":         append(repeat("", 1), append(bytes.Repeat([]byte("k"), 8<<20), ": x\n"...)...),
		"separators":       repeat("# \u2028\n", 200_000),
		"carriage returns": []byte(strings.ReplaceAll(string(repeat("# one\n", 200_000)), "\n", "\r")),
	}
}

// TestHostileFilesCostLittle holds that no file costs more than its size explains.
func TestHostileFilesCostLittle(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: costs mean nothing under the race detector, which is what -short runs with")
	}
	const limit = 5 * time.Second // about a second on a free machine; the rest is for a busy one
	for name, data := range hostile() {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			_, err := Parse("hostile.yaml", data)
			took := time.Since(start)
			runtime.ReadMemStats(&after)
			t.Logf("%d bytes, %v, %d MiB allocated", len(data), took.Round(time.Millisecond), (after.TotalAlloc-before.TotalAlloc)>>20)
			if took > limit {
				t.Errorf("took %v", took)
			}
			if alloc := after.TotalAlloc - before.TotalAlloc; alloc > 1<<30 {
				t.Errorf("allocated %d MiB", alloc>>20)
			}
			if err != nil {
				checkPlaces(t, "hostile.yaml", data, err)
			}
		})
	}
}

// TestLongDescriptionsParseFast reads 20,000 provisions.
func TestLongDescriptionsParseFast(t *testing.T) {
	data := longDescription(20_000)
	start := time.Now()
	d, err := Parse("long.yaml", data)
	if err != nil {
		t.Fatal(err)
	}
	if took := time.Since(start); took > 4*time.Second {
		t.Errorf("took %v for %d bytes", took, len(data))
	}
	if len(d.Provisions) != 20_000 {
		t.Errorf("%d provisions", len(d.Provisions))
	}
}

func longDescription(n int) []byte {
	var b bytes.Buffer
	b.WriteString(spansHead)
	for i := range n {
		fmt.Fprintf(&b, "  - id: p-%d\n    number: \"%d\"\n    path: [Part %d]\n    refs: [p-%d]\n    text: |\n", i, i, i/100, i/2)
		b.WriteString("      The Government will publish an action plan and will report on it each\n      year, with figures on who was heard.\n\n")
	}
	return b.Bytes()
}

func BenchmarkParse(b *testing.B) {
	data := longDescription(2_000)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Parse("long.yaml", data); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	data := longDescription(2_000)
	d, err := Parse("long.yaml", data)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if err := Encode(io.Discard, d, nil); err != nil {
			b.Fatal(err)
		}
	}
}
