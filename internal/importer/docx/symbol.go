package docx

import "strings"

// isSymbolFont tells fonts whose letters are signs.
func isSymbolFont(font string) bool {
	f := strings.ToLower(font)
	return f == "symbol" || strings.HasPrefix(f, "wingdings") || f == "webdings" || f == "zapf dingbats"
}

// symbol gives the Unicode character for one of a symbol font, "" when it has none here. Word writes such characters in
// the private range from U+F000, or as plain letters of the font.
func symbol(r rune, font string) string {
	code := r
	if r >= 0xF000 && r <= 0xF0FF {
		code = r - 0xF000
	}
	switch f := strings.ToLower(font); {
	case strings.HasPrefix(f, "wingdings"):
		return wingdings[code]
	case f == "symbol" || f == "":
		if code < 0x80 && f == "" {
			return wingdings[code]
		}
		return symbols[code]
	}
	return ""
}

// symbols are the characters of the font Symbol that texts use.
var symbols = map[rune]string{
	0x2D: "−", 0xA3: "≤", 0xB3: "≥", 0xB7: "•", 0xA7: "♣", 0xA8: "♦", 0xAE: "→", 0xAC: "←", 0xB0: "°", 0xB1: "±", 0xB4: "×", 0xB9: "≠",
	0xBB: "≈", 0xBC: "…", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xE2: "®", 0xE3: "©", 0xE4: "™", 0xDE: "⇒", 0xDB: "⇔", 0xA2: "′", 0xB2: "″",
	0x61: "α", 0x62: "β", 0x63: "χ", 0x64: "δ", 0x65: "ε", 0x66: "φ", 0x67: "γ", 0x68: "η", 0x69: "ι", 0x6B: "κ", 0x6C: "λ", 0x6D: "μ",
	0x6E: "ν", 0x6F: "ο", 0x70: "π", 0x71: "θ", 0x72: "ρ", 0x73: "σ", 0x74: "τ", 0x75: "υ", 0x77: "ω", 0x78: "ξ", 0x79: "ψ", 0x7A: "ζ",
	0x44: "Δ", 0x46: "Φ", 0x47: "Γ", 0x4C: "Λ", 0x50: "Π", 0x51: "Θ", 0x53: "Σ", 0x57: "Ω", 0x58: "Ξ", 0x59: "Ψ",
}

// wingdings are the bullets and marks of Wingdings.
var wingdings = map[rune]string{
	0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "❑", 0x72: "❒", 0x73: "◆", 0x74: "◆", 0x75: "◆", 0x76: "❖", 0x9F: "•",
	0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x4A: "☺", 0xDF: "←",
}
