package overlay

import (
	"errors"
	"path"
	"regexp"
	"strconv"
	"strings"
)

// origin is where the lines of a file of the pack come from.
type origin struct {
	file  string // as the user knows it
	after int    // lines of the pack's file before the first one from here
	start int    // lines of the user's file before that one
}

func (l *layer) comes(file string, f Folder, from string) {
	l.origins[file] = []origin{{file: path.Join(f.Name, from)}}
}

// place is the beginning of a message on a file of the pack; the lexicon names its files from its own folder.
var place = regexp.MustCompile(`^((?:controls|lexicon|concepts|profiles)/[^:\s]+|thresholds\.yaml)(?::(\d+))?`)

// Locate gives a message about a place in the pack as one about the user's file that the place comes from. What does not come
// from a user's file stays as it is.
func (l *Laid) Locate(message string) string {
	found := place.FindStringSubmatch(message)
	if found == nil {
		return message
	}
	rest := message[len(found[0]):]
	line, _ := strconv.Atoi(found[2]) // nothing, or digits
	for _, file := range []string{found[1], "lexicon/" + found[1]} {
		origins := l.origins[file]
		for i := len(origins) - 1; i >= 0; i-- {
			o := origins[i]
			switch {
			case found[2] == "":
				return o.file + rest
			case line > o.after:
				return o.file + ":" + strconv.Itoa(line-o.after+o.start) + rest
			}
		}
		for from, o := range l.origins { // a folder: all in it come from one
			if strings.HasPrefix(from, file+"/") {
				return strings.TrimSuffix(o[0].file, strings.TrimPrefix(from, file)) + rest
			}
		}
	}
	return message
}

// located is Locate for every line of an error.
func (l *Laid) located(err error) error {
	lines := strings.Split(err.Error(), "\n")
	for i := range lines {
		lines[i] = l.Locate(lines[i])
	}
	return errors.New(strings.Join(lines, "\n"))
}
