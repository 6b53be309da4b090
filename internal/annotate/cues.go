package annotate

import "cybernorm/internal/lexicon"

// role is what a cue of the lexicon means to the annotator. Cues are words; what they do to a sentence is decided here.
type role uint8

const (
	roleNone role = iota

	// Verbs that may govern a sentence, see force.go.
	roleBinding
	roleCommitment
	roleRecommended
	rolePermissive
	roleConclusion
	roleNarrative
	roleFuture   // a future tense that binds in a treaty and commits elsewhere (French, Spanish)
	rolePresent  // an indicative that binds in a treaty (French, Spanish)
	roleDoes     // what a body does now
	roleDone     // what a body has done
	roleDoesNext // the same where the word may be a noun: counts right behind its subject
	roleDoneNext // the same where the word may be a participle
	roleEndeavour
	roleConsider
	roleFinite
	roleRecital
	roleNotForce
	roleBare

	// Words that open an action in a plan.
	roleBase
	roleBaseOrNoun
	roleInfinitive
	roleGerund
	roleNoun

	roleOwn
	roleAdverb
	roleSubordinate
	roleSubordinateInitial
	roleRelative
	roleRelativeNoun
	roleCoordinator
	roleContrast
	roleException

	roleHedge // all but endeavour and consider; the kind is in cueName.hedge
	roleNotHedge

	roleNegatorVerb
	roleNegatorNoun
	roleNegatorWithout
	roleNegatorLack
	roleNegatorBar
	rolePseudo
	roleHarmVerb
	roleHarmRestrict
	roleHarmObject
	rolePlainVerb

	roleReported
	roleReportedSingle
	roleReportedSubject
	roleDistancing
	roleAttribution

	roleAims
	roleAimsOnly

	roleAbbreviation
	roleAbbreviationNumber
	roleAbbreviationFinal
	roleSentenceStart
	roleReference
	roleReferencePart
	roleProgress
	roleICT
)

// cueName is what a name in the files of cues stands for.
type cueName struct {
	role  role
	hedge hedges
}

// cueNames gives every cue that the annotator knows. A test holds the files of cues against it.
func cueNames() map[string]cueName {
	return map[string]cueName{
		"force.binding":      {role: roleBinding},
		"force.commitment":   {role: roleCommitment},
		"force.recommended":  {role: roleRecommended},
		"force.permissive":   {role: rolePermissive},
		"force.conclusion":   {role: roleConclusion},
		"force.narrative":    {role: roleNarrative},
		"force.future":       {role: roleFuture},
		"verb.future-ending": {role: roleFuture},
		"force.present":      {role: rolePresent},
		"force.recital":      {role: roleRecital},
		"finite":             {role: roleFinite},
		"bare":               {role: roleBare},
		"not-force":          {role: roleNotForce},

		"action.base":         {role: roleBase},
		"action.base-or-noun": {role: roleBaseOrNoun},
		"action.infinitive":   {role: roleInfinitive},
		"action.gerund":       {role: roleGerund},
		"action.noun":         {role: roleNoun},
		"action.present":      {role: roleDoes},
		"action.done":         {role: roleDone},

		"action.present-or-noun":    {role: roleDoesNext},
		"action.done-or-participle": {role: roleDoneNext},

		"subject.own":         {role: roleOwn},
		"adverb":              {role: roleAdverb},
		"subordinate":         {role: roleSubordinate},
		"subordinate.initial": {role: roleSubordinateInitial},
		"relative":            {role: roleRelative},
		"relative.noun":       {role: roleRelativeNoun},
		"coordinator":         {role: roleCoordinator},
		"contrast":            {role: roleContrast},
		"exception":           {role: roleException},

		"hedge.as-appropriate": {roleHedge, hedgeAsAppropriate},
		"hedge.feasible":       {roleHedge, hedgeFeasible},
		"hedge.resources":      {roleHedge, hedgeResources},
		"hedge.domestic-law":   {roleHedge, hedgeDomesticLaw},
		"hedge.endeavour":      {roleEndeavour, hedgeEndeavour},
		"hedge.consider":       {roleConsider, hedgeConsider},
		"not-hedge":            {role: roleNotHedge},

		"negator.verb":       {role: roleNegatorVerb},
		"negator.noun":       {role: roleNegatorNoun},
		"negator.without":    {role: roleNegatorWithout},
		"negator.lack":       {role: roleNegatorLack},
		"negator.bar":        {role: roleNegatorBar},
		"pseudo-negation":    {role: rolePseudo},
		"harm-verb":          {role: roleHarmVerb},
		"harm-verb.restrict": {role: roleHarmRestrict},
		"harm-object":        {role: roleHarmObject},
		"plain-verb":         {role: rolePlainVerb},

		"reported":         {role: roleReported},
		"reported.subject": {role: roleReportedSubject},
		"reported.single":  {role: roleReportedSingle},
		"distancing":       {role: roleDistancing},
		"attribution":      {role: roleAttribution},

		"aims":      {role: roleAims},
		"aims-only": {role: roleAimsOnly},

		"abbreviation":        {role: roleAbbreviation},
		"abbreviation.number": {role: roleAbbreviationNumber},
		"abbreviation.final":  {role: roleAbbreviationFinal},
		"sentence-start":      {role: roleSentenceStart},
		"reference":           {role: roleReference},
		"reference.part":      {role: roleReferencePart},
		"progress":            {role: roleProgress},
		"ict":                 {role: roleICT},
	}
}

// bindCues gives, for each cue of the lexicon by its number, what it stands for; a cue that is not known stands for nothing.
func bindCues(lex *lexicon.Lexicon) []cueName {
	known := cueNames()
	bound := make([]cueName, len(lex.Cues()))
	for i, name := range lex.Cues() {
		bound[i] = known[name]
	}
	return bound
}

// cue is a cue found in the text of a provision: bytes start to end, tokens first to last.
type cue struct {
	role        role
	hedge       hedges
	start, end  int32
	first, last int32
}
