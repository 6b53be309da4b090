package annotate

import (
	"testing"

	"cybernorm/internal/document"
)

func TestForce(t *testing.T) {
	const (
		strategy  = document.Strategy
		treaty    = document.Treaty
		report    = document.NormReport
		programme = document.Programme
	)
	for _, c := range []struct {
		kind     document.Kind
		language string
		text     string
		force    Force
		governor string
	}{
		{treaty, "en", "Each Party shall take the measures that it needs.", Binding, "shall"},
		{treaty, "en", "The Parties must report every second year.", Binding, "must"},
		{treaty, "en", "A Party that receives a request is required to answer it.", Binding, "is required to"},
		{treaty, "en", "Each Party undertakes to protect the data it receives.", Binding, "undertakes to"},
		{treaty, "en", "Measures that a Party may take to protect journalists should be published.", Recommended, "should"},
		{treaty, "en", "Tools which could be abused shall be listed.", Binding, "shall"},
		{treaty, "en", "Any person who must testify shall be protected.", Binding, "shall"},
		{treaty, "en", "Entities that process personal data shall keep records.", Binding, "shall"},
		{treaty, "en", "Where a request may not be granted, the Party shall give its reasons.", Binding, "shall"},
		{treaty, "en", "If a Party cannot comply, it shall say so.", Binding, "shall"},
		{treaty, "en", "Recalling that States should respect privacy online,", Narrative, ""},
		{treaty, "en", "A Party may ask for help.", Permissive, "may"},
		{treaty, "en", "Establish an office for complaints.", Narrative, ""},
		{report, "en", "States should protect the public core.", Recommended, "should"},
		{report, "en", "The Group recommends that States share what they learn.", Recommended, "recommends"},
		{report, "en", "States are called upon to publish their views.", Recommended, "are called upon"},
		{report, "en", "States concluded that stolen data harm women in particular.", Recommended, "concluded"},
		{report, "en", "States recognised that more women should take part.", Recommended, "should"},
		{report, "en", "The Group welcomes the progress made.", Narrative, "welcomes"},
		{report, "en", "States are encouraged to report on their progress.", Permissive, "are encouraged to"},
		{report, "en", "In May 2030 the Group met twice.", Narrative, ""},
		{strategy, "en", "The Government will open a helpline for victims.", Commitment, "will"},
		{strategy, "en", "We are committed to an open internet.", Commitment, "are committed"},
		{strategy, "en", "The agency is to lead the exercises.", Commitment, "is to"},
		{strategy, "en", "The Ministry of Transport coordinates the responses.", Commitment, "coordinates"},
		{strategy, "en", "The Government is establishing a fund for small firms.", Commitment, "is establishing"},
		{strategy, "en", "The policy addresses the needs of rural users.", Commitment, "addresses"},
		{strategy, "en", "The strategy is reviewed every year.", Commitment, "is reviewed every"},
		{strategy, "en", "Establish a national response team.", Commitment, "Establish"},
		{strategy, "en", "Further develop the skills of judges.", Commitment, "develop"},
		{strategy, "en", "Support for victims is scarce.", Narrative, "is"},
		{strategy, "en", "Ensure that women can take part.", Commitment, "Ensure"},
		{strategy, "en", "Attackers will likely become bolder.", Narrative, "will likely"},
		{strategy, "en", "There is no political will to change the law.", Narrative, "There is"},
		{strategy, "en", "Do operators know what they should do?", Narrative, "Do"},
		{strategy, "en", "Cybercrime supports other crimes.", Narrative, ""},
		{strategy, "en", "The Government will open its data and encourage others.", Commitment, "will"},
		{strategy, "en", "Our agencies work with schools.", Commitment, "work"},
		{strategy, "en", "The Ministry of Education to inform all schools.", Commitment, "to inform"},
		{strategy, "en", "Goal 2: Building trust among operators.", Commitment, "Building"},
		{strategy, "en", "Industry partners have skills.", Narrative, "have"},
		{strategy, "en", "Close ties matter, and data was lost.", Narrative, "was"},
		{programme, "en", "In Accra the Academy hosts a course.", Commitment, "hosts"},
		{programme, "en", "The course provided by the centre is popular.", Narrative, "is"},
		{programme, "en", "Ruritania is providing courses for judges.", Commitment, "is providing"},
		{treaty, "en", "The Parties condemn all such acts.", Binding, "condemn"},
		{treaty, "en", "This Convention establishes a committee.", Binding, "establishes"},
		{strategy, "en", "This strategy aims to raise awareness.", Commitment, "aims to"},
		{strategy, "en", "I hereby establish a task force.", Binding, "hereby establish"},
		{programme, "en", "The project has trained forty judges.", Commitment, "has trained"},
		{strategy, "en", "The project has trained forty judges.", Narrative, "has trained"},
		{treaty, "fr", "Chaque Partie adopte les mesures nécessaires.", Binding, "adopte"},
		{treaty, "fr", "Les États Parties veillent à la protection des données.", Binding, "veillent"},
		{treaty, "fr", "Les États prendront des mesures de prévention.", Binding, "prendront"},
		{treaty, "fr", "Les Parties s'engagent à coopérer.", Commitment, "s'engagent"},
		{treaty, "fr", "Toute personne qui peut témoigner doit être protégée.", Binding, "doit"},
		{treaty, "fr", "Une Partie peut demander de l'aide.", Permissive, "peut"},
		{report, "fr", "Les États devraient publier leurs vues.", Recommended, "devraient"},
		{report, "fr", "Le Groupe se félicite des progrès accomplis.", Narrative, "se félicite"},
		{strategy, "fr", "Le Gouvernement créera un guichet pour les victimes.", Commitment, "créera"},
		{strategy, "fr", "L'agence coordonne la réponse aux incidents.", Commitment, "coordonne"},
		{strategy, "fr", "Renforcer la formation des juges.", Commitment, "Renforcer"},
		{strategy, "fr", "La cybercriminalité renforce d'autres crimes.", Narrative, ""},
		{strategy, "fr", "La stratégie vise à protéger les enfants.", Commitment, "vise à"},
		{treaty, "es", "Cada Parte adoptará las medidas necesarias.", Binding, "adoptará"},
		{treaty, "es", "Los Estados Partes deberán informar cada año.", Binding, "deberán"},
		{treaty, "es", "Cada Parte garantiza la confidencialidad.", Binding, "garantiza"},
		{treaty, "es", "Un Estado Parte podrá pedir ayuda.", Permissive, "podrá"},
		{report, "es", "Los Estados deberían publicar sus opiniones.", Recommended, "deberían"},
		{report, "es", "Se recomienda que los Estados cooperen.", Recommended, "Se recomienda"},
		{strategy, "es", "El Gobierno creará un centro de respuesta.", Commitment, "creará"},
		{strategy, "es", "El Estado se compromete a proteger a las víctimas.", Commitment, "se compromete"},
		{strategy, "es", "Fortalecer la capacitación de los jueces.", Commitment, "Fortalecer"},
		{strategy, "es", "El ministerio coordina la respuesta.", Commitment, "coordina"},
	} {
		f := annotate(t, c.kind, c.language, c.text)
		if len(f.Sentences) != 1 {
			t.Errorf("%s: %q: %d sentences", c.kind, c.text, len(f.Sentences))
			continue
		}
		if s := f.Sentences[0]; s.Force != c.force || s.Governor != c.governor {
			t.Errorf("%s: %q: got %s by %q, want %s by %q", c.kind, c.text, s.Force, s.Governor, c.force, c.governor)
		}
	}
}
