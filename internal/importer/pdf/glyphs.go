package pdf

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// glyphText gives the text of a glyph by its name, as the Adobe Glyph List has it; empty when the name says nothing.
func glyphText(name string) string {
	if name == "" || name == ".notdef" {
		return ""
	}
	base, _, _ := strings.Cut(name, ".") // "a.sc", "one.oldstyle"
	if base == "" {
		return ""
	}
	if strings.Contains(base, "_") { // ligatures: "f_i"
		var b strings.Builder
		for part := range strings.SplitSeq(base, "_") {
			b.WriteString(glyphText(part))
		}
		return b.String()
	}
	if len(base) == 1 {
		return base
	}
	if s, ok := glyphNames[base]; ok {
		return s
	}
	if hex, ok := strings.CutPrefix(base, "uni"); ok && len(hex) >= 4 && len(hex)%4 == 0 {
		var b strings.Builder
		for i := 0; i < len(hex); i += 4 {
			r, err := strconv.ParseUint(hex[i:i+4], 16, 16)
			if err != nil {
				return ""
			}
			b.WriteRune(rune(r))
		}
		return b.String()
	}
	if hex, ok := strings.CutPrefix(base, "u"); ok && len(hex) >= 4 && len(hex) <= 6 {
		if r, err := strconv.ParseUint(hex, 16, 32); err == nil && utf8.ValidRune(rune(r)) {
			return string(rune(r))
		}
	}
	// An accented letter is a letter and the name of its accent: "eacute", "Scaron".
	for accent, mark := range accents {
		if letter, ok := strings.CutSuffix(base, accent); ok {
			l := glyphText(letter)
			if len(l) == 1 || letter == "dotlessi" {
				if letter == "dotlessi" {
					l = "i"
				}
				if c := norm.NFC.String(l + mark); utf8.RuneCountInString(c) == 1 {
					return c
				}
			}
		}
	}
	if n, ok := strings.CutPrefix(base, "afii"); ok {
		return afii(n)
	}
	return ""
}

// afii gives the Cyrillic letters of the names of Adobe's older fonts.
func afii(n string) string {
	k, err := strconv.Atoi(n)
	switch {
	case err != nil:
	case k == 10023:
		return "Ё"
	case k == 10071:
		return "ё"
	case k >= 10017 && k <= 10049: // А…Я, with Ё counted in between
		if k > 10023 {
			k--
		}
		return string(rune('А' + k - 10017))
	case k >= 10065 && k <= 10097:
		if k > 10071 {
			k--
		}
		return string(rune('а' + k - 10065))
	}
	return ""
}

var accents = map[string]string{
	"acute": "\u0301", "grave": "\u0300", "circumflex": "\u0302", "dieresis": "\u0308", "tilde": "\u0303", "caron": "\u030c",
	"cedilla": "\u0327", "commaaccent": "\u0327", "ring": "\u030a", "macron": "\u0304", "ogonek": "\u0328", "breve": "\u0306",
	"dotaccent": "\u0307", "hungarumlaut": "\u030b",
}

// glyphNames holds the names that are not their own text and no letter with an accent.
var glyphNames = map[string]string{
	"space": " ", "nbspace": "\u00a0", "exclam": "!", "quotedbl": "\"", "numbersign": "#", "dollar": "$", "percent": "%", "ampersand": "&",
	"quotesingle": "'", "parenleft": "(", "parenright": ")", "asterisk": "*", "plus": "+", "comma": ",", "hyphen": "-",
	"period": ".", "slash": "/", "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
	"seven": "7", "eight": "8", "nine": "9", "colon": ":", "semicolon": ";", "less": "<", "equal": "=", "greater": ">",
	"question": "?", "at": "@", "bracketleft": "[", "backslash": "\\", "bracketright": "]", "asciicircum": "^",
	"underscore": "_", "grave": "`", "quoteleft": "‘", "quoteright": "’", "braceleft": "{", "bar": "|", "braceright": "}",
	"asciitilde": "~", "exclamdown": "¡", "cent": "¢", "sterling": "£", "fraction": "⁄", "yen": "¥", "florin": "ƒ",
	"section": "§", "currency": "¤", "quotedblleft": "“", "quotedblright": "”", "quotedblbase": "„", "quotesinglbase": "‚",
	"guillemotleft": "«", "guillemotright": "»", "guilsinglleft": "‹", "guilsinglright": "›", "fi": "fi", "fl": "fl", "ff": "ff",
	"ffi": "ffi", "ffl": "ffl", "endash": "–", "emdash": "—", "dagger": "†", "daggerdbl": "‡", "periodcentered": "·",
	"middot": "·", "paragraph": "¶", "bullet": "•", "ellipsis": "…", "perthousand": "‰", "questiondown": "¿", "acute": "´",
	"circumflex": "ˆ", "tilde": "˜", "macron": "¯", "breve": "˘", "dotaccent": "˙", "dieresis": "¨", "ring": "˚",
	"cedilla": "¸", "hungarumlaut": "˝", "ogonek": "˛", "caron": "ˇ", "AE": "Æ", "ae": "æ", "OE": "Œ", "oe": "œ",
	"Oslash": "Ø", "oslash": "ø", "Lslash": "Ł", "lslash": "ł", "germandbls": "ß", "dotlessi": "ı", "Eth": "Ð", "eth": "ð",
	"Thorn": "Þ", "thorn": "þ", "Dcroat": "Đ", "dcroat": "đ", "ordfeminine": "ª", "ordmasculine": "º", "onesuperior": "¹",
	"twosuperior": "²", "threesuperior": "³", "onehalf": "½", "onequarter": "¼", "threequarters": "¾", "plusminus": "±",
	"multiply": "×", "divide": "÷", "minus": "−", "degree": "°", "mu": "µ", "brokenbar": "¦", "copyright": "©",
	"registered": "®", "trademark": "™", "logicalnot": "¬", "Euro": "€", "euro": "€", "sfthyphen": "\u00ad", "notequal": "≠",
	"lessequal": "≤", "greaterequal": "≥", "infinity": "∞", "summation": "∑", "product": "∏", "radical": "√", "approxequal": "≈",
	"arrowright": "→", "arrowleft": "←", "arrowup": "↑", "arrowdown": "↓", "element": "∈", "lozenge": "◊", "filledbox": "■",
	"square": "□", "circle": "○", "openbullet": "◦", "checkmark": "✓", "figuredash": "‒", "horizontalbar": "―", "nonbreakinghyphen": "‑",
	"alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "lambda": "λ", "pi": "π", "sigma": "σ",
	"omega": "ω", "Omega": "Ω", "Delta": "Δ", "asteriskmath": "∗", "visiblespace": "␣", "hyphenchar": "-",
	"compwordmark": "", "cwm": "", "dblquoteleft": "“", "Idotaccent": "İ", "Tbar": "Ŧ", "tbar": "ŧ", "IJ": "Ĳ", "ij": "ĳ",
}

// The encodings that a font may name or fall back on.
var (
	winAnsi  = table(charmap.Windows1252)
	macRoman = table(charmap.Macintosh)
	standard = standardTable()
)

func table(m *charmap.Charmap) *[256]string {
	var t [256]string
	for i := range t {
		if r := m.DecodeByte(byte(i)); i >= ' ' && r != utf8.RuneError {
			t[i] = string(r)
		}
	}
	t[0xA0] = "\u00a0"
	t[0x7F] = "•"
	if m == charmap.Windows1252 {
		for i := 0x7F; i < 0xA0; i++ { // codes that the encoding leaves free show a bullet
			if t[i] == "" || t[i] < "\u00a0" {
				t[i] = "•"
			}
		}
		t[0xAD] = "-"
	}
	return &t
}

// standardTable is Adobe's StandardEncoding: ASCII with curved quotes, and an upper half of its own.
func standardTable() *[256]string {
	var t [256]string
	for i := byte(' '); i < 0x7F; i++ {
		t[i] = string(rune(i))
	}
	t['\''], t['`'] = "’", "‘"
	upper := map[byte]string{
		0xA1: "¡¢£⁄¥ƒ§¤'“«‹›\x02\x03", 0xB1: "–†‡·\x00¶•‚„”»…‰\x00¿", 0xC1: "`´ˆ˜¯˘˙¨\x00˚¸\x00˝˛ˇ—",
		0xE1: "Æ\x00ª", 0xE8: "ŁØŒº", 0xF1: "æ", 0xF5: "ı", 0xF8: "łøœß",
	}
	for at, s := range upper {
		for _, r := range s {
			switch r {
			case 0:
			case 2:
				t[at] = "fi"
			case 3:
				t[at] = "fl"
			default:
				t[at] = string(r)
			}
			at++
		}
	}
	return &t
}

// symbolText gives the text of a code of the fonts of symbols that serve for bullets; other codes are left as private
// characters, which readers take for bullets too.
func symbolText(font string, code byte) string {
	switch {
	case font == "Symbol":
		switch {
		case code == 0xB7:
			return "•"
		case code == 0xA7:
			return "▪"
		case code == 0xAE:
			return "→"
		case code == 0xB0:
			return "°"
		case code == '-':
			return "−"
		case code >= ' ' && code < 'A':
			return string(rune(code))
		}
	case font == "ZapfDingbats":
		switch code {
		case 'n':
			return "■"
		case 'l':
			return "●"
		case '4', '3':
			return "✓"
		case 'u':
			return "◆"
		}
	case font == "Wingdings":
		switch code {
		case 0xA7:
			return "▪"
		case 'n':
			return "■"
		case 'q':
			return "□"
		case 'l', 0x9F:
			return "•"
		case 0xD8:
			return "➢"
		case 0xFC:
			return "✓"
		case 'v':
			return "❖"
		}
	}
	if code <= ' ' {
		return " "
	}
	return string(rune(0xF000) + rune(code))
}
