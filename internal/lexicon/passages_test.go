package lexicon

import (
	"slices"
	"testing"
)

// TestPassages holds passages as documents write them against the concepts that they must and must not name.
func TestPassages(t *testing.T) {
	tests := []struct {
		language, text string
		has, lacks     []string
	}{
		{"en", "All measures under this strategy shall be consistent with international human rights law.", []string{"rights_respect", "human_rights", "ihrl", "measures"}, []string{"tradeoff_framing", "group_rights"}},
		{"en", "The agency protects civil liberties when it acts.", []string{"rights_respect", "human_rights"}, []string{"ihrl"}},
		{"en", "The Human Rights Council met in Geneva.", nil, []string{"human_rights", "rights_respect"}},
		{"en", "States respect the sovereign rights of States over their resources.", nil, []string{"rights_based", "human_rights"}},
		{"en", "Parties are bound by the International Covenant on Civil and Political Rights.", []string{"ihrl"}, []string{"human_rights"}},
		{"en", "A balance between security and the right to privacy is to be struck.", []string{"tradeoff_framing", "privacy"}, []string{"mutual_reinforcement"}},
		{"en", "There is no trade-off between security and rights.", []string{"mutual_reinforcement"}, []string{"tradeoff_framing"}},
		{"en", "Everyone enjoys freedom of expression and association.", []string{"expression", "association"}, nil},
		{"en", "Illegal access to information systems is a crime.", []string{"cyber_dependent"}, []string{"expression"}},
		{"en", "Interception needs prior judicial authorisation, follows the principles of legality, necessity and proportionality, and is open to independent review and an effective remedy.",
			[]string{"powers", "surveillance", "safeguard_authorisation", "safeguard_legality", "safeguard_necessity", "safeguard_proportionality", "safeguard_review", "safeguard_remedy"}, []string{"safeguard_scope", "safeguard_notification"}},
		{"en", "The power is limited in duration to thirty days and the person concerned is notified; users affected are notified.", []string{"safeguard_scope"}, []string{"safeguard_review"}},
		{"en", "We see the necessity of training staff. The legality of data is checked.", nil, []string{"safeguard_necessity", "safeguard_legality"}},
		{"en", "Technical safeguards such as firewalls are in place.", nil, []string{"safeguards"}},
		{"en", "No equipment shall be used for the surveillance of journalists.", []string{"surveillance", "surveillance_limit", "hrd"}, nil},
		{"en", "Operators must install lawful interception equipment.", []string{"interception_duty", "surveillance"}, nil},
		{"en", "Threat actors include criminals, hacktivists and activists.", []string{"hrd_as_threat"}, []string{"hrd"}},
		{"en", "Cyber attacks hit older people and women disproportionately.", []string{"differentiated_impact", "marginalised", "gendered_impact", "malicious_ict"}, nil},
		{"en", "This is not a disproportionate burden on small firms.", nil, []string{"differentiated_impact"}},
		{"en", "Agencies will mainstream gender in every programme.", []string{"gender_perspective", "gender_mainstreaming_duty", "gender", "crosscutting"}, []string{"gender_equality", "anti_gender"}},
		{"en", "A gender-neutral approach is taken.", []string{"gender"}, []string{"gender_perspective"}},
		{"en", "Delegations aim at gender balance.", []string{"gender_parity", "delegations"}, []string{"gender_perspective"}},
		{"en", "They oppose gender ideology.", []string{"anti_gender"}, []string{"gender", "gender_perspective"}},
		{"en", "The Ministry of Gender and Social Development chairs the group.", nil, []string{"gender"}},
		{"en", "The Ministry of Defence will mainstream gender.", []string{"gender_perspective"}, nil},
		{"en", "UN Women and the Commission on the Status of Women took part.", nil, []string{"women", "women_participation"}},
		{"en", "Special care is owed to women and children.", []string{"women_children_pair"}, []string{"women"}},
		{"en", "We will advance women's rights and the empowerment of women.", []string{"gender_equality", "women"}, nil},
		{"en", "Women lead half of the delegations and sit at all levels of decision-making.", []string{"women_leadership"}, nil},
		{"en", "The plan tackles online harassment of women and girls and supports survivors.", []string{"tfgbv", "online_harm", "survivor_support", "address"}, nil},
		{"en", "Domestic violence is a crime.", []string{"gbv"}, []string{"tfgbv"}},
		{"en", "A man-in-the-middle attack and a male connector.", nil, []string{"men_nonbinary"}},
		{"en", "AI systems are audited for bias.", []string{"ai_emerging", "audit_governance"}, nil},
		{"en", "Ai is a letter pair.", nil, []string{"ai_emerging"}},
		{"en", "The government consults civil society and works closely with universities, industry and the technical community.", []string{"actor_civil_society", "actor_academia", "actor_private", "actor_technical", "engage"}, nil},
		{"en", "The needs of civil society were described.", []string{"civil_society"}, []string{"actor_civil_society"}},
		{"en", "Non-governmental organisations shall participate in the review of this plan.", []string{"actor_civil_society", "stakeholder_implementation"}, nil},
		{"en", "The process is open, inclusive and transparent.", []string{"open_inclusive_transparent", "inclusive_process"}, nil},
		{"en", "Open source software and open data portals.", nil, []string{"open_inclusive_transparent"}},
		{"en", "Every draft is published for public comment.", []string{"drafts_published", "public_consultation"}, nil},
		{"en", "Stakeholders are accredited on a non-objection basis.", []string{"accreditation", "accreditation_objection", "multistakeholder"}, nil},
		{"en", "Cyber policy is the sole responsibility of States.", []string{"state_exclusive"}, nil},
		{"en", "Voluntary norms do not replace or alter States' obligations under international law.", []string{"norms", "complementarity"}, []string{"norms_replace_law"}},
		{"en", "Whoever spreads false news online is punished with prison.", []string{"content_word"}, []string{"csam"}},
		{"en", "Parties shall criminalise the dissemination of extremist material.", []string{"content_offence", "criminalise"}, []string{"csam"}},
		{"en", "Authorities may block websites.", []string{"net_power"}, nil},
		{"en", "Filters block malicious traffic.", nil, []string{"net_power", "remove_block"}},
		{"en", "Safeguards apply in accordance with its domestic law.", []string{"domestic_law_deference", "safeguards"}, []string{"ihrl"}},
		{"en", "Parliament will review and update the cybercrime law.", []string{"law_reform", "cybercrime"}, nil},
		{"en", "A tribunal established by law.", nil, []string{"law_reform"}},

		{"fr", "Toutes les mesures respectent les droits de l’homme et les libertés fondamentales.", []string{"rights_respect", "human_rights", "measures"}, []string{"men_nonbinary", "women"}},
		{"fr", "Le Conseil des droits de l'homme s'est réuni.", nil, []string{"human_rights"}},
		{"fr", "La mise en œuvre intègre systématiquement une perspective de genre.", []string{"implementation", "gender_perspective", "gender_mainstreaming_duty"}, nil},
		{"fr", "Ce genre d'attaque est fréquent.", nil, []string{"gender", "gender_perspective"}},
		{"fr", "L’égalité entre les femmes et les hommes est un objectif.", []string{"gender_equality", "women"}, nil},
		{"fr", "La protection des femmes et des enfants est prioritaire.", []string{"women_children_pair"}, []string{"women"}},
		{"fr", "Le Gouvernement associe la société civile, les universités et les entreprises au suivi de la stratégie.", []string{"actor_civil_society", "actor_academia", "actor_private"}, nil},
		{"fr", "La cyberviolence à l'égard des femmes est combattue et les victimes reçoivent un soutien.", []string{"tfgbv", "victims", "survivor_support"}, nil},
		{"fr", "L'interception est soumise à une autorisation judiciaire préalable et au principe de proportionnalité, avec un droit de recours.", []string{"surveillance", "powers", "safeguard_authorisation", "safeguard_proportionality", "safeguard_remedy"}, nil},
		{"fr", "La liberté d'expression et la liberté d'association sont garanties.", []string{"expression", "association"}, nil},
		{"fr", "Les normes volontaires ne remplacent ni ne modifient les obligations découlant du droit international.", []string{"norms", "complementarity"}, nil},
		{"fr", "Les contenus illicites sont interdits et leur diffusion est punie.", []string{"content_word", "criminalise"}, nil},
		{"fr", "La prévention et la répression de la cybercriminalité sont renforcées.", []string{"cybercrime"}, []string{"chilling"}},

		{"es", "Todas las medidas respetarán los derechos humanos y las libertades fundamentales.", []string{"rights_respect", "human_rights", "measures"}, nil},
		{"es", "El Consejo de Derechos Humanos se reunió.", nil, []string{"human_rights"}},
		{"es", "La estrategia incorpora la perspectiva de género en todas las políticas.", []string{"gender_perspective", "gender_mainstreaming_duty", "crosscutting"}, nil},
		{"es", "El fenómeno de La Niña causó daños.", nil, []string{"women"}},
		{"es", "Se promueve la igualdad entre mujeres y hombres y el empoderamiento de las niñas.", []string{"gender_equality", "women", "gender"}, nil},
		{"es", "El Gobierno consultará a la sociedad civil, la academia y el sector privado.", []string{"actor_civil_society", "actor_academia", "actor_private"}, nil},
		{"es", "Se combate la violencia digital contra las mujeres y se apoya a las víctimas.", []string{"tfgbv", "gbv", "victims"}, nil},
		{"es", "La interceptación exige autorización judicial previa y respeta los principios de necesidad y proporcionalidad.", []string{"surveillance", "powers", "safeguard_authorisation", "safeguard_necessity", "safeguard_proportionality"}, nil},
		{"es", "La libertad de expresión y de asociación se garantiza.", []string{"expression", "association"}, nil},
		{"es", "Las normas voluntarias no sustituyen ni modifican las obligaciones de derecho internacional.", []string{"norms", "complementarity"}, nil},
		{"es", "Se sancionará la difusión de noticias falsas.", []string{"content_offence", "content_word"}, nil},
		{"es", "El denunciante presentó una queja.", nil, []string{"whistleblower"}},
	}
	l := pack(t)
	var scan Scan
	for _, test := range tests {
		m, err := l.Matcher(test.language)
		if err != nil {
			t.Fatal(err)
		}
		m.Scan(test.text, &scan)
		var names []string
		for _, h := range scan.Hits {
			if h.Class == Concept {
				names = append(names, l.Concepts()[h.Name])
			}
		}
		for _, name := range test.has {
			if !slices.Contains(names, name) {
				t.Errorf("%q lacks %s; it has %v", test.text, name, names)
			}
		}
		for _, name := range test.lacks {
			if !slices.Contains(l.Concepts(), name) {
				t.Errorf("no concept %s", name)
			}
			if slices.Contains(names, name) {
				t.Errorf("%q has %s", test.text, name)
			}
		}
	}
}
