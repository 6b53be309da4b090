package render

import (
	"strings"

	"cybernorm/internal/legible"
)

// Plain makes one line of s that is safe to show on a terminal, see [Text]; the program uses it for what it says of files as
// well, since a file may bear any name.
func Plain(s string) string { return plain(s) }

// plain makes one line of s that is safe to show: white space becomes single spaces, soft hyphens go, and every character
// that could steer a terminal or turn the direction of what follows is shown as its code, so that a quoted passage can
// neither hide itself nor change what stands around it. What a build service would take for a command in its log gets a
// space inside.
func plain(s string) string {
	if simple(s) {
		return s
	}
	return harmless(legible.Line(s))
}

// harmless breaks what build services look for in every line of a log: Azure Pipelines and GitHub for ##vso[ and ##[ anywhere,
// GitHub for :: where a line begins, and a line may begin with any word.
func harmless(s string) string {
	if !strings.Contains(s, "##") && !strings.Contains(s, "::") {
		return s
	}
	words := strings.Split(s, " ")
	for i, word := range words {
		if colons := len(word) - len(strings.TrimLeft(word, ":")); colons > 1 {
			words[i] = strings.Repeat(": ", colons-1) + word[colons-1:]
		}
	}
	return breakCommands(strings.Join(words, " "))
}

// breakCommands puts a space into ##[ and ##vso[, in whatever case.
func breakCommands(s string) string {
	var b strings.Builder
	for {
		i := strings.Index(s, "##")
		if i < 0 {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:i+1])
		s = s[i+1:]
		if rest := strings.ToLower(s[1:min(len(s), 6)]); strings.HasPrefix(rest, "[") || strings.HasPrefix(rest, "vso[") {
			b.WriteByte(' ')
		}
	}
}

// simple reports whether s is printable ASCII with single spaces inside and without doubled signs that may begin a command:
// most passages, which need no copy.
func simple(s string) bool {
	last := byte(' ')
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c > '~' || (c == ' ' && last == ' ') || (c == last && (c == '#' || c == ':')) {
			return false
		}
		last = c
	}
	return len(s) == 0 || last != ' '
}
