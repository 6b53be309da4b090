package importer

// localWidth is the width of the column that a line stands in, from the lines around it without a gap.
func (j *joiner) localWidth(i int) int {
	w, n := 0, 0
	for k := i; k >= 0 && k > i-8 && j.lines[k].text != "" && j.lines[k].drop == ""; k-- {
		w = max(w, len(j.lines[k].text))
		n++
	}
	for k := i + 1; k < len(j.lines) && k < i+8 && j.lines[k].text != "" && j.lines[k].drop == ""; k++ {
		w = max(w, len(j.lines[k].text))
		n++
	}
	if n < 4 {
		return j.width
	}
	return min(j.width, w)
}

// textWidth is the length that four of five lines of running text do not exceed.
func textWidth(lines []line) int {
	var hist [201]int
	n := 0
	for i := range lines {
		if k := len(lines[i].text); k >= 30 && lines[i].drop == "" {
			hist[min(k, 200)]++
			n++
		}
	}
	sum := 0
	for k, c := range hist {
		if sum += c; sum*5 >= n*4 {
			return max(k, 40)
		}
	}
	return 80
}

// isFlat tells a text in which every line is a paragraph: most of its letters stand in lines that no page could hold.
func isFlat(lines []line) bool {
	long, all := 0, 0
	for i := range lines {
		k := len(lines[i].text)
		all += k
		if k > 160 {
			long += k
		}
	}
	return long*2 > all
}
