package htmlreport

// english are the words of the pages in English.
func english() *Words {
	return &Words{
		Tag: "en", Dir: "ltr", Decimal: ".",
		Months: [12]string{
			"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
		},
		DateIs: "{1} {2} {3}",
		OneIs:  func(n int) bool { return n == 1 },

		Skip: "Skip to the report", Contents: "Contents", MadeBy: "Made by {1} {2} on {3}. Nothing in this page is loaded from elsewhere.",
		ReportKicker: "Report on a policy text", DraftsKicker: "Comparison of drafts", MatrixKicker: "Documents side by side",

		Overview: "Overview", Summary: "Summary", Gate: "Gate, waivers and baseline", Gaps: "The most serious gaps",
		EveryControl: "Every control", Annotated: "The text, annotated", Failures: "Could not be evaluated",
		Audit: "Waivers and baseline to put right", Methods: "Methods and limits", Provenance: "Digests and versions",
		Reproduce: "How to reproduce this report",

		ReportOn:      Plural{"Report on {1} document", "Report on {1} documents"},
		ControlsAsked: Plural{"{1} control in the profile", "{1} controls in the profile"},
		Controls:      Plural{"{1} control asked", "{1} controls asked"},
		Document:      "Document", Score: "Score", CoverageLabel: "Coverage", NoGate: "none set",
		FailuresLead: "These documents are not part of the report, and no figure in it counts them.",
		AuditLead:    "These waivers and entries of the baseline no longer do what they were meant to.",

		Kind: "Kind", Issuer: "Issued by", Status: "Status", Version: "Version", Date: "Date", Language: "Language", File: "File",
		Profile: "Profile",
		OutOf:   "of 100", NoScore: "No score", NothingApplies: "nothing applies",
		NothingStated: "none of {1} points stated", SumOf: "{1} of {2} points",
		SumOpen:        "{1} of {2} points, {3} not stated",
		Coverage:       "Coverage {1}: of the {3} points that apply, {2} rest on text or on facts that are stated. The rest could not be judged and counts neither way.",
		CoverageWhole:  "Coverage 100\u00a0%: all {1} points that apply could be judged.",
		TextAndProcess: "Text and process apart", TextHalf: "Text", ProcessHalf: "Process",
		TextAndProcessLead: "What the words alone earn, and what the stated facts about how the document came about and is carried out earn alone.",
		ThemesLabel:        "Themes", Theme: "Theme", Points: "Points", VerdictsLabel: "Verdicts", Share: "Share of points",
		TallyLead: Plural{"The verdict on {1} control", "The verdicts on {1} controls"},

		GatePassed: "passed", GateFailed: "failed", GateAdvisory: "Advisory: this gate does not fail the run.",
		GateAsked: "What was asked", GateScore: "Score that counts for the gate: {1}.", GateReasons: "Why it failed",
		GateWarnings: "What will fail it later", FailsRun: "fails the run",
		Waivers: "Waivers", Control: "Control", Waiver: "Waiver", Reason: "Reason", Until: "until {1}", OwnedBy: "by {1}",
		LimitedTo: "for {1} only", Baseline: "Against the baseline", StandsIn: "Stands in",
		WaiverStates: map[string]string{
			"active": "active", "expiring": "expires soon", "expired": "expired", "needless": "no longer needed",
			"elsewhere": "does not cover this shortfall",
		},
		BaselineStates: map[string]string{
			"new": "new shortfalls", "worse": "worse than before", "known": "known shortfalls", "better": "better than before", "fixed": "mended",
		},

		GapsLead: "What is contradicted comes first, then what is missing or half there, by severity. The wording is a proposal to negotiate from, not a form to copy.",
		NoGaps:   "No gap is open: nothing that was asked and could be judged is contradicted, missing or half there.",
		Wording:  "To propose", WordingLead: "To propose", SeeControl: "Passages and sources",
		MoreGaps:     Plural{"And {1} more gap among the controls below.", "And {1} more gaps among the controls below."},
		MorePassages: Plural{"{1} more passage", "{1} more passages"},
		ControlsLead: "Grouped by theme; in each theme what is contradicted and the most severe shortfalls come first.",
		Expected:     "Expected", Sources: "Sources", Implied: "implied",
		PersonSays: "A person’s verdict", PersonLead: "It stands over the program’s verdict.",
		SeverityOf: "severity {1}", Declared: "{1} in the catalogue", PointsOf: "{1} of {2} points",
		PointsOpen: "{1} points, not stated", EffectiveOn: "can fail a gate from {1}",
		JudgedFrom: map[string]string{
			"text": "judged from the text", "process": "judged from stated facts", "both": "judged from text and stated facts",
		},
		ToneOffends: "stands against it", ToneOutweighed: "supports it, but does not outweigh what stands against it",
		ToneShort: "falls short", TonePart: "is part of it", ToneCounts: "counts", Hedge: "hedge: {1}",
		Asserted: "asserted, no evidence given", Documented: "documented",
		Article: "Article {1}", Paragraph: "Paragraph {1}", PreamblePart: "Preamble, {1}",
		PageLine: "page {1}, line {2}", PageOnly: "page {1}", LineOnly: "line {1} of the file", ParagraphOnly: "paragraph {1} of the file",

		AnnotatedLead: Plural{
			"{1} passage is evidence for a control. The link behind it leads to the control, the link of the passage there leads back.",
			"{1} passages are evidence for a control. The links behind a passage lead to the controls, those of the passages there lead back.",
		},
		Legend: "Marks", LegendCounts: "counts for a control", LegendShort: "falls short, or is only part of it",
		LegendOffends: "stands against a control", LegendTerms: "Bold: the words that the control looked for.",
		NoText: "This report was made from a saved one that does not carry the text. A report that does is saved with: cybernorm check FILE --format json=report.json --with-text",

		MethodsLead: Plural{
			"{1} control was asked of the text. It comes from published documents, and each source is cited with its place.",
			"{1} controls make up the profile; those for this kind of document were asked of the text. Each comes from one or more published documents, cited with the place, and is evaluated by a written policy, the same for every document.",
		},
		VerdictsSay: "What the verdicts say", LimitsHead: "What they do not say", ScoreHead: "How the score is made",
		Limits: []string{
			"A verdict says that this text does or does not contain something, or that a stated fact does or does not show it. It never says that a State complies with an obligation or breaches it.",
			"A text may promise what is not done, and may be silent on what another law provides. Only the document named above was read.",
			"Passages are found by their words. One that says the same in words that the vocabulary does not know is missed, and one that uses the words for something else may be taken for it. Read the passage before you quote a verdict.",
			"Facts about the process are taken from the description of the document. “Documented” means that it names evidence, not that the program has checked it.",
			"Where a person has given a verdict, it stands over the program’s and is shown as that person’s.",
			"Wording to propose is a starting point in general terms; what fits a text is for those who negotiate it.",
		},
		ScoreRules: []string{
			"A control weighs 8 points when it is critical, 4 when it is high, 2 when it is medium and 1 when it is low.",
			"What is met earns all of its points, what is partly met half, everything else none. A guard that is clear has no weight; one that is contradicted has its weight and earns nothing.",
			"The score is what was earned of the points that could be judged, in per cent. What is not stated counts neither way; the coverage says how much could be judged.",
		},
		ProvenanceLead: "The same files, policies, options and day give the same report, byte for byte.",
		ReproduceLead:  "Where the file above lies in the same place:",
		Program:        "Program", ControlsLabel: "Controls in the profile", PolicyDigest: "Digest of the policies", Day: "Day that counts as today",
		FileDigest: "Digest of the file", Configuration: "Configuration", RequireEvidence: "a fact without evidence earns half",
		InCatalogue: "in the catalogue",

		Step: "{1} → {2}", ScoreMoved: "Score {1} before, {2} now", SurvivalHead: "What became of {1}: {2}",
		SurvivalSum: "{1} → {2}, {3}\u00a0%", LostControls: "Rested on it and lost or weakened: {1}", NoPassage: "No counterpart",
		Nothing: "No control lost, gained or changed strength.", Earlier: "Earlier", Later: "Later", AllControls: "All controls",
		AllProvisions: "Provision by provision", Before: "Before", After: "Now", Became: "What became of it",
		ProvisionsLead: "What is new, deleted or worded differently. Provisions that stayed word for word are only counted.",

		MatrixOf: Plural{"{1} document", "{1} documents side by side"},
		Rank:     "Rank", Lowest: "Lowest", Median: "Median", Highest: "Highest", MatrixControls: "Control by control",
		Borrow: "Wording to borrow", BorrowLead: "For each control that one of the documents falls short of and another meets: the best passage, and whose it is.",
		NotAsked: "not asked", MatrixLead: "The letters stand for the documents in the table above.",
		MethodsDrafts: "Provisions and passages are paired by number, heading and likeness of wording. The page says what the words were and are; it does not say why they were changed, or that a State complies with anything.",
		MethodsMatrix: "Every document was asked the same controls of its kind. A higher score says that a text contains more of what was asked, not that a State does more of it.",
		Changes: map[string]string{
			"lost": "Lost", "weakened": "Weakened", "gained": "Gained", "strengthened": "Strengthened", "unchanged": "unchanged", "moot": "not comparable",
		},
		ChangesLead: map[string]string{
			"lost":         "Nothing meets these controls any more, or something stands against them now.",
			"weakened":     "These are met by less than before, or in weaker words.",
			"gained":       "Nothing met these controls before, or something stood against them.",
			"strengthened": "These are met by more than before, or in stronger words.",
		},
		Fates: map[string]string{
			"same": "word for word", "changed": "worded differently", "merged": "merged into another", "deleted": "deleted", "added": "new",
			"kept": "kept", "weakened": "weakened", "moved": "moved",
		},

		Verdicts: map[string]string{
			"met": "met", "partial": "partly met", "not_met": "not met", "contradicted": "contradicted", "clear": "clear",
			"not_stated": "not stated", "not_applicable": "does not apply",
		},
		Meanings: map[string]string{
			"met":            "The text contains it in operative words as strong as this kind of document has, or stated facts show it.",
			"partial":        "The text contains part of it, or contains it in weaker words: in a preamble, with a hedge, as a recommendation, in brackets.",
			"not_met":        "The text does not contain it, or the stated facts fall short of it.",
			"contradicted":   "The text contains words that stand against it.",
			"clear":          "The control asks that something be absent, and it was not found.",
			"not_stated":     "It rests on facts that no text shows, and none is stated. That is not a no.",
			"not_applicable": "The text does not deal with the subject of the control.",
		},
		Kinds: map[string]string{
			"strategy": "strategy", "treaty": "treaty", "norms-report": "report on norms", "capacity-programme": "capacity-building programme",
		},
		Statuses: map[string]string{"draft": "draft", "adopted": "adopted", "superseded": "superseded"},
		Themes: map[string]string{
			"human-rights": "Human rights", "gender": "Gender", "participation": "Participation", "norms": "Norms", "capacity": "Capacity building",
			"cybercrime": "Cybercrime", "security": "Security",
		},
		Severities: map[string]string{"critical": "critical", "high": "high", "medium": "medium", "low": "low"},
		Zones: map[string]string{
			"title": "title", "contents": "table of contents", "preamble": "preamble", "definitions": "definitions",
			"operative": "operative text", "annex": "annex", "reported": "position of others",
		},
		Forces: map[string]string{
			"narrative": "states", "permissive": "permits or encourages", "recommended": "recommends", "commitment": "commits", "binding": "binds",
		},
		Shortfalls: map[string]string{
			"zone": "not in the operative text", "reported": "the position of somebody else", "bracketed": "in square brackets, not agreed",
			"negated": "denied in the sentence", "hedged": "hedged", "force": "not as strong as this kind of document asks",
		},
		Hedges: map[string]string{
			"as-appropriate": "where appropriate", "consider": "to be considered", "domestic-law": "left to domestic law",
			"endeavour": "an aim to strive for", "feasible": "where feasible", "resources": "as resources allow",
		},
		Languages: map[string]string{
			"en": "English", "fr": "French", "es": "Spanish", "ar": "Arabic", "zh": "Chinese", "ru": "Russian", "pt": "Portuguese", "de": "German",
		},
	}
}
