package main

// plan is the table of an action plan, with cells that are merged over several rows.
func plan() document {
	from := func(s string) string { return cellOf(`<w:vMerge w:val="restart"/>`, para("", text(s))) }
	goesOn := cellOf(`<w:vMerge/>`, para(""))
	steps := cellOf("", listed(2, 0, text("draw up the curriculum;"))+listed(2, 0, text("train forty teachers.")))
	more := cellOf("", listed(3, 0, text("buy the equipment;"))+listed(3, 0, text("open the room.")))
	return document{
		"document": body(
			styled("Title", text("National Cyber Skills Strategy: Action Plan 2026 to 2028")),
			styled("H1", text("How to read this plan")),
			para("", text("The government carries out the actions below. Each ministry reports on its actions every six months.")),
			styled("H1", text("Actions")),
			table(
				headRow(tc("No."), tc("Action"), tc("Responsible"), tc("Deadline"), tc("Indicator")),
				tr(cellOf(`<w:gridSpan w:val="5"/>`, para("", bold("Goal A: People")))),
				tr(tc("A.1"), tc("The Ministry of Education shall add cyber safety to the school curriculum."), from("Ministry of Education"), tc("June 2026"), tc("Curriculum in force in all schools")),
				tr(tc("A.2"), steps, goesOn, tc("December 2026"), tc("40 teachers trained")),
				tr(cellOf(`<w:gridSpan w:val="5"/>`, para("", bold("Goal B: Places")))),
				tr(tc("B.1"), more, tc("Ministry of Finance"), tc("March 2027"), tc("Room open to the public")),
				tr(tc("B.2"), tc("The Agency will publish a yearly report on gender balance in the cyber workforce."), tc("Cyber Agency"), tc("each January"), tc("Report published"))),
			para("", text("The plan is reviewed in 2028.")),
		),
		"styles":    planStyles(),
		"numbering": lawNumbering("none", "Article"),
	}
}

func planStyles() string {
	return word("styles", paraStyle("Normal", "Normal", "", "")+paraStyle("Title", "Title", "Normal", "")+paraStyle("H1", "heading 1", "Normal", outline(0)))
}

// negotiated is a text with open brackets and alternatives, numbered by hand, with line breaks inside paragraphs.
func negotiated() document {
	lines := `<w:r><w:t>Each State shall:</w:t><w:br/><w:t>(a) </w:t></w:r>` + text("[protect] [safeguard] the general availability of the public core of the internet;") +
		`<w:r><w:br/></w:r>` + text("(b) [refrain from] [not knowingly allow] acts that harm it.")
	return document{
		"document": body(
			styled("Title", text("Zero draft of the report of the working group on responsible conduct")),
			styled("H1", text("Norms")),
			para("", text("1.\tStates [should] [shall] not use information technology to damage critical infrastructure [of other States]."), footnoteRef(1)),
			para("", text("2.\t"), lines),
			para("", text("3.\t[Alt 1: States should report vulnerabilities responsibly.] [Alt 2: States shall report vulnerabilities within ninety days.]")),
			styled("H1", text("Capacity")),
			para("", text("4.\tStates in a position to do so [are encouraged to] "), deleted("[must] "), text("offer training to other States on request.")),
			`<w:p><w:r><w:br w:type="page"/></w:r></w:p>`,
			styled("H1", text("Regular dialogue")),
			para("", text("5.\tThe working group [recommends] [decides] that a regular dialogue take place [every year] [every two years].")),
		),
		"styles":    planStyles(),
		"footnotes": notes("footnote", "Brackets mark what was not agreed at the second session."),
	}
}
