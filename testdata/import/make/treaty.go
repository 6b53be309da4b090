package main

import "strings"

// lawStyles are the styles of a treaty whose articles and paragraphs number themselves.
func lawStyles(heading, title string) string {
	return word("styles", `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>`+
		paraStyle("Normal", "Normal", "", "")+
		paraStyle(title, "Title", "Normal", "")+
		paraStyle(heading, "heading 1", "Normal", `<w:numPr><w:numId w:val="1"/></w:numPr>`+outline(0))+
		paraStyle("TOCHeading", "TOC Heading", heading, `<w:numPr><w:numId w:val="0"/></w:numPr>`+outline(9))+
		paraStyle("TOC1", "toc 1", "Normal", "")+
		paraStyle("Para", "Treaty Paragraph", "Normal", `<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>`)+
		paraStyle("SubPara", "Treaty Item", "Normal", `<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr>`)+
		`<w:style w:type="character" w:styleId="Draft"><w:name w:val="Draft note"/><w:rPr><w:vanish/></w:rPr></w:style>`)
}

func lawNumbering(heading, word1 string) string {
	return word("numbering",
		abstract(1, level(0, "decimal", word1+" %1", `<w:pStyle w:val="`+heading+`"/>`), level(1, "decimal", "%2.", `<w:pStyle w:val="Para"/>`),
			level(2, "lowerLetter", "(%3)", `<w:pStyle w:val="SubPara"/>`), level(3, "lowerRoman", "(%4)", ""))+
			abstract(2, level(0, "decimal", "%1.", ""))+
			num(1, 1)+num(2, 2)+num(3, 2, restart(0, 1)))
}

// treaty is a draft of a convention as negotiators send it round: numbered by the word processor, with tracked changes
// that turn "may" into "shall".
func treaty() document {
	control := `<w:sdt><w:sdtPr><w:alias w:val="Depositary"/><w:text/></w:sdtPr><w:sdtContent>` + text("the Secretary of the Conference") + `</w:sdtContent></w:sdt>`
	empty := `<w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>` + text("Click here to name the seat.") + `</w:sdtContent></w:sdt>`
	box := `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>` +
		para("", text("The Chair circulates this text without prejudice to any position.")) +
		`</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>` +
		para("", text("The Chair circulates this text without prejudice to any position.")) +
		`</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
	contents := `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>` +
		styled("TOCHeading", text("Contents")) +
		styled("TOC1", strings.TrimSuffix(field(`TOC \o "1-1" \h`, text("Article 1 Use of terms")+`<w:r><w:tab/></w:r>`+field("PAGEREF _Toc1", text("2"))), `<w:r><w:fldChar w:fldCharType="end"/></w:r>`)) +
		styled("TOC1", text("Article 2 Points of contact"), `<w:r><w:tab/></w:r>`, text("2")) +
		styled("TOC1", text("Article 3 Assistance"), `<w:r><w:tab/></w:r>`, text("3"), `<w:r><w:fldChar w:fldCharType="end"/></w:r>`) +
		`</w:sdtContent></w:sdt>`
	moved := change("moveFrom", text(" Requests are answered in writing."))
	arrived := change("moveTo", text(" Requests are answered in writing."))
	return document{
		"document": body(
			styled("Title", text("Draft Convention on Mutual Help in Cyber Emergencies")),
			para("", text("Revision 3, 2 March 2026"), box),
			contents,
			para("", bold("Preamble")),
			para("", text("The States Parties to this Convention,")),
			para("", run("<w:i/>", "Recognizing"), text(" that an attack on the networks of one State can stop the hospitals of its neighbours,")),
			para("", run("<w:i/>", "Convinced"), text(" that help which comes within hours is worth more than help which comes within weeks,")),
			para("", text("Have agreed as follows:")),
			styled("H1", text("Use of terms")),
			styled("Para", text("For the purposes of this Convention:")),
			styled("SubPara", text("“cyber emergency” means an event that stops an essential service of a Party;")),
			styled("SubPara", text("“point of contact” means the office that a Party names under "), field(`REF _Ref7 \r \h`, text("Article 2")), text(".")),
			styled("H1", text("Points of contact")),
			styled("Para", text("Each Party "), deleted("may"), inserted("shall"), text(" name a point of contact that is reached at any hour."), footnoteRef(1)),
			styled("Para", text("Each Party "), deleted("should endeavour to"), inserted("shall"), text(" answer a request within twenty~four hours."), moved),
			styled("Para", text("The points of contact meet once a year"), `<w:r><w:t>.</w:t></w:r>`, arrived),
			para(inStyle("Para")+markOf("ins"), inserted("Each Party shall keep its entry in the directory up to date.")),
			styled("H1", text("Assistance")),
			styled("Para", text("A Party that gives help under this Convention:")),
			styled("SubPara", text("shall respect the law of the Party that asked for it;")),
			para(inStyle("SubPara")+markOf("del"), text("shall keep secret ")),
			styled("SubPara", text("what it learns about the net_works of that Party; and")),
			para(inStyle("SubPara")+markOf("del"), deleted("may charge its costs;")),
			styled("SubPara", text("shall leave when it is asked to.")),
			styled("Para", text("No Party is bound to give help that would harm its own security."), run(`<w:rStyle w:val="Draft"/>`, " Delegation B still reserves its position."), footnoteRef(2)),
			styled("H1", text("Depositary and seat")),
			styled("Para", text("The depositary is "), control, text(". The seat is "), empty, `<w:hyperlink w:anchor="x">`+text("in the city that the Conference chooses")+`</w:hyperlink>`, text(".")),
			styled("Para", text("The shares of the budget are:")),
			table(
				headRow(tc("Group"), tc("Share"), tc("First payment")),
				tr(tc("Founding Parties"), tc("60 per cent"), tc("1 January 2027")),
				tr(tc("Other Parties"), tc("40 per cent"), tc("1 July 2027"))),
			para("", `<w:commentRangeStart w:id="1"/>`, text("Done in one original, in English."), `<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`),
		),
		"styles":    lawStyles("H1", "Title"),
		"numbering": lawNumbering("H1", "Article"),
		"footnotes": notes("footnote", "The Secretary keeps the list of these offices.", "Two delegations asked for a definition of harm."),
		"comments":  word("comments", `<w:comment w:id="1" `+who+`>`+para("", text("Which authentic languages?"))+`</w:comment>`),
		"header":    word("hdr", para("", text("Conference paper 12, for discussion"))),
		"footer":    word("ftr", para("", text("Page "), field("PAGE", text("1")))),
	}
}

// french is a short agreement with the style ids of the French Word.
func french() document {
	return document{
		"document": body(
			styled("Titre", text("Accord de coopération sur la sécurité du numérique")),
			para("", text("Les Parties au présent Accord,")),
			para("", text("Considérant que la confiance dans les réseaux sert la paix,")),
			para("", text("Sont convenues de ce qui suit :")),
			styled("Titre1", text("Objet")),
			styled("Para", text("Le présent Accord fixe les règles de l’entraide entre les Parties.")),
			styled("Titre1", text("Obligations")),
			styled("Para", text("Chaque Partie désigne une autorité nationale qui :")),
			styled("SubPara", text("tient à jour la liste de ses infrastructures critiques ;")),
			styled("SubPara", text("signale tout incident grave dans les soixante~douze heures.")),
			styled("Para", text("Chaque Partie "), deleted("peut prendre"), inserted("prend"), text(" les mesures nécessaires à la protection des données personnelles.")),
			styled("Titre1", text("Entrée en vigueur")),
			styled("Para", text("Le présent Accord entre en vigueur trente jours après le dépôt du troisième instrument de ratification.")),
		),
		"styles":    strings.Replace(lawStyles("Titre1", "Titre"), "en-GB", "fr-FR", 1),
		"numbering": lawNumbering("Titre1", "Article"),
	}
}

// arabic is a short regulation that reads from right to left.
func arabic() document {
	rtl := func(s string) string { return run("<w:rtl/>", s) }
	return document{
		"document": body(
			para("<w:bidi/>", rtl("لائحة حماية الشبكات")),
			para("<w:bidi/>"+inStyle("H1"), rtl("التعاريف")),
			para("<w:bidi/>", rtl("يقصد بالحادث كل فعل يوقف خدمة أساسية من خدمات الدولة أو يعطلها.")),
			para("<w:bidi/>"+inStyle("H1"), rtl("الإبلاغ")),
			para("<w:bidi/>", rtl("على كل جهة أن تبلغ المركز الوطني عن الحادث خلال ٢٤ ساعة من علمها به، وأن تحفظ السجلات التي تبين أسبابه.")),
			para("<w:bidi/>", rtl("ينشر المركز تقريرا سنويا عن الحوادث وعن التدابير التي اتخذت لمنع تكرارها.")),
		),
		"styles":    lawStyles("H1", "Title"),
		"numbering": lawNumbering("H1", "المادة"),
	}
}
