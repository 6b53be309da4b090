package render_test

import "cybernorm/internal/report"

func ptr(f float64) *float64 { return &f }

func score(earned, stated, applies float64) report.Score {
	s := report.Score{Earned: earned, Stated: stated, Applies: applies}
	if stated > 0 {
		s.Value = ptr(float64(int(earned/stated*1000+0.5)) / 10)
	}
	if applies > 0 {
		s.Coverage = ptr(float64(int(stated/applies*100+0.5)) / 100)
	}
	return s
}

// treaty has every verdict, long and hostile quotes, an assessment, a waiver, and facts both asserted and documented.
func treaty() report.Document {
	return report.Document{
		Path: "drafts/second.yaml", Digest: "sha256:00", Title: "Draft agreement on crimes against computer systems",
		Kind: "treaty", Language: "en", Status: "draft",
		Anchors: report.Anchors{Text: report.Place{Line: 38, Column: 5}, Process: report.Place{Line: 9, Column: 5}},
		Score: report.Scores{
			Score: score(14, 40, 44), Text: score(12, 36, 36), Process: score(2, 4, 8),
			Themes: map[string]report.ThemeScore{
				"human-rights":  {Score: score(4, 20, 20), Met: 1, NotMet: 1, Contradicted: 1, Clear: 1},
				"gender":        {Score: score(2, 8, 8), Partial: 1, NotMet: 1},
				"participation": {Score: score(8, 8, 12), Met: 1, NotStated: 1},
				"cybercrime":    {Score: score(0, 4, 4), NotMet: 1, NotApplicable: 1},
				"local":         {Score: score(0, 0, 4)},
			},
		},
		Gate: report.Gate{Passed: false, Reasons: []report.Reason{{Kind: report.ReasonScore, Message: "score 35.0 is below 60"}}},
		Results: []report.Result{
			{Control: "CYB-02", Title: "Intent as an element of every offence", Theme: "cybercrime", Severity: "high", Mode: "conditional", Verdict: report.NotMet,
				Reason:      "No provision that creates an offence asks for intent.",
				Remediation: "Each Party shall punish the conduct only when it is committed intentionally and without right.",
				Sources:     []report.Source{{Seed: "gi-toc-2022", Locator: "Substance ¶2", Basis: "implied"}}},
			{Control: "CYB-10", Title: "Safeguards on investigative powers", Theme: "cybercrime", Severity: "critical", Mode: "conditional", Verdict: report.NotApplicable,
				Reason: "The text creates no investigative power."},
			{Control: "GEN-01", Title: "Gender mainstreaming in the full sense", Theme: "gender", Severity: "critical", Mode: "commitment", Verdict: report.Partial,
				Reason:      "The wording stands in the preamble, which binds nobody.",
				Remediation: "The Parties shall assess, before and after adoption, how each measure affects women and men differently, and adapt it.",
				Evidence: []report.Evidence{{Provision: "pre-4", Line: 31, Column: 7, Force: "narrative", Polarity: "supports",
					Quote: "Mindful that harm online falls unevenly and that a perspective of gender belongs in every measure against it, from the first analysis of a risk to the last evaluation of what was done about it, in the ministries that draft such measures, in the services that apply them, in the courts that review them, in the schools that teach about them, in the companies whose products make them necessary, and in the organisations of those whom they concern, so that nobody is left to bear alone what the community of States has failed to foresee or to prevent,"}},
				Sources: []report.Source{{Seed: "khasanova-2022", Locator: "Opening ¶3", Basis: "explicit"}, {Seed: "un-women-2024", Locator: "p. 9", Basis: "explicit"}}},
			{Control: "GEN-09", Title: "Women in the delegations that negotiate", Theme: "gender", Severity: "medium", Mode: "commitment", Verdict: report.NotMet,
				Reason:   "The share of women among delegates is below the threshold of 40 per cent.",
				Evidence: []report.Evidence{{Fact: "sessions.women_delegates_pct", Quote: "27", Line: 12, Column: 5, Polarity: "supports", Documented: true}}},
			{Control: "HR-03", Title: "Privacy", Theme: "human-rights", Severity: "high", Mode: "commitment", Verdict: report.NotMet,
				Reason: "The text does not mention privacy.", Waiver: &report.Waiver{
					Reason: "to be settled in the third session", Owner: "Secretariat", Expires: "2027-03-01", State: report.WaiverActive}},
			{Control: "HR-06", Title: "Conditions and safeguards under international law, whatever the procedural measure and whoever may order it", Theme: "human-rights", Severity: "critical", Verdict: report.Met,
				Reason: "An operative provision commits to it.",
				Evidence: []report.Evidence{{Provision: "art-15.1", Line: 88, Column: 3, Force: "binding", Polarity: "supports",
					Quote: "Chaque Partie veille à ce que l’exercice des pouvoirs prévus ici soit soumis à un contrôle indépendant, à des conditions de nécessité et de proportionnalité, et au respect des droits de l’homme tels que les garantissent les traités auxquels elle est liée, y compris en cas d’urgence."}}},
			{Control: "HR-07", Title: "Security is no obstacle to rights", Theme: "human-rights", Severity: "critical", Mode: "guard", Verdict: report.Contradicted,
				Reason:      "Operative text puts rights behind security.",
				Remediation: "Delete the words, or: Security measures shall respect human rights.",
				Evidence: []report.Evidence{
					{Provision: "art-3", Line: 41, Column: 5, Force: "binding", Polarity: "offends", Quote: "States shall weigh\trights against \x1b[31mthe needs\x1b[0m of\nsecurity\u202e."},
					{Provision: "art-4", Line: 44, Column: 5, Force: "binding", Polarity: "supports", Quote: "Rights shall be respected."},
				},
				Sources: []report.Source{{Seed: "apc-2021", Locator: "Putting rights first ¶2", Basis: "explicit"}}},
			{Control: "HR-08", Title: "No duty to weaken encryption", Theme: "human-rights", Severity: "high", Mode: "guard", Verdict: report.Clear, Reason: "Nothing in the text offends."},
			{Control: "MSP-01", Title: "Consultation open to all", Theme: "participation", Severity: "critical", Verdict: report.Met,
				Evidence:   []report.Evidence{{Fact: "consultation.access", Quote: "open", Line: 9, Column: 5, Polarity: "supports"}},
				Reason:     "A person says so.",
				Assessment: &report.Assessment{Verdict: report.Met, Assessor: "A. Reviewer", Date: "2026-01-12", Rationale: "The call was public in three languages."}},
			{Control: "MSP-04", Title: "Accreditation without anonymous objections", Theme: "participation", Severity: "high", Verdict: report.NotStated,
				Reason: "The description does not state accreditation.objections."},
		},
	}
}

// french is a second document, with a control of a theme of the user's own.
func french() report.Document {
	return report.Document{
		Path: "stratégies/2026.txt", Digest: "sha256:01", Title: "Stratégie nationale de cybersécurité", Kind: "strategy", Language: "fr", Status: "adopted",
		Score: report.Scores{Score: score(8, 8, 8), Text: score(8, 8, 8), Themes: map[string]report.ThemeScore{"local": {Score: score(8, 8, 8), Met: 1}}},
		Gate:  report.Gate{Passed: true, Reasons: []report.Reason{}},
		Results: []report.Result{{Control: "LOC-01", Title: "Égalité d’accès", Theme: "local", Severity: "critical", Verdict: report.Met, Reason: "An operative sentence commits to it.",
			Evidence: []report.Evidence{{Provision: "p-7", Line: 120, Column: 1, Force: "commitment", Polarity: "supports", Quote: "L’État garantira l’égalité d’accès."}}}},
	}
}

// silent is a document on which nothing was stated.
func silent() report.Document {
	return report.Document{
		Path: "-", Title: "Programme", Kind: "capacity-programme", Language: "en",
		Score:   report.Scores{Score: score(0, 0, 4), Process: score(0, 0, 4), Themes: map[string]report.ThemeScore{"participation": {Score: score(0, 0, 4), NotStated: 1}}},
		Gate:    report.Gate{Passed: true, Reasons: []report.Reason{}},
		Results: []report.Result{{Control: "MSP-04", Title: "Accreditation without anonymous objections", Theme: "participation", Severity: "high", Verdict: report.NotStated, Reason: "The description does not state accreditation.objections."}},
	}
}

func reportOf(docs ...report.Document) *report.Report {
	return &report.Report{
		Schema: report.Schema, Tool: report.Tool{Name: "cybernorm", Version: "0.0.0"},
		Policy: report.Policy{Digest: "sha256:ab", Profile: "core", Controls: 10}, Date: "2026-02-03", Documents: docs,
		Failures: []report.Failure{}, Audit: report.Audit{Passed: true, Findings: []report.AuditFinding{}},
	}
}

// gated is the treaty as a gate, a baseline and a configuration show it.
func gated() report.Document {
	d := treaty()
	d.Config = report.Config{File: "drafts/.cybernorm.yaml", RequireEvidence: true, Thresholds: []report.Threshold{{Control: "GEN-09", Name: "share_met", Value: 30, Catalogue: 40}}}
	figure, limit := score(14, 36, 40), 60.0
	d.Gate = report.Gate{
		Criteria: []string{"fail-on high", "min-score 60", "baseline drafts/baseline.yaml"}, Score: &figure,
		Reasons: []report.Reason{
			{Kind: report.ReasonWorse, Control: "GEN-01", Severity: "critical", Verdict: report.Partial, Message: "GEN-01 is partial as in the baseline, but its text went from met to partial"},
			{Kind: report.ReasonScore, Value: figure.Value, Limit: &limit, Message: "score 38.9 (35 with what is waived or not in force yet) is below the minimum 60"},
		},
		Warnings: []report.Reason{{Kind: report.ReasonVerdict, Control: "CYB-02", Severity: "high", Verdict: report.NotMet,
			Message: "CYB-02 is not met; its severity is high, and the gate fails on high and above; it takes effect on 2026-07-01"}},
	}
	for i := range d.Results {
		switch r := &d.Results[i]; r.Control {
		case "CYB-02":
			r.Declared, r.EffectiveOn = "medium", "2026-07-01"
		case "GEN-01":
			r.Baseline = &report.Baseline{State: report.BaselineWorse, Was: report.Partial}
		case "HR-03":
			r.Baseline = &report.Baseline{State: report.BaselineKnown, Was: report.NotMet}
		case "HR-07":
			r.Waiver = &report.Waiver{Reason: "agreed wording", Owner: "Legal", Expires: "2026-01-31", State: report.WaiverOver}
		case "MSP-01":
			r.Baseline = &report.Baseline{State: report.BaselineFixed, Was: report.NotMet}
		case "MSP-04":
			r.Baseline = &report.Baseline{State: report.BaselineNew}
			r.Waiver = &report.Waiver{Reason: "rules of procedure", Owner: "Bureau", Expires: "2026-05-31", Provision: "art-9", State: report.WaiverElsewhere}
		}
	}
	return d
}

// audited is a report with what is to be put right in waivers and baselines.
func audited() *report.Report {
	r := reportOf(gated(), french())
	r.Audit = report.Audit{Findings: []report.AuditFinding{
		{Kind: report.WaiverExpired, Fails: true, Control: "HR-07", File: "drafts/.cybernorm.yaml", Line: 14, Column: 5, Expires: "2026-01-31", Message: "the waiver of HR-07 expired on 2026-01-31; mend it, or have Legal give it a new day"},
		{Kind: report.BaselineGone, File: "drafts/baseline.yaml", Line: 30, Column: 5, Message: "the baseline has drafts/first.yaml, which is no longer there; --prune removes it"},
	}}
	return r
}
