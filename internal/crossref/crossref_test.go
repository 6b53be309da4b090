package crossref

import (
	"slices"
	"strings"
	"testing"

	"cybernorm/internal/document"
)

func index(ids ...string) *Index {
	var ps []document.Provision
	for _, id := range ids {
		ps = append(ps, document.Provision{ID: id})
	}
	return NewIndex(ps)
}

func TestResolve(t *testing.T) {
	treaty := index("art-1", "art-2", "art-3", "art-4.1", "art-4.2", "art-4.2.a", "art-4.2.b", "art-9.1", "art-9.1.a", "art-9.1.c", "art-15.1", "art-15.2", "art-24")
	report := index("para-4", "para-5", "para-6", "section-3.1", "section-3.1.p2", "section-4")
	spelled := index("article-5", "sec-3.1", "paragraph-7")
	for _, c := range []struct {
		name string
		x    *Index
		from string
		text string
		want string
	}{
		{"one article", treaty, "art-1", "subject to Article 24.", "art-24"},
		{"an article in paragraphs stands for them", treaty, "art-1", "subject to article 15 at all times", "art-15.1 art-15.2"},
		{"a range", treaty, "art-24", "offences established under Articles 1 through 4 shall", "art-1 art-2 art-3 art-4.1 art-4.2"},
		{"a range with a dash", treaty, "art-24", "see arts. 1–3", "art-1 art-2 art-3"},
		{"a list", treaty, "art-4.1", "the duties of Articles 1, 3 and 24 apply", "art-1 art-3 art-24"},
		{"a paragraph of this article", treaty, "art-4.1", "as paragraph 2 of this article says", "art-4.2"},
		{"a paragraph without its article", treaty, "art-15.2", "the measures of paragraph 1 above", "art-15.1"},
		{"a paragraph of another article", treaty, "art-1", "under paragraph 2 of article 4", "art-4.2"},
		{"an article with its paragraph", treaty, "art-1", "under article 4, paragraph 2, the State", "art-4.2"},
		{"brackets", treaty, "art-1", "under article 4 (2) (a) and elsewhere", "art-4.2.a"},
		{"points", treaty, "art-1", "under Article 9.1.c of this Convention", "art-9.1.c"},
		{"an item of the article's own paragraph", treaty, "art-9.1", "paragraph 1.a applies", "art-9.1.a"},
		{"another instrument", treaty, "art-1", "the right in Article 24 of the Charter of the Rivers is untouched", ""},
		{"another convention", treaty, "art-1", "as in article 3 of the Convention on Inland Ports", ""},
		{"the convention itself", treaty, "art-1", "as in article 3 of the Convention.", "art-3"},
		{"the provision itself is no reference", treaty, "art-3", "this Article 3 and article 24", "art-24"},
		{"a target that is not there", treaty, "art-1", "article 77", ""},
		{"numbers that are none", treaty, "art-1", "Article 1st and articles of association, particle 24", ""},
		{"a paragraph of a report", report, "para-4", "recalls paragraphs 5 and 6 above", "para-5 para-6"},
		{"a section", report, "para-4", "set out in section 3.1 and Section 4.", "section-3.1 section-4"},
		{"other spellings of ids", spelled, "x", "article 5, section 3.1 and paragraph 7", "article-5 sec-3.1 paragraph-7"},
		{"French", treaty, "art-1", "conformément aux articles 2 et 3 de la présente convention", "art-2 art-3"},
		{"Spanish", treaty, "art-1", "de conformidad con el artículo 24", "art-24"},
		{"a huge range", treaty, "art-2", "Articles 1 to 9999", "art-1"},
		{"the end of the text", treaty, "art-2", "see article", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := strings.Join(c.x.Resolve(c.text, c.from), " ")
			if got != c.want {
				t.Errorf("%q refers to %q, want %q", c.text, got, c.want)
			}
		})
	}
}

func FuzzResolve(f *testing.F) {
	x := index("art-1", "art-4.1", "art-4.2.a", "para-5", "section-3.1")
	for _, s := range []string{"Articles 1 through 4", "paragraph 2 (a) of article 4", "article 9.", "art. 1–", "section 3.1.", "article 1 of the Charter", "para. 5 and"} {
		f.Add(s, "art-4.1")
	}
	f.Fuzz(func(t *testing.T, text, from string) {
		refs := x.Resolve(text, from)
		for i, id := range refs {
			if !x.ids[id] || id == from || slices.Contains(refs[:i], id) {
				t.Fatalf("%q from %q gives %q", text, from, refs)
			}
		}
	})
}
