package importer

import (
	"strings"

	"cybernorm/internal/document"
)

// columnKind is what a column of a plan of action says of an action.
type columnKind byte

const (
	otherColumn columnKind = iota
	titleColumn
	ownerColumn
	deadlineColumn
	budgetColumn
	indicatorColumn
)

// columnWords are the words by which the head of a column tells its kind, folded as fold does it, in English, French and
// Spanish. The first kind that fits counts: "Owner of the action" is an owner.
func columnWords() []struct {
	kind  columnKind
	words []string
} {
	return []struct {
		kind  columnKind
		words []string
	}{
		{ownerColumn, []string{"owner", "owners", "responsible", "responsibility", "responsibilities", "lead", "leads", "agency", "agencies", "implementer", "implementers", "implementing", "accountable", "who",
			"responsable", "responsables", "pilote", "pilotes", "porteur", "porteurs", "entite", "entites", "acteur", "acteurs", "chef", "entidad", "entidades", "encargado", "encargados", "institucion", "instituciones"}},
		{deadlineColumn, []string{"deadline", "deadlines", "timeline", "timelines", "timeframe", "timeframes", "time", "timing", "when", "due", "date", "dates", "schedule", "period", "year", "years", "term",
			"echeance", "echeances", "delai", "delais", "calendrier", "annee", "periode", "plazo", "plazos", "fecha", "fechas", "cronograma", "calendario", "ano", "periodo"}},
		{budgetColumn, []string{"budget", "budgets", "cost", "costs", "costing", "funding", "resources", "amount", "financing",
			"cout", "couts", "financement", "ressources", "moyens", "presupuesto", "presupuestos", "costo", "costos", "coste", "financiacion", "financiamiento", "recursos"}},
		{indicatorColumn, []string{"indicator", "indicators", "kpi", "kpis", "performance", "target", "targets", "output", "outputs", "outcome", "outcomes", "result", "results", "success", "milestone", "milestones", "verification",
			"indicateur", "indicateurs", "cible", "cibles", "resultat", "resultats", "jalons", "indicador", "indicadores", "resultado", "resultados", "hitos"}},
		{titleColumn, []string{"action", "actions", "activity", "activities", "measure", "measures", "initiative", "initiatives", "task", "tasks", "intervention", "interventions", "what", "project", "projects", "objective",
			"mesure", "mesures", "activite", "activites", "tache", "taches", "projet", "projets", "accion", "acciones", "medida", "medidas", "actividad", "actividades", "iniciativa", "iniciativas", "tarea", "tareas", "proyecto", "proyectos"}},
	}
}

// columns tells the kinds of the columns from a row of headings; ok when it heads a plan of action: it names what is done,
// and by whom, by when or how it is measured.
func columns(row []string) (kinds []columnKind, ok bool) {
	kinds = make([]columnKind, len(row))
	seen := map[columnKind]bool{}
	for i, cell := range row {
		if countWords(cell) > 8 {
			return nil, false // running text, not a heading
		}
		f := strings.NewReplacer("/", " ", "(", " ", ")", " ", "’", " ", "'", " ").Replace(fold(cell))
		for _, k := range columnWords() {
			if hasAnyWord(f, k.words...) && (!seen[k.kind] || k.kind == indicatorColumn) {
				kinds[i] = k.kind
				seen[k.kind] = true
				break
			}
		}
	}
	return kinds, seen[titleColumn] && (seen[ownerColumn] || seen[deadlineColumn] || seen[indicatorColumn])
}

// planTables finds the tables of a plan of action: for each block that is a row of one, the kinds of its columns. Rows of
// headings have none.
func planTables(blocks []block) (heads map[int]bool, rows map[int][]columnKind) {
	heads, rows = map[int]bool{}, map[int][]columnKind{}
	var kinds []columnKind
	table, first := 0, 0
	for i := range blocks {
		b := &blocks[i]
		if b.table == 0 || len(b.row) < 2 {
			continue
		}
		if b.table != table {
			// A table that goes on over pages may come in pieces without a heading of their own.
			if len(b.row) != len(kinds) || b.header {
				kinds = nil
			}
			table, first = b.table, i
		}
		if b.header || i <= first+2 || kinds == nil {
			if k, ok := columns(b.row); ok {
				kinds = k
				heads[i] = true
				continue
			}
			if b.header {
				heads[i] = true
				continue
			}
		}
		if kinds != nil && len(kinds) == len(b.row) {
			rows[i] = kinds
		}
	}
	return heads, rows
}

// findActions makes actions of the rows of a plan of action. Provision tells the provision of a block.
func findActions(blocks []block, rows map[int][]columnKind, provision map[int]string) []document.Action {
	var out []document.Action
	number := 0
	last, lastTable := "", 0
	for i := range blocks {
		kinds := rows[i]
		if kinds == nil || provision[i] == "" || isSpanned(blocks[i].row) {
			continue
		}
		a := document.Action{Provision: provision[i], Pos: document.Pos{Page: blocks[i].page, Line: blocks[i].line, Column: 1}}
		if s := blocks[i].spans; len(s) > 0 {
			a.Pos = document.Pos{Page: s[0].Page, Line: s[0].Line, Column: s[0].Column}
		}
		for k, cell := range blocks[i].row {
			cell = strings.TrimSpace(cell)
			if cell == "" {
				continue
			}
			switch kinds[k] {
			case titleColumn:
				a.Title = stripNumber(cell)
			case ownerColumn:
				a.Owner = cell
			case deadlineColumn:
				a.Deadline = cell
			case budgetColumn:
				a.Budget = cell
			case indicatorColumn:
				a.Indicators = append(a.Indicators, cell)
			}
		}
		switch {
		case a.Title == "" && blocks[i].table == lastTable && len(out) > 0:
			merge(&out[len(out)-1], a) // the row goes on with the action over it
			continue
		case a.Title == "":
			continue
		case a.Title == last && blocks[i].table == lastTable && len(out) > 0:
			merge(&out[len(out)-1], a) // a cell over several rows
			continue
		}
		number++
		a.ID = "act-" + itoa(number)
		last, lastTable = a.Title, blocks[i].table
		out = append(out, a)
	}
	return out
}

// merge adds what another row says of the same action.
func merge(a *document.Action, b document.Action) {
	join := func(to *string, s string) {
		if s != "" && !strings.Contains(*to, s) {
			*to = strings.TrimPrefix(*to+"; "+s, "; ")
		}
	}
	join(&a.Owner, b.Owner)
	join(&a.Deadline, b.Deadline)
	join(&a.Budget, b.Budget)
	for _, s := range b.Indicators {
		if len(a.Indicators) == 0 || a.Indicators[len(a.Indicators)-1] != s {
			a.Indicators = append(a.Indicators, s)
		}
	}
}

// isSpanned tells a row that is one cell over all columns, such as the name of a pillar.
func isSpanned(row []string) bool {
	text := ""
	for _, cell := range row {
		switch {
		case cell == "" || cell == text:
		case text == "":
			text = cell
		default:
			return false
		}
	}
	return true
}

// stripNumber takes the number off an action's title.
func stripNumber(s string) string {
	if m, ok := parseMarker(s); ok && m.end < len(s) {
		return s[m.end:]
	}
	return s
}
