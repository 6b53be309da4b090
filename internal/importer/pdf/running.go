package pdf

import (
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"
)

// edge is how many rows from the top and from the bottom of a page may be a header or a footer.
const edge = 4

// place is a row at the edge of a page.
type place struct {
	page int
	row  *row
	top  bool
	rank int // rows between it and the edge
}

// dropRunning marks running headers and footers and page numbers: rows at the edges of pages that come again at the same
// height on pages near by, left and right pages alike.
func dropRunning(pages [][]*row, body float64) {
	var places []place
	groups := map[string][]int{}
	for p, rows := range pages {
		for i, r := range rows {
			if i >= edge && i < len(rows)-edge {
				continue
			}
			at := place{page: p, row: r, top: i < len(rows)-1-i, rank: min(i, len(rows)-1-i)}
			k := runningKey(r)
			groups[k] = append(groups[k], len(places))
			places = append(places, at)
		}
	}
	keys := make([]string, 0, len(groups))
	for k := range groups {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	heads, feet := map[string]bool{}, map[string]bool{} // keys that come often, by their side of the page
	for _, k := range keys {
		if g := groups[k]; k != "#" && k != "" && isRunning(places, g, len(pages), body) {
			top := 0
			for _, i := range g {
				if places[i].top {
					top++
				}
			}
			heads[k], feet[k] = len(g) >= 5 && top*2 > len(g), len(g) >= 5 && top*2 <= len(g)
			for _, i := range g {
				if sameHeight(places, g, places[i].row.y) {
					places[i].row.why = WhyHeader
				}
			}
		}
	}
	dropBands(places)
	for _, rows := range pages {
		dropBehind(rows, heads)
		back := slices.Clone(rows)
		slices.Reverse(back)
		dropBehind(back, feet)
	}
	dropNumbers(pages)
}

// dropBehind drops what stands between the edge of a page and a header that is known: headers of several lines push
// each other down, so that only some of their lines keep a height.
func dropBehind(rows []*row, strong map[string]bool) {
	last := -1
	for i := 0; i < len(rows) && i < edge; i++ {
		if strong[runningKey(rows[i])] && len(rows[i].text()) < 120 {
			last = i
		}
	}
	for i := 0; i <= last; i++ {
		if rows[i].why == "" && len(rows[i].text()) < 160 {
			rows[i].why = WhyHeader
		}
	}
}

// runningKey folds a row's letters; numbers count as one sign, and the order of the words is left out, since the pages of
// a book mirror each other.
func runningKey(r *row) string {
	fields := strings.Fields(strings.ToLower(r.text()))
	for i, f := range fields {
		fields[i] = foldNumbers(f)
	}
	slices.Sort(fields)
	return strings.Join(fields, " ")
}

func foldNumbers(f string) string {
	if t := strings.Trim(f, ".-–—|[]()"); isNumeral(t) || isRomanNumeral(t) {
		return "#"
	}
	var b strings.Builder
	digit := false
	for _, r := range f {
		if unicode.IsDigit(r) {
			if !digit {
				b.WriteByte('#')
			}
			digit = true
			continue
		}
		digit = false
		b.WriteRune(r)
	}
	return b.String()
}

func isRomanNumeral(s string) bool {
	return s != "" && len(s) <= 7 && strings.Trim(s, "ivxlc") == ""
}

func isRunning(places []place, g []int, pages int, body float64) bool {
	n := 0
	seen := map[int]bool{}
	for _, i := range g {
		if !sameHeight(places, g, places[i].row.y) {
			continue
		}
		if p := places[i].page; !seen[p] {
			seen[p] = true
			n++
		}
	}
	if pages < 2 || n < 2 || n < 3 && (pages > 4 || n < pages) {
		return false
	}
	if last := slices.Max(keysOf(seen)); n*20 < (last-slices.Min(keysOf(seen))+1)*9 {
		return false // now and then is not running
	}
	varies, large, near := false, 0, 0
	first := places[g[0]].row.text()
	for _, i := range g {
		pl := places[i]
		varies = varies || pl.row.text() != first
		if pl.row.size > 1.2*body {
			large++
		}
		if seen[pl.page-1] || seen[pl.page+1] || seen[pl.page-2] || seen[pl.page+2] {
			near++
		}
	}
	if varies && large*2 > len(g) { // titles of chapters, each at the head of its page
		return false
	}
	return near*10 >= len(g)*6
}

func keysOf(seen map[int]bool) []int {
	out := make([]int, 0, len(seen))
	for p := range seen {
		out = append(out, p)
	}
	return out
}

// sameHeight tells that at least a third of the group stands at this height.
func sameHeight(places []place, g []int, y float64) bool {
	same := 0
	for _, i := range g {
		if math.Abs(places[i].row.y-y) <= 3 {
			same++
		}
	}
	return same >= 2 && same*3 >= len(g)
}

// dropBands drops what stands at the height of running headers and changes from part to part, where nearly all that
// stands at this height is running.
func dropBands(places []place) {
	type band struct{ all, running int }
	bands := map[int]*band{}
	key := func(p place) int {
		k := int(math.Round(p.row.y/2)) * 2
		if p.top {
			return k
		}
		return -k - 1
	}
	for _, p := range places {
		k := key(p)
		for _, d := range [...]int{-2, 0, 2} {
			b := bands[k+d]
			if b == nil {
				b = &band{}
				bands[k+d] = b
			}
			b.all++
			if p.row.why != "" {
				b.running++
			}
		}
	}
	for _, p := range places {
		if b := bands[key(p)]; p.row.why == "" && b.running >= 4 && b.running*4 >= b.all*3 && p.rank <= 2 && len(p.row.text()) < 120 {
			p.row.why = WhyHeader
		}
	}
}

// dropNumbers marks the page numbers that are left: the outermost row of a page is a number that counts with the pages.
func dropNumbers(pages [][]*row) {
	type found struct {
		row   *row
		shift int
	}
	var all []found
	shifts := map[int]int{}
	for p, rows := range pages {
		for _, r := range outermost(rows) {
			t := strings.ToLower(strings.Trim(r.text(), "-–—|[]() ."))
			t = strings.TrimPrefix(strings.TrimPrefix(t, "page "), "p. ")
			if a, b, ok := strings.Cut(t, " of "); ok && isNumeral(b) {
				t = a
			} else if a, b, ok := strings.Cut(t, "/"); ok && isNumeral(strings.TrimSpace(b)) {
				t = strings.TrimSpace(a)
			}
			n := 0
			switch {
			case isNumeral(t) && len(t) <= 4:
				n, _ = strconv.Atoi(t)
			case isRomanNumeral(t):
				n = romanValue(t)
			default:
				continue
			}
			all = append(all, found{r, n - p})
			shifts[n-p]++
		}
	}
	for _, f := range all {
		if shifts[f.shift] >= 2 || len(pages) == 1 || isNumeral(f.row.text()) && len(f.row.text()) <= 3 && shifts[f.shift] > 0 && len(shifts) <= 2 {
			f.row.why = WhyNumber
		}
	}
}

// outermost gives the first and the last row of a page that are not left out yet.
func outermost(rows []*row) []*row {
	var out []*row
	for i := 0; i < len(rows) && i < edge+2; i++ {
		if rows[i].why == "" {
			out = append(out, rows[i])
			break
		}
	}
	for i := len(rows) - 1; i > 0 && i >= len(rows)-edge-2; i-- {
		if rows[i].why == "" {
			return append(out, rows[i])
		}
	}
	return out
}

func romanValue(s string) int {
	value := map[byte]int{'i': 1, 'v': 5, 'x': 10, 'l': 50, 'c': 100}
	n := 0
	for i := 0; i < len(s); i++ {
		v := value[s[i]]
		if i+1 < len(s) && value[s[i+1]] > v {
			v = -v
		}
		n += v
	}
	return n
}
