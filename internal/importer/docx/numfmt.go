package docx

import (
	"strconv"
	"strings"
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
		return strings.ToUpper(romanOf(n))
	case "lowerRoman":
		return romanOf(n)
	case "upperLetter":
		return strings.ToUpper(letterOf(n, latin))
	case "lowerLetter":
		return letterOf(n, latin)
	case "russianLower":
		return letterOf(n, cyrillic)
	case "russianUpper":
		return strings.ToUpper(letterOf(n, cyrillic))
	case "arabicAlpha":
		return letterOf(n, arabic)
	case "arabicAbjad":
		return letterOf(n, abjad)
	case "hebrew2":
		return letterOf(n, hebrew)
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

func romanOf(n int) string {
	if n < 1 || n > 32767 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, s := range [...]struct {
		value int
		text  string
	}{{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for n >= s.value {
			b.WriteString(s.text)
			n -= s.value
		}
	}
	return b.String()
}

const (
	latin    = "abcdefghijklmnopqrstuvwxyz"
	cyrillic = "абвгдежзиклмнопрстуфхцчшщыэюя"
	arabic   = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
	abjad    = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
	hebrew   = "אבגדהוזחטיכלמנסעפצקרשת"
)

// letterOf counts a, b, … z, aa, bb, … as Word does.
func letterOf(n int, alphabet string) string {
	if n < 1 {
		return strconv.Itoa(n)
	}
	letters := []rune(alphabet)
	times := (n-1)/len(letters) + 1
	if times > 30 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(letters[(n-1)%len(letters)]), times)
}

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
