package main

import "fmt"

// numbered is a file that does nothing but number, in every way that Word has.
func numbered() document {
	var blocks []string
	n := 0
	add := func(num, level int) {
		n++
		blocks = append(blocks, listed(num, level, text(fmt.Sprintf("Line %d.", n))))
	}
	byStyle := func(style string) {
		n++
		blocks = append(blocks, styled(style, text(fmt.Sprintf("Line %d.", n))))
	}
	for _, k := range []int{0, 1, 1, 2, 2, 3, 1, 2, 0, 1, 2, 3, 3, 0, 2} {
		add(1, k) // 1 legal outline with skipped level
	}
	for _, k := range []int{0, 1, 1, 0, 1} {
		add(2, k) // articles whose paragraphs go on through them
	}
	add(3, 0)
	add(3, 0)
	add(4, 0) // same pattern, started anew at 1
	add(4, 0)
	add(3, 0) // and the pattern goes on
	for range 30 {
		add(5, 0) // letters past z
	}
	for range 5 {
		add(6, 0)
		add(6, 1)
	}
	for range 4 {
		add(7, 0)
	}
	for range 3 {
		add(8, 0)
	}
	for range 3 {
		add(9, 0)
	}
	byStyle("Chapter")
	byStyle("Clause")
	byStyle("Clause")
	byStyle("SubClause")
	byStyle("Chapter")
	byStyle("Clause")
	blocks = append(blocks, para(inStyle("Clause")+`<w:numPr><w:numId w:val="0"/></w:numPr>`, text("No number here.")))
	byStyle("DerivedClause")
	for range 2 {
		add(11, 0) // bullets
		add(11, 1)
	}
	add(12, 0) // Roman chapter, then isLgl: 1.1
	add(12, 1)
	add(12, 1)
	add(12, 0)
	add(12, 1)
	add(13, 1) // begins below the first level
	add(13, 1)
	add(13, 0)
	add(13, 1)
	return document{
		"document": body(blocks...),
		"styles": word("styles", paraStyle("Normal", "Normal", "", "")+
			paraStyle("Chapter", "Chapter", "Normal", `<w:numPr><w:numId w:val="10"/></w:numPr>`)+
			paraStyle("Clause", "Clause", "Normal", `<w:numPr><w:ilvl w:val="1"/><w:numId w:val="10"/></w:numPr>`)+
			paraStyle("SubClause", "Sub Clause", "Normal", `<w:numPr><w:ilvl w:val="2"/><w:numId w:val="10"/></w:numPr>`)+
			paraStyle("DerivedClause", "Derived Clause", "Clause", "")),
		"numbering": word("numbering",
			abstract(1, level(0, "decimal", "%1.", ""), level(1, "decimal", "%1.%2", ""), level(2, "lowerLetter", "(%3)", ""), level(3, "lowerRoman", "(%4)", ""))+
				abstract(2, level(0, "decimal", "Article %1", ""), level(1, "decimal", "%2.", `<w:lvlRestart w:val="0"/>`))+
				abstract(3, level(0, "decimal", "%1)", ""))+
				abstract(5, level(0, "lowerLetter", "(%1)", ""))+
				abstract(6, level(0, "upperRoman", "%1.", ""), level(1, "upperLetter", "%2.", ""))+
				abstract(7, level(0, "ordinal", "%1", ""))+
				abstract(8, level(0, "decimalZero", "%1", ""))+
				abstract(9, level(0, "cardinalText", "Part %1", ""))+
				abstract(10, level(0, "upperRoman", "Chapter %1", `<w:pStyle w:val="Chapter"/>`), level(1, "decimal", "%2.", `<w:pStyle w:val="Clause"/>`), level(2, "lowerLetter", "(%3)", `<w:pStyle w:val="SubClause"/>`))+
				abstract(11, level(0, "bullet", "•", ""), level(1, "bullet", "–", ""))+
				abstract(12, level(0, "upperRoman", "%1.", ""), level(1, "decimal", "%1.%2", `<w:isLgl/>`))+
				abstract(13, level(0, "decimal", "%1.", ""), level(1, "decimal", "%1.%2", ""))+
				num(1, 1)+num(2, 2)+num(3, 3)+num(4, 3, restart(0, 1))+num(5, 5)+num(6, 6)+num(7, 7)+num(8, 8)+num(9, 9)+num(10, 10)+num(11, 11)+num(12, 12)+num(13, 13)),
	}
}
