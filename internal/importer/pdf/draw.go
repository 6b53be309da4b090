package pdf

import "math"

// draw follows the operators of paths, to find the lines of tables and the rules above footnotes.
func (in *interpreter) draw(op []byte, args []value) {
	switch string(op) {
	case "m":
		in.point(num(args, 0), num(args, 1), true)
	case "l":
		in.point(num(args, 0), num(args, 1), false)
	case "c":
		in.point(num(args, 4), num(args, 5), false)
	case "v", "y":
		in.point(num(args, 2), num(args, 3), false)
	case "h":
		in.close()
	case "re":
		x, y, w, h := num(args, 0), num(args, 1), num(args, 2), num(args, 3)
		in.point(x, y, true)
		in.point(x+w, y, false)
		in.point(x+w, y+h, false)
		in.point(x, y+h, false)
		in.close()
	case "S", "s", "B", "B*", "b", "b*":
		in.strokes()
		in.path = in.path[:0]
	case "f", "F", "f*":
		in.fills()
		in.path = in.path[:0]
	case "n":
		in.path = in.path[:0]
	}
}

func (in *interpreter) point(x, y float64, move bool) {
	if len(in.path) > 1<<14 {
		return
	}
	px, py := in.ctm.at(x, y)
	in.path = append(in.path, point{px, py, move})
}

func (in *interpreter) close() {
	for i := len(in.path) - 1; i >= 0; i-- {
		if in.path[i].move {
			in.path = append(in.path, point{in.path[i].x, in.path[i].y, false})
			return
		}
	}
}

// thin is the greatest thickness of a rule, in points.
const thin = 3

func (in *interpreter) addRule(r rule) {
	w, h := r.x1-r.x0, r.y1-r.y0
	if math.IsNaN(w+h) || min(w, h) > thin || max(w, h) < 6 || len(in.sheet.rules) >= maxRules {
		return
	}
	in.sheet.rules = append(in.sheet.rules, r)
}

func (in *interpreter) strokes() {
	for i := 1; i < len(in.path); i++ {
		a, b := in.path[i-1], in.path[i]
		if !b.move {
			in.addRule(rule{min(a.x, b.x), min(a.y, b.y), max(a.x, b.x), max(a.y, b.y)})
		}
	}
	in.fills()
}

// fills takes thin filled shapes for rules.
func (in *interpreter) fills() {
	for i := 0; i < len(in.path); {
		r := rule{in.path[i].x, in.path[i].y, in.path[i].x, in.path[i].y}
		i++
		for ; i < len(in.path) && !in.path[i].move; i++ {
			p := in.path[i]
			r = rule{min(r.x0, p.x), min(r.y0, p.y), max(r.x1, p.x), max(r.y1, p.y)}
		}
		in.addRule(r)
	}
}
