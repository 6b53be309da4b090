package legible

import "testing"

func TestWhatSteersIsShownAsItsCode(t *testing.T) {
	cases := []struct{ name, in, line, text string }{
		{"plain", "Women decide.", "Women decide.", "Women decide."},
		{"white space", " a\t b \r\n\u2028c ", "a b c", " a  b \n\nc "},
		{"escape", "\x1b[31mred", "<U+001B>[31mred", "<U+001B>[31mred"},
		{"null", "a\x00b", "a<U+0000>b", "a<U+0000>b"},
		{"override", "a\u202eb\u2066c\u061cd", "a<U+202E>b<U+2066>c<U+061C>d", "a<U+202E>b<U+2066>c<U+061C>d"},
		{"tag", "a\U000e0041b", "a<U+E0041>b", "a<U+E0041>b"},
		{"no UTF-8", "a\xffb", "a<0xFF>b", "a<0xFF>b"},
		{"soft hyphen", "co\u00adoperate", "cooperate", "cooperate"},
		{"joiners", "\u0645\u06cc\u200c\u062e", "\u0645\u06cc\u200c\u062e", "\u0645\u06cc\u200c\u062e"},
		{"empty", "", "", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := Line(c.in); got != c.line {
				t.Errorf("Line(%q) = %q, want %q", c.in, got, c.line)
			}
			if got := Text(c.in); got != c.text {
				t.Errorf("Text(%q) = %q, want %q", c.in, got, c.text)
			}
		})
	}
}
