package render

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
)

func TestPlain(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"plain", "States shall act.", "States shall act."},
		{"white space", "  a\t b\r\n\u00a0c ", "a b c"},
		{"escape sequence", "a\x1b[31mred", "a<U+001B>[31mred"},
		{"C1 control", "a\u009b31m", "a<U+009B>31m"},
		{"override", "a\u202eb", "a<U+202E>b"},
		{"soft hyphen", "cyber\u00adsecurity", "cybersecurity"},
		{"broken bytes", "a\xffb", "a<0xFF>b"},
		{"accents and joiners", "l’égalité \u200dक्\u200dष", "l’égalité \u200dक्\u200dष"},
		{"bell and null", "\x07a\x00", "<U+0007>a<U+0000>"},
		{"commands of build logs", "a ##vso[task.setvariable]b ###[x ##VSO[y ::error::no :::c a::b", "a # #vso[task.setvariable]b ## #[x # #VSO[y : :error::no : : :c a::b"},
		{"next line is space", "a\u0085b", "a b"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := plain(tt.in); got != tt.want {
				t.Errorf("plain(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestWrap(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		width    int
		want     []string
	}{
		{"between words", "one two three four five six", 20, []string{"one two three four", "five six"}},
		{"long word is cut", strings.Repeat("x", 45), 20, []string{strings.Repeat("x", 20), strings.Repeat("x", 20), "xxxxx"}},
		{"wide characters", "政策文書政策文書政策文書", 20, []string{"政策文書政策文書政策", "文書"}},
		{"nothing", "", 20, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := wrap(tt.in, tt.width)
			if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
				t.Errorf("wrap = %q, want %q", got, tt.want)
			}
		})
	}
}

func TestBarShowsNeitherAllNorNothingFalsely(t *testing.T) {
	p := &page{}
	for _, tt := range []struct {
		value float64
		want  string
	}{
		{0, ".........."}, {0.1, "#........."}, {50, "#####....."}, {99.9, "#########."}, {100, "##########"}, {120, "##########"}, {-3, ".........."},
	} {
		if got := p.bar(&tt.value, 10); got != tt.want {
			t.Errorf("bar(%v) = %s, want %s", tt.value, got, tt.want)
		}
	}
	if got := p.bar(nil, 10); got != ".........." {
		t.Errorf("bar(nil) = %s", got)
	}
}

// FuzzPage: whatever a document says, it cannot steer the terminal, and no line but a single unbreakable cluster leaves the page.
func FuzzPage(f *testing.F) {
	for _, s := range []string{"a b", "\x1b]0;title\x07", "a\u202eb", "\xff\xfe", strings.Repeat("long ", 50), "政策 e\u0301", "\u200d\u200d"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		clean := plain(s)
		if !utf8.ValidString(clean) {
			t.Fatalf("plain(%q) is not UTF-8", s)
		}
		for _, r := range clean {
			if unicode.IsControl(r) || r >= 0x202a && r <= 0x202e {
				t.Fatalf("plain(%q) leaves %U", s, r)
			}
		}
		if again := plain(clean); again != clean {
			t.Fatalf("plain is not stable: %q, then %q", clean, again)
		}
		lines := wrap(clean, 40)
		for _, l := range shorten(lines, 2, 40) {
			if displaywidth.String(l) > 40 {
				t.Fatalf("line %q of %q has %d columns", l, s, displaywidth.String(l))
			}
		}
		if strings.Join(strings.Fields(strings.Join(lines, "")), "") != strings.Join(strings.Fields(clean), "") {
			t.Fatalf("wrap lost words of %q", clean)
		}
	})
}
