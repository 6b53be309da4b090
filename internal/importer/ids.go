package importer

import (
	"strconv"
	"strings"

	"cybernorm/internal/document"
)

// baseFor gives what the ids under a heading begin with: art-5, section-3.1, goal-2; empty for one without a number.
func (s *recogniser) baseFor(h headline, x head) string {
	num := strings.Trim(strings.ToLower(h.num), ".")
	if num == "" {
		return ""
	}
	base := ""
	switch h.word {
	case "article":
		base = "art-" + num
	case "number", "roman":
		base = "section-" + num
	case "letter", "small":
		base = "section-" + num
		for k := len(s.heads) - 2; k >= 0; k-- {
			if up := &s.heads[k]; up.word == "roman" || up.word == "number" || up.word == "letter" {
				base = up.idBase() + "." + num
				break
			}
		}
	case "":
		return ""
	default:
		base = h.word + "-" + num
	}
	if s.ids[base] > 0 || s.counts["base:"+base] > 0 {
		s.counts["base:"+base]++
		base += "-" + strconv.Itoa(s.counts["base:"+base])
	} else {
		s.counts["base:"+base] = 1
	}
	s.heads[len(s.heads)-1].base = base
	return base
}

func (x *head) idBase() string { return x.base }

// plainID gives the id and number of a paragraph without a number of its own.
func (s *recogniser) plainID() (id, number string) {
	if s.base != "" {
		if s.under == 0 {
			if s.inArticle() {
				number = strings.TrimPrefix(s.base, "art-")
			}
			return s.base, number
		}
		return s.base + ".p" + strconv.Itoa(s.under+1), ""
	}
	return s.newID(zonePrefix(s.zone())), ""
}

// itemID gives the id of an item: that of the provision which introduces it, with its label.
func (s *recogniser) itemID(m marker, parent int) string {
	label := m.label
	if m.kind == multi {
		label = label[strings.LastIndexByte(label, '.')+1:]
	}
	if m.kind == bullet {
		key := "item:" + strconv.Itoa(parent) + s.base
		s.counts[key]++
		label = "i" + strconv.Itoa(s.counts[key])
	}
	switch {
	case parent < 0 && s.stem != "":
		return s.stem + "." + label
	case parent >= 0 && m.kind == decimal && parent == s.last && s.base != "" && !s.inArticle():
		return s.provisions[parent].ID + ".n" + label // not to be taken for section 3.1
	case parent >= 0:
		return s.provisions[parent].ID + "." + label
	case s.base != "" && s.inArticle():
		return s.base + "." + label
	case s.base != "" && m.kind == decimal:
		return s.base + ".n" + label
	case s.base != "":
		return s.base + "." + label
	}
	return s.newID(zonePrefix(s.zone()))
}

func zonePrefix(z document.Zone) string {
	switch z {
	case document.ZonePreamble:
		return "preamble"
	case document.ZoneDefinitions:
		return "def"
	case document.ZoneAnnex:
		return "annex"
	case document.ZoneContents:
		return "contents"
	case document.ZoneTitle:
		return "title"
	}
	return "p"
}

// newID counts up: p-1, p-2.
func (s *recogniser) newID(prefix string) string {
	s.counts[prefix]++
	return prefix + "-" + strconv.Itoa(s.counts[prefix])
}

// unique makes an id unique by a suffix.
func (s *recogniser) unique(id string) string {
	if n, ok := strings.CutPrefix(id, "para-"); ok {
		if k := atoi(n); k > 0 {
			s.counts["para:last"] = k
		}
	}
	for s.ids[id] > 0 {
		s.ids[id]++
		next := id + "-" + strconv.Itoa(s.ids[id])
		if s.ids[next] == 0 {
			id = next
			break
		}
	}
	s.ids[id] = max(1, s.ids[id])
	return id
}
