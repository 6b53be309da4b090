package lexicon

import (
	"testing"
	"unicode/utf8"
)

func TestFold(t *testing.T) {
	tests := []struct{ word, want string }{
		{"Rights", "rights"}, {"ÉGALITÉ", "egalite"}, {"e\u0301galite\u0301", "egalite"}, {"Œuvre", "oeuvre"}, {"niñas", "ninas"},
		{"straße", "strasse"}, {"’s", "'s"}, {"L’", "l'"}, {"sur\u00adveillance", "surveillance"}, {"ﬁnance", "finance"}, {"Ｗｉｄｅ", "wide"}, {"права", "права"}, {"Łódź", "lodz"},
	}
	for _, test := range tests {
		if got := fold(test.word); got != test.want {
			t.Errorf("fold(%q) = %q, want %q", test.word, got, test.want)
		}
	}
}

func TestLatinAgreesWithUnicode(t *testing.T) {
	for i := range len(latin) {
		r := rune(0xc0 + i)
		if latin[i] == '?' {
			continue
		}
		if got := decompose(string(r)); got != string(rune(latin[i])) {
			t.Errorf("%c is %q in the table and %q in Unicode", r, latin[i], got)
		}
	}
}

func TestCharactersCoverEveryByte(t *testing.T) {
	if len(characters) != 256 {
		t.Fatalf("%d characters", len(characters))
	}
	for c := range 256 {
		wide := characters[c] == chWide
		if wide != (c >= utf8.RuneSelf) || !wide && (characters[c] == chWord) != isWordRune(rune(c)) {
			t.Errorf("byte %#x is %q", c, characters[c])
		}
	}
}
