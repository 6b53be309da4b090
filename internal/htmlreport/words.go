package htmlreport

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"cybernorm/internal/legible"
	"cybernorm/internal/report"
)

// Words are all words of the pages that are the pages' own, in one language. Text in them is plain, never HTML. In a text with
// places, {1} is the first thing that is put in, {2} the second.
type Words struct {
	Tag     string // of the language, BCP 47
	Dir     string // ltr or rtl
	Decimal string // sign before decimals
	Months  [12]string
	DateIs  string // {1} day, {2} month, {3} year
	OneIs   func(n int) bool

	// Frame of a page.
	Skip, Contents, ReportKicker, DraftsKicker, MatrixKicker, MadeBy string
	// Sections.
	Overview, Summary, Gate, Gaps, EveryControl, Annotated, Failures, Audit, Methods, Provenance, Reproduce string

	// Overview.
	ReportOn, ControlsAsked, Controls                               Plural
	Document, Score, CoverageLabel, FailuresLead, AuditLead, NoGate string

	// Summary.
	Kind, Issuer, Status, Version, Date, Language, File, Profile string
	OutOf, NoScore, NothingApplies, NothingStated, SumOf         string
	SumOpen, Coverage, CoverageWhole                             string
	TextAndProcess, TextHalf, ProcessHalf, TextAndProcessLead    string
	ThemesLabel, Theme, Points, VerdictsLabel, Share             string
	TallyLead                                                    Plural

	// Gate, waivers, baseline.
	GatePassed, GateFailed, GateAdvisory, GateAsked, GateScore, GateReasons, GateWarnings string
	Waivers, Control, Waiver, Reason, Until, OwnedBy, LimitedTo, Baseline, StandsIn       string
	WaiverStates, BaselineStates                                                          map[string]string
	FailsRun                                                                              string

	// Gaps and controls.
	GapsLead, NoGaps, Wording, WordingLead, SeeControl                  string
	MoreGaps, MorePassages                                              Plural
	ControlsLead, Expected, Sources, Implied, PersonSays                string
	PersonLead, SeverityOf, Declared, PointsOf, PointsOpen, EffectiveOn string
	JudgedFrom                                                          map[string]string
	ToneOffends, ToneOutweighed, ToneShort, TonePart, ToneCounts, Hedge string
	Asserted, Documented, Article, Paragraph, PreamblePart              string
	PageLine, PageOnly, LineOnly, ParagraphOnly                         string

	// Annotated text.
	AnnotatedLead                                    Plural
	Legend, LegendCounts, LegendShort, LegendOffends string
	LegendTerms, NoText                              string

	// Methods and provenance.
	MethodsLead                                                                          Plural
	VerdictsSay, LimitsHead, ScoreHead                                                   string
	Limits, ScoreRules                                                                   []string
	ProvenanceLead, ReproduceLead, Program, ControlsLabel, PolicyDigest, Day, FileDigest string
	Configuration, RequireEvidence, InCatalogue                                          string

	// Comparisons.
	Step, ScoreMoved, SurvivalHead, SurvivalSum, LostControls, NoPassage, Nothing, Earlier, Later string
	AllControls, AllProvisions, Before, After, Became, ProvisionsLead                             string
	MatrixOf                                                                                      Plural
	Rank, Lowest, Median, Highest, MatrixControls, Borrow, BorrowLead, NotAsked, MatrixLead       string
	MethodsDrafts, MethodsMatrix                                                                  string
	Changes, ChangesLead, Fates                                                                   map[string]string

	// Words of the program.
	Verdicts, Meanings, Kinds, Statuses, Themes, Severities, Zones, Forces, Shortfalls, Hedges, Languages map[string]string
}

// Plural is a text with a number {1} in it, for one and for more.
type Plural struct{ One, Other string }

// Languages lists the languages that pages can be written in.
func Languages() []string { return []string{"en"} }

// words gives the words of a language.
func words(lang string) (*Words, error) {
	switch lang {
	case "", "en":
		return english(), nil
	}
	return nil, fmt.Errorf("pages cannot be written in language %q; there are %s", lang, strings.Join(Languages(), ", "))
}

// form puts things into a text with places.
func (w *Words) form(text string, things ...string) string {
	var pairs []string
	for i, s := range things {
		pairs = append(pairs, "{"+strconv.Itoa(i+1)+"}", s)
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

// n puts a number into the form of a text that goes with it.
func (w *Words) n(n int, p Plural) string {
	if w.OneIs(n) {
		return w.form(p.One, w.whole(n))
	}
	return w.form(p.Other, w.whole(n))
}

func (w *Words) whole(n int) string { return strconv.Itoa(n) }

// points writes a weight: whole numbers without decimals.
func (w *Words) points(f float64) string { return w.decimal(strconv.FormatFloat(f, 'f', -1, 64)) }

// score writes a value from 0 to 100 with one decimal; a dash where there is none.
func (w *Words) score(f *float64) string {
	if f == nil {
		return "–"
	}
	return w.decimal(strconv.FormatFloat(*f, 'f', 1, 64))
}

// share writes a part of 1 in per cent, rounded down, so that 100 means all.
func (w *Words) share(f *float64) string {
	if f == nil {
		return "–"
	}
	return strconv.Itoa(int(math.Floor(*f*100+1e-9))) + "\u00a0%"
}

func (w *Words) decimal(s string) string { return strings.ReplaceAll(s, ".", w.Decimal) }

// sum is the arithmetic of a score in words.
func (w *Words) sum(s report.Score) string {
	switch {
	case s.Applies == 0:
		return w.NothingApplies
	case s.Stated == 0:
		return w.form(w.NothingStated, w.points(s.Applies))
	case s.Stated < s.Applies:
		return w.form(w.SumOpen, w.points(s.Earned), w.points(s.Stated), w.points(s.Applies-s.Stated))
	}
	return w.form(w.SumOf, w.points(s.Earned), w.points(s.Stated))
}

// place says where something stands in the file that was given.
func (w *Words) place(file string, p report.Place) string {
	switch {
	case p.Page > 0 && p.Line > 0:
		return w.form(w.PageLine, w.whole(p.Page), w.whole(p.Line))
	case p.Page > 0:
		return w.form(w.PageOnly, w.whole(p.Page))
	case p.Line > 0 && strings.HasSuffix(strings.ToLower(file), ".docx"):
		return w.form(w.ParagraphOnly, w.whole(p.Line))
	case p.Line > 0:
		return w.form(w.LineOnly, w.whole(p.Line))
	}
	return ""
}

// date writes a day as people read it; what is no day stays as it is.
func (b *builder) date(s string) string {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return legible.Line(s)
	}
	return b.w.form(b.w.DateIs, strconv.Itoa(t.Day()), b.w.Months[t.Month()-1], strconv.Itoa(t.Year()))
}

// Made says by what and when a page was made.
func (w *Words) Made(name, version, date string) string { return w.form(w.MadeBy, name, version, date) }

// OverviewWords are the verdicts that the overview counts.
func (w *Words) OverviewWords() []string {
	var out []string
	for _, v := range overviewVerdicts {
		out = append(out, w.Verdicts[string(v)])
	}
	return out
}

// Shapes are all verdicts as they are shown.
func (w *Words) Shapes() []verdict {
	var out []verdict
	for _, v := range report.Verdicts() {
		out = append(out, verdict{string(v), w.Verdicts[string(v)]})
	}
	return out
}

// Explained are all verdicts with what they say.
func (w *Words) Explained() []meaning {
	var out []meaning
	for _, v := range w.Shapes() {
		out = append(out, meaning{v, w.Meanings[v.Class]})
	}
	return out
}
