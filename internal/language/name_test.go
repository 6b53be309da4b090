package language

import "testing"

func TestName(t *testing.T) {
	for tag, want := range map[string]string{
		"en": "English (en)", "sk": "Slovak (sk)", "ga": "Irish (ga)", "mt": "Maltese (mt)", "sq": "Albanian (sq)", "zh": "Chinese (zh)", "nb": "Norwegian Bokmål (nb)",
		"und": "an unknown language", "": "an unknown language", "qqx!": "qqx!",
	} {
		if got := Name(tag); got != want {
			t.Errorf("Name(%q) = %q, want %q", tag, got, want)
		}
	}
}
