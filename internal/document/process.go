package document

// Process holds the facts that no text shows, grouped by the stage that they belong to. A fact that is absent is not
// stated; it is never taken for no.
type Process struct {
	Preparation    Preparation    `yaml:"preparation" doc:"Before drafting."`
	Consultation   Consultation   `yaml:"consultation" doc:"Who was heard, and how."`
	Drafting       Drafting       `yaml:"drafting" doc:"Who wrote, and what was published."`
	Sessions       Sessions       `yaml:"sessions" doc:"Meetings and delegations."`
	Accreditation  Accreditation  `yaml:"accreditation" doc:"Admission of non-governmental entities."`
	Implementation Implementation `yaml:"implementation" doc:"How the document is carried out."`
	Programme      ProgrammeFacts `yaml:"programme" doc:"How a capacity programme is run."`
}

// Fact is one process fact: a value, where it stands, and the evidence for it if any. A fact without evidence is
// asserted, one with evidence is documented. Stated is false for the zero Fact.
type Fact[T any] struct {
	Value    T
	Stated   bool
	Evidence *Evidence
	Pos      Pos
}

// Evidence documents a process fact.
type Evidence struct {
	_ struct{} `oneof:"url,file"`

	URL   string `yaml:"url" doc:"Address of a public page." pattern:"^https?://\\S+$" like:"https://example.org/minutes"`
	File  string `yaml:"file" doc:"Path of a file."`
	Quote string `yaml:"quote" doc:"Words of the source that state the fact."`
	Date  Date   `yaml:"date" doc:"When the source was read, YYYY-MM-DD."`
}

// Preparation holds facts from before drafting.
type Preparation struct {
	NeedsAssessment             Fact[string] `yaml:"needs_assessment" doc:"Needs assessment." enum:"none,done,published"`
	AffectedCommunities         Fact[bool]   `yaml:"affected_communities_consulted" doc:"Affected communities were asked about their needs."`
	GenderAnalysis              Fact[bool]   `yaml:"gender_analysis_done" doc:"A gender analysis was made."`
	GenderAnalysisDate          Fact[Date]   `yaml:"gender_analysis_date" doc:"When the gender analysis was finished."`
	HumanRightsImpactAssessment Fact[string] `yaml:"human_rights_impact_assessment" doc:"Human rights impact assessment." enum:"none,done,published"`
}

// Consultation holds facts about who was heard.
type Consultation struct {
	Held                   Fact[bool]     `yaml:"held" doc:"A consultation was held."`
	Access                 Fact[string]   `yaml:"access" doc:"Who could take part." enum:"open,by-invitation,closed"`
	ContributionsPublished Fact[bool]     `yaml:"contributions_published" doc:"Written contributions were published."`
	Rounds                 Fact[float64]  `yaml:"rounds" doc:"Number of rounds over the whole cycle." min:"0" whole:"true"`
	StandingMechanism      Fact[bool]     `yaml:"standing_mechanism" doc:"A standing body or forum for stakeholders exists."`
	Groups                 Fact[[]string] `yaml:"groups" doc:"Stakeholder groups consulted." enum:"civil-society,academia,technical-community,private-sector,government,affected-communities"`
	CallBeforeDraft        Fact[bool]     `yaml:"call_for_inputs_before_draft" doc:"Inputs were called for before the first draft."`
	FirstInputDate         Fact[Date]     `yaml:"first_stakeholder_input_date" doc:"Date of the first stakeholder input."`
	CommentWindowDays      Fact[float64]  `yaml:"comment_window_days" doc:"Days to comment on a draft (the shortest window)." min:"0" whole:"true"`
	Languages              Fact[float64]  `yaml:"languages" doc:"Number of languages of the consultation." min:"0" whole:"true"`
	AccessSupport          Fact[string]   `yaml:"access_support" doc:"Support for travel or access." enum:"none,in-kind,funded"`
	CSOCoalitions          Fact[string]   `yaml:"cso_coalition_support" doc:"Support to coalitions of civil-society organisations." enum:"none,ad-hoc,sustained"`
}

// Drafting holds facts about who wrote the document.
type Drafting struct {
	FirstDraftDate             Fact[Date]    `yaml:"first_draft_date" doc:"Date of the first draft."`
	SecondDraftDate            Fact[Date]    `yaml:"second_draft_date" doc:"Date of the second draft."`
	AdoptionDate               Fact[Date]    `yaml:"adoption_date" doc:"Date of adoption."`
	DraftsPublished            Fact[string]  `yaml:"drafts_published" doc:"Which drafts were published." enum:"none,final-only,every-draft"`
	RecordsPublished           Fact[bool]    `yaml:"records_published" doc:"Summaries or recordings of the sessions are public."`
	FeedbackBeforeFinal        Fact[bool]    `yaml:"feedback_before_final_round" doc:"Feedback was gathered before the final round."`
	SinglePartyDraft           Fact[bool]    `yaml:"pre_submitted_full_draft_by_single_party" doc:"One party submitted a full draft beforehand."`
	WomenSharePct              Fact[float64] `yaml:"women_share_of_drafting_body_pct" doc:"Women in the drafting body, per cent." min:"0" max:"100"`
	WomenLeadershipPct         Fact[float64] `yaml:"women_in_leadership_pct" doc:"Women in leading roles, per cent." min:"0" max:"100"`
	WomenEnforcementPct        Fact[float64] `yaml:"women_in_cyber_legislation_or_enforcement_pct" doc:"Women in cyber legislation or enforcement, per cent." min:"0" max:"100"`
	GenderExpert               Fact[bool]    `yaml:"gender_expert_in_drafting_team" doc:"The drafting team has a gender expert."`
	RegionsInBureau            Fact[float64] `yaml:"regions_represented_in_bureau" doc:"United Nations regional groups in the bureau." min:"0" max:"5" whole:"true"`
	ProposalsByTopFiveStatePct Fact[float64] `yaml:"share_of_text_proposals_by_top5_states_pct" doc:"Text proposals by the five most active States, per cent." min:"0" max:"100"`
	DecisionRule               Fact[string]  `yaml:"decision_rule" doc:"How the text is adopted." enum:"consensus,supermajority,simple-majority"`
}

// Sessions holds facts about meetings and delegations.
type Sessions struct {
	WomenDelegatesPct       Fact[float64] `yaml:"women_delegates_pct" doc:"Women among delegates, per cent." min:"0" max:"100"`
	WomenHeadsPct           Fact[float64] `yaml:"women_heads_of_delegation_pct" doc:"Women among heads of delegation, per cent." min:"0" max:"100"`
	WomenDelegatesRising    Fact[bool]    `yaml:"women_delegates_rising" doc:"The share of women delegates rises from session to session."`
	DaysBetweenDraftAndMeet Fact[float64] `yaml:"days_between_draft_publication_and_session" doc:"Days between publication of a draft and the session on it (the shortest)." min:"0" whole:"true"`
	StakeholderSpeaking     Fact[string]  `yaml:"stakeholder_speaking" doc:"Where stakeholders may speak." enum:"none,informal,formal"`
	IntersessionalConsults  Fact[float64] `yaml:"intersessional_consultations" doc:"Number of intersessional consultations." min:"0" whole:"true"`
	Held                    Fact[float64] `yaml:"held" doc:"Number of formal sessions." min:"0" whole:"true"`
	RemoteParticipation     Fact[bool]    `yaml:"remote_participation" doc:"Stakeholders can take part remotely."`
}

// Accreditation holds facts about the admission of non-governmental entities.
type Accreditation struct {
	Applied    Fact[float64] `yaml:"ngos_applied" doc:"Entities that applied." min:"0" whole:"true"`
	Blocked    Fact[float64] `yaml:"ngos_blocked" doc:"Entities that were refused." min:"0" whole:"true"`
	Objections Fact[string]  `yaml:"objections" doc:"What is published about objections." enum:"anonymous,objector-named,reasons-published,reasons-reviewed"`
}

// Implementation holds facts about how the document is carried out.
type Implementation struct {
	ActionPlan             Fact[string]  `yaml:"action_plan" doc:"Action plan, by the horizons that it covers." enum:"none,one-horizon,three-horizons"`
	ActionsWithDeadlinePct Fact[float64] `yaml:"actions_with_deadline_pct" doc:"Actions with a deadline, per cent." min:"0" max:"100"`
	ActionsWithGender      Fact[float64] `yaml:"actions_with_gender_count" doc:"Actions with a gender aim." min:"0" whole:"true"`
	ActionsTotal           Fact[float64] `yaml:"actions_count" doc:"All actions." min:"0" whole:"true"`
	WomenOnline            Fact[string]  `yaml:"women_online" doc:"Reporting of the share of women online." enum:"none,reported,reported-with-target"`
	DisaggregatedData      Fact[string]  `yaml:"gender_disaggregated_data" doc:"Gender-disaggregated data." enum:"none,collected,published"`
	Prosecutions           Fact[float64] `yaml:"cases_of_prosecution_under_instrument" doc:"Known prosecutions of journalists or defenders under the related law." min:"0" whole:"true"`
	DisclosureChannel      Fact[string]  `yaml:"disclosure_channel" doc:"Channel for reports of vulnerabilities." enum:"none,exists,exists-with-deadlines"`
}

// ProgrammeFacts holds facts about how a capacity programme is run.
type ProgrammeFacts struct {
	SurveillanceFunded    Fact[[]Capability] `yaml:"surveillance_capabilities_funded" doc:"Surveillance capabilities that are deployed or funded; an empty list says none."`
	ParticipantsWomenPct  Fact[float64]      `yaml:"participants_women_pct" doc:"Women among participants, per cent." min:"0" max:"100"`
	BeneficiariesWomenPct Fact[float64]      `yaml:"beneficiaries_women_pct" doc:"Women among beneficiaries, per cent." min:"0" max:"100"`
	WomenCSOs             Fact[float64]      `yaml:"women_csos_supported" doc:"Women's organisations supported." min:"0" whole:"true"`
	WomenCSOsFollowUp     Fact[bool]         `yaml:"women_csos_follow_up" doc:"Support to women's organisations is followed up."`
	CSOsInDesign          Fact[float64]      `yaml:"csos_in_design" doc:"Civil-society organisations that took part in the design." min:"0" whole:"true"`
	AcademiaInDesign      Fact[bool]         `yaml:"academia_in_design" doc:"Academia took part in the design."`
	CSOsInDelivery        Fact[bool]         `yaml:"csos_in_delivery" doc:"Civil-society organisations take part in the delivery."`
	LocalLead             Fact[bool]         `yaml:"local_lead_partner" doc:"A local partner leads."`
	LocalBudgetPct        Fact[float64]      `yaml:"local_budget_share_pct" doc:"Budget held locally, per cent." min:"0" max:"100"`
	LocalExpertsPct       Fact[float64]      `yaml:"local_experts_share_pct" doc:"Local experts, per cent." min:"0" max:"100"`
	OutcomeIndicators     Fact[float64]      `yaml:"outcome_indicators_count" doc:"Indicators at the level of outcomes." min:"0" whole:"true"`
	OutputIndicators      Fact[float64]      `yaml:"output_indicators_count" doc:"Indicators at the level of outputs." min:"0" whole:"true"`
	Baseline              Fact[bool]         `yaml:"baseline_exists" doc:"Indicators have a baseline."`
	Evaluation            Fact[string]       `yaml:"evaluation" doc:"Evaluation of the programme." enum:"none,internal,independent,independent-published"`
	Complaints            Fact[bool]         `yaml:"complaints_mechanism" doc:"People can complain."`
	HumanRightsCurriculum Fact[string]       `yaml:"human_rights_law_in_curriculum" doc:"Human rights law in the curriculum." enum:"none,optional,required"`
	DueDiligence          Fact[string]       `yaml:"human_rights_due_diligence" doc:"Human rights due diligence." enum:"none,once,before-start,yearly"`
	UnitVetting           Fact[bool]         `yaml:"recipient_unit_vetting" doc:"Units that receive help are vetted."`
	EquipmentReview       Fact[string]       `yaml:"equipment_review" doc:"Review of the equipment list." enum:"none,internal,independent"`
	DualUseUnassessed     Fact[float64]      `yaml:"dual_use_items_without_assessment" doc:"Dual-use items without an assessment." min:"0" whole:"true"`
	FundingYears          Fact[float64]      `yaml:"funding_years" doc:"Years for which funding is assured." min:"0"`
	PartnerTypes          Fact[[]string]     `yaml:"partner_types" doc:"Types of partner." enum:"government,civil-society,academia,private-sector,technical-community"`
}

// Capability is a surveillance capability that is deployed or funded.
type Capability struct {
	Name       string `yaml:"name" doc:"What it is." required:"true"`
	Assessment string `yaml:"assessment" doc:"State of its human-rights assessment." enum:"none,pending,approved,refused" required:"true"`
}
