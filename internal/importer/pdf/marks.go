package pdf

import "strings"

// mark is an open piece of marked content.
type mark struct {
	artifact bool
	actual   string // replaces what it holds
	replaces bool
	from     word // extent of what it replaces
	shown    bool
}

// begin opens a piece of marked content.
func (in *interpreter) begin(args []value) {
	if in.open && len(args) > 0 && string(args[0].str) == "Artifact" {
		in.flush() // the word before it is none
	}
	m := mark{}
	if len(args) > 0 {
		m.artifact = string(args[0].str) == "Artifact"
	}
	if n := len(in.marks); n > 0 {
		m.artifact = m.artifact || in.marks[n-1].artifact
	}
	if len(args) > 1 {
		p := args[1]
		switch p.kind {
		case dictionary:
			for i := 0; i+1 < len(p.items); i += 2 {
				if string(p.items[i].str) == "ActualText" && p.items[i+1].kind == text {
					m.actual, m.replaces = textString(p.items[i+1].str), true
				}
			}
		case name:
			d := in.store.dict(in.store.dict(in.resources["Properties"])[string(p.str)])
			if a, ok := d["ActualText"]; ok {
				m.actual, m.replaces = textString(in.store.text(a)), true
			}
		}
	}
	if m.replaces && strings.TrimSpace(m.actual) != m.actual && len(m.actual) > 0 && strings.TrimSpace(m.actual) == "" {
		m.actual = " "
	}
	if len(in.marks) < 256 {
		in.marks = append(in.marks, m)
	}
}

// endMark closes a piece of marked content; one with text of its own shows it now.
func (in *interpreter) endMark() {
	n := len(in.marks)
	if n == 0 {
		return
	}
	m := in.marks[n-1]
	if m.artifact {
		in.flush()
	}
	in.marks = in.marks[:n-1]
	if !m.replaces || !m.shown || m.actual == "" {
		return
	}
	w := m.from
	in.place(m.actual, w.x0, w.x1, w.y, w.size, w.x1, w.bold, w.italic)
}

// replacing gives the outermost open mark that brings its own text.
func (in *interpreter) replacing() *mark {
	for i := range in.marks {
		if in.marks[i].replaces {
			return &in.marks[i]
		}
	}
	return nil
}

func (in *interpreter) artifact() bool {
	n := len(in.marks)
	return n > 0 && in.marks[n-1].artifact
}
