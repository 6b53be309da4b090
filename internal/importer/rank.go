package importer

import (
	"strings"

	"cybernorm/internal/document"
)

// Ranks order headings that do not number themselves: the smaller holds the greater.
const (
	rankAnnex   = 1
	rankKeyword = 10
	rankRoman   = 200
	rankCaps    = 250
	rankNumber  = 300 // + depth
	rankLetter  = 350
	rankSmall   = 380
	rankTitle   = 500
	rankColon   = 600
	rankArticle = 900
)

// rank places a heading among those that are open.
func (s *recogniser) rank(i int, h headline, zone document.Zone) int {
	switch {
	case s.blocks[i].level > 0:
		return s.blocks[i].level
	case h.kind == headArticle:
		return rankArticle
	case (zone == document.ZoneAnnex || h.word == "annex") && i > s.plan.half:
		if n := len(s.heads); n > 0 && h.word != "annex" && s.heads[n-1].rank == rankAnnex && !s.heads[n-1].used {
			return rankAnnex + 1
		}
		return rankAnnex
	case zone == document.ZoneDefinitions && i > s.plan.half && h.num == "" && len(s.heads) > 0 && s.plan.firstArticle < 0:
		return s.heads[0].rank
	case h.word == "annex":
		return rankTitle
	case h.kind == headKeyword:
		return s.keywordRank(h.word + depthOf(h.num))
	}
	switch h.word {
	case "number":
		return rankNumber + strings.Count(h.num, ".")
	case "roman":
		return rankRoman
	case "letter":
		return rankLetter
	case "small":
		return rankSmall
	case "colon":
		return rankColon
	}
	if h.kind == headCaps || isCaps(h.title) {
		if _, ok := s.ranks["caps"]; !ok {
			s.ranks["caps"] = rankCaps
			for _, x := range s.heads {
				if x.word == "number" || x.word == "roman" {
					s.ranks["caps"] = rankLetter - 1 // capitals inside of a numbered section
				}
			}
		}
		return s.ranks["caps"]
	}
	return rankTitle
}

func depthOf(num string) string { return strings.Repeat(".", strings.Count(num, ".")) }

// keywordRank ranks the words that number parts in the order in which the document nests them.
func (s *recogniser) keywordRank(word string) int {
	if r, ok := s.ranks[word]; ok {
		return r
	}
	r := rankKeyword
	for k := len(s.heads) - 1; k >= 0; k-- {
		x := &s.heads[k]
		if x.rank == rankArticle || x.rank >= rankTitle || x.word == "" || x.zone == document.ZonePreamble || x.zone == document.ZoneDefinitions || x.rank == rankAnnex {
			continue
		}
		r = x.rank + 1
		break
	}
	s.ranks[word] = r
	return r
}
