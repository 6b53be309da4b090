package pdf

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

const fixtures = "../../../testdata/import/"

func fixture(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(fixtures + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func read(t *testing.T, name string) *Document {
	t.Helper()
	d, err := Read(context.Background(), fixture(t, name), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func textOf(b *Block) string {
	lines := make([]string, len(b.Lines))
	for i, l := range b.Lines {
		lines[i] = l.Text
	}
	return strings.Join(lines, " / ")
}

func find(t *testing.T, d *Document, part string) *Block {
	t.Helper()
	for i := range d.Blocks {
		if strings.Contains(textOf(&d.Blocks[i]), part) {
			return &d.Blocks[i]
		}
	}
	t.Fatalf("no block with %q", part)
	return nil
}

func TestColumnsComeOneAfterTheOther(t *testing.T) {
	d := read(t, "two-columns.pdf")
	var order []string
	for i := range d.Blocks {
		if d.Blocks[i].Kind == Heading && d.Blocks[i].Bold {
			order = append(order, d.Blocks[i].Lines[0].Text[:1])
		}
	}
	if got := strings.Join(order, ""); got != "12223456" {
		t.Errorf("sections in the order %s", got)
	}
	b := find(t, d, "convenes")
	if b.Columns != 2 || b.Kind != Body {
		t.Errorf("%+v", b)
	}
}

func TestFootnotesAreSetApart(t *testing.T) {
	d := read(t, "two-columns.pdf")
	var marks []string
	for i := range d.Blocks {
		if b := &d.Blocks[i]; b.Kind == Footnote {
			marks = append(marks, b.Mark)
			if !strings.HasPrefix(b.Lines[0].Text, b.Mark+" ") {
				t.Errorf("note %s begins %q", b.Mark, b.Lines[0].Text)
			}
		}
	}
	if !slices.Equal(marks, []string{"1", "2", "3"}) {
		t.Errorf("notes %v", marks)
	}
}

func TestHeadersFootersAndPageNumbersAreLeftOut(t *testing.T) {
	for name, want := range map[string][]string{
		"two-columns.pdf":  {"1", "Harbour Islands", "2", "National Cyber Resilience Strategy", "3"},
		"norms-report.pdf": {"Coastal Union: norms of responsible behaviour", "Report for 2022 and 2023, page 1", "Coastal Union: norms of responsible behaviour", "Report for 2022 and 2023, page 2", "Coastal Union: norms of responsible behaviour", "Report for 2022 and 2023, page 3"},
	} {
		var got []string
		for _, x := range read(t, name).Dropped {
			got = append(got, x.Text)
			if x.Why == "" || x.Page == 0 || x.Line == 0 {
				t.Errorf("%s: %+v", name, x)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: left out %q", name, got)
		}
	}
}

func TestRowsOfTablesKeepTheirCells(t *testing.T) {
	for _, name := range []string{"norms-report.pdf", "statement.pdf"} {
		d := read(t, name)
		rows := 0
		for i := range d.Blocks {
			if b := &d.Blocks[i]; b.Kind == Row && len(b.Cells) == 4 && b.Table == 1 {
				rows++
				if b.Header != (rows == 1) {
					t.Errorf("%s: row %d: header %v", name, rows, b.Header)
				}
			}
		}
		if rows != 4 {
			t.Errorf("%s: %d rows of the table", name, rows)
		}
	}
	b := find(t, read(t, "statement.pdf"), "Exchange points of contact")
	if want := "Foreign ministries"; b.Cells[1] != want {
		t.Errorf("cells %q", b.Cells)
	}
}

func TestTablesWithoutLinesAreTables(t *testing.T) {
	d := read(t, "action-plan.pdf")
	var rows [][]string
	for i := range d.Blocks {
		if d.Blocks[i].Kind == Row {
			rows = append(rows, d.Blocks[i].Cells)
		}
	}
	if len(rows) != 7 || !slices.Equal(rows[0], []string{"No.", "Action", "Responsible", "Deadline", "Indicator"}) || rows[1][0] != "Goal A: People" {
		t.Fatalf("rows %q", rows)
	}
	if want := "The Ministry of Education shall add cyber safety to the school curriculum."; rows[2][1] != want || rows[2][2] != "Ministry of Education" {
		t.Errorf("row %q", rows[2])
	}
}

func TestCellsCentredBesideEachOtherAreNotMixed(t *testing.T) {
	d := read(t, "action-plan-web.pdf")
	var rows []string
	for i := range d.Blocks {
		if d.Blocks[i].Kind == Row {
			rows = append(rows, strings.Join(d.Blocks[i].Cells, " | "))
		}
	}
	want := []string{
		"Action | Lead agency | Timeframe | Key performance indicators | Estimated cost",
		"Pillar 1: People |  |  |  | ",
		"Train two hundred teachers in safe use of networks | Ministry of Education | 2028 | Teachers trained | 400 000",
		"Offer grants to women who enter the field | Ministry of Labour | 2028 | Grants given | 900 000",
		" | Universities | 2029 | Women in their first post | ",
		"Pillar 2: Networks |  |  |  | ",
		"Test the networks of all hospitals | Ministry of Health | Q4 2027 | Hospitals tested; faults mended | 2 million",
	}
	if !slices.Equal(rows, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(rows, "\n"), strings.Join(want, "\n"))
	}
}

func TestHeadingsHaveLevelsByTheirLooks(t *testing.T) {
	d := read(t, "two-columns.pdf")
	chapter, section := find(t, d, "2 Governance"), find(t, d, "2.1 The coordinator")
	if chapter.Kind != Heading || section.Kind != Heading || chapter.Level >= section.Level {
		t.Errorf("levels %d and %d", chapter.Level, section.Level)
	}
	if b := find(t, d, "appoint a"); b.Kind != Body || b.Level != 0 {
		t.Errorf("running text is a heading: %+v", b)
	}
}

func TestUnreadableFilesSayWhatToDo(t *testing.T) {
	for name, want := range map[string]string{
		"scan.pdf":               "OCR",
		"damaged.pdf":            "download it again",
		"encrypted-password.pdf": "without one",
	} {
		_, err := Read(context.Background(), fixture(t, name), Options{})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	_, err := Read(context.Background(), fixture(t, "encrypted-password.pdf"), Options{})
	if !errors.Is(err, ErrPassword) {
		t.Errorf("not the error of a password: %v", err)
	}
	if got := len(read(t, "encrypted-open.pdf").Blocks); got < 15 {
		t.Errorf("%d blocks of a file that opens without a password", got)
	}
}

func TestRightToLeftTextIsWarnedOf(t *testing.T) {
	d := read(t, "regulation-ar.pdf")
	if len(d.Warnings) != 1 || !strings.Contains(d.Warnings[0], "lam-alef") {
		t.Errorf("warnings %q", d.Warnings)
	}
}

func TestEveryLetterIsKeptOrLeftOut(t *testing.T) {
	files, _ := filepath.Glob(fixtures + "*.pdf")
	for _, f := range files {
		d, err := Read(context.Background(), fixture(t, filepath.Base(f)), Options{})
		if err != nil {
			continue
		}
		n := 0
		for i := range d.Blocks {
			for _, l := range d.Blocks[i].Lines {
				n += countLetters(l.Text)
			}
		}
		for _, x := range d.Dropped {
			n += countLetters(x.Text)
		}
		if n != d.Letters {
			t.Errorf("%s: %d letters of %d", f, n, d.Letters)
		}
	}
}

func TestReadingStopsWhenAsked(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Read(ctx, fixture(t, "two-columns.pdf"), Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func TestProgressCountsThePages(t *testing.T) {
	var steps [][2]int
	_, err := Read(context.Background(), fixture(t, "two-columns.pdf"), Options{Progress: func(done, total int) { steps = append(steps, [2]int{done, total}) }})
	if err != nil || !slices.Equal(steps, [][2]int{{1, 3}, {2, 3}, {3, 3}}) {
		t.Errorf("steps %v, error %v", steps, err)
	}
}

func TestReadingIsDeterministic(t *testing.T) {
	for _, name := range []string{"two-columns.pdf", "norms-report.pdf", "statement.pdf"} {
		first := read(t, name)
		for range 5 {
			again := read(t, name)
			for i := range first.Blocks {
				if textOf(&first.Blocks[i]) != textOf(&again.Blocks[i]) || first.Blocks[i].Level != again.Blocks[i].Level {
					t.Fatalf("%s: block %d differs", name, i)
				}
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	files, err := filepath.Glob(fixtures + "*.pdf")
	if err != nil || len(files) < 8 {
		f.Fatalf("%d PDFs", len(files))
	}
	for _, name := range files {
		f.Add(fixture(f, filepath.Base(name)))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		start := time.Now()
		d, err := Read(context.Background(), data, Options{})
		if time.Since(start) > 5*time.Second {
			t.Errorf("took %v", time.Since(start))
		}
		if (d == nil) == (err == nil) {
			t.Errorf("document %v and error %v", d != nil, err)
		}
	})
}

// FuzzContent runs the scanner and the interpreter on content streams, which the compression of a file hides from FuzzRead.
func FuzzContent(f *testing.F) {
	f.Add([]byte("BT /F1 12 Tf 72 720 Td [(Hel) -20 (lo)] TJ T* (x) ' 1 2 (y) \" ET 0 0 m 100 0 l S q 1 0 0 1 5 5 cm Q"))
	f.Add([]byte("/Span <</ActualText <FEFF00AD>>> BDC (a) Tj EMC BI /W 1 ID xx EI << [ ( \\051 ) <41 4> ] >>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		in := &interpreter{ctx: context.Background(), store: &store{}, sheet: &sheet{}}
		in.state = state{ctm: matrix{1, 0, 0, 1, 0, 0}, scale: 1, font: &font{em: 1, texts: *winAnsi}}
		if err := in.stream(data, nil, 0); err != nil {
			t.Error(err)
		}
		in.flush()
		parseCMap(data)
	})
}

func BenchmarkRead(b *testing.B) {
	pages := 0
	var files [][]byte
	for _, name := range []string{"two-columns.pdf", "norms-report.pdf", "accord-fr.pdf", "statement.pdf"} {
		files = append(files, fixture(b, name))
	}
	if corpus := os.Getenv("CYBERNORM_CORPUS"); corpus != "" {
		originals, _ := filepath.Glob(filepath.Join(corpus, "originals", "*.pdf"))
		for _, f := range originals {
			data, err := os.ReadFile(f)
			if err != nil {
				b.Fatal(err)
			}
			files = append(files, data)
		}
	}
	for b.Loop() {
		for _, data := range files {
			d, err := Read(context.Background(), data, Options{})
			if err != nil {
				b.Fatal(err)
			}
			pages += d.Pages
		}
	}
	b.ReportMetric(float64(pages)/b.Elapsed().Seconds(), "pages/s")
}
