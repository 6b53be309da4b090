package docx

import (
	"strconv"
	"strings"

	"cybernorm/internal/importer/flow"
)

// formatNumber writes a number in a format of Word. What it does not know it writes in decimal digits, as Word does for
// formats that a language lacks.
func formatNumber(n int, format, picture string) string {
	switch format {
	case "none", "bullet":
		return ""
	case "decimalZero":
		return padded(n, 2)
	case "upperRoman":
		return strings.ToUpper(flow.Roman(n))
	case "lowerRoman":
		return flow.Roman(n)
	case "upperLetter":
		return strings.ToUpper(flow.Letters(n, flow.Latin))
	case "lowerLetter":
		return flow.Letters(n, flow.Latin)
	case "russianLower":
		return flow.Letters(n, cyrillic)
	case "russianUpper":
		return strings.ToUpper(flow.Letters(n, cyrillic))
	case "arabicAlpha":
		return flow.Letters(n, arabic)
	case "arabicAbjad":
		return flow.Letters(n, abjad)
	case "hebrew2":
		return flow.Letters(n, hebrew)
	case "ordinal":
		return ordinalOf(n)
	case "cardinalText":
		return capital(words(n))
	case "ordinalText":
		return capital(ordinalWords(n))
	case "hex":
		return strings.ToUpper(strconv.FormatInt(int64(n), 16))
	case "chicago":
		return chicagoOf(n)
	case "numberInDash":
		return "- " + strconv.Itoa(n) + " -"
	case "decimalEnclosedParen":
		return "(" + strconv.Itoa(n) + ")"
	case "decimalEnclosedFullstop":
		return strconv.Itoa(n) + "."
	case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
		if n >= 1 && n <= 20 {
			return string(rune('①' + n - 1))
		}
	case "custom":
		if w := strings.IndexByte(picture, ','); w > 1 {
			return padded(n, w)
		}
	}
	return strconv.Itoa(n)
}

func padded(n, width int) string {
	s := strconv.Itoa(n)
	if len(s) < width && n >= 0 {
		s = strings.Repeat("0", min(width, 8)-min(len(s), 8)) + s
	}
	return s
}

const (
	cyrillic = "абвгдежзиклмнопрстуфхцчшщыэюя"
	arabic   = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
	abjad    = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
	hebrew   = "אבגדהוזחטיכלמנסעפצקרשת"
)

func ordinalOf(n int) string {
	suffix := "th"
	if n/10%10 != 1 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.Itoa(n) + suffix
}

func chicagoOf(n int) string {
	if n < 1 || n > 80 {
		return strconv.Itoa(n)
	}
	signs := [...]string{"*", "†", "‡", "§"}
	return strings.Repeat(signs[(n-1)%4], (n-1)/4+1)
}

// words writes a number out in English, up to 999.
func words(n int) string {
	small := [...]string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
		"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"}
	tens := [...]string{"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}
	switch {
	case n < 0 || n > 999:
		return strconv.Itoa(n)
	case n < 20:
		return small[n]
	case n < 100 && n%10 == 0:
		return tens[n/10]
	case n < 100:
		return tens[n/10] + "-" + small[n%10]
	case n%100 == 0:
		return small[n/100] + " hundred"
	}
	return small[n/100] + " hundred " + words(n%100)
}

func ordinalWords(n int) string {
	s := words(n)
	at := strings.LastIndexAny(s, " -") + 1
	last := s[at:]
	irregular := map[string]string{"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth", "twelve": "twelfth"}
	switch w, ok := irregular[last]; {
	case ok:
		last = w
	case strings.HasSuffix(last, "y"):
		last = last[:len(last)-1] + "ieth"
	default:
		last += "th"
	}
	return s[:at] + last
}

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
