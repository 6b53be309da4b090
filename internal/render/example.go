package render

import (
	"fmt"
	"reflect"
	"strings"

	"cybernorm/internal/document"
	"cybernorm/internal/policy"
)

// example writes the passages and facts of an example, and the verdict that they get.
func (p *page) example(e *policy.Example) {
	d := e.Document
	where := present(plain(string(d.Kind)))
	if d.Language != "en" {
		where = append(where, plain(d.Language))
	}
	if len(d.Provisions) == 1 && d.Provisions[0].Zone != document.ZoneOperative {
		where = append(where, string(d.Provisions[0].Zone))
	}
	p.line("  ", p.paint(verdictInk(e.Expect), word(e.Expect)), "  ", p.paint(faint, strings.Join(where, ", ")))
	for _, provision := range d.Provisions {
		text := plain(provision.Text)
		if len(d.Provisions) > 1 && provision.Zone != document.ZoneOperative {
			text = "(" + string(provision.Zone) + ") " + text
		}
		p.para("    > ", "    > ", none, text)
	}
	for _, fact := range described(d) {
		p.para("    > ", "    > ", none, plain(fact))
	}
	p.para("    ", "    ", faint, plain(e.Why))
}

// described lists what a description says besides its text, a line each, in the words of the format: process facts,
// offences, powers, actions, equipment.
func described(d *document.Document) []string {
	var out []string
	groups := reflect.ValueOf(d.Process)
	for i := range groups.NumField() {
		facts := groups.Field(i)
		for j := range facts.NumField() {
			if facts.Field(j).FieldByName("Stated").Bool() {
				out = append(out, key(groups.Type().Field(i))+"."+key(facts.Type().Field(j))+": "+shown(facts.Field(j).FieldByName("Value")))
			}
		}
	}
	for _, o := range d.Offences {
		out = append(out, "offence: "+fields(reflect.ValueOf(o)))
	}
	for _, o := range d.Powers {
		out = append(out, "power: "+fields(reflect.ValueOf(o)))
	}
	for _, o := range d.Actions {
		out = append(out, "action: "+fields(reflect.ValueOf(o)))
	}
	if d.Programme != nil {
		for _, e := range d.Programme.Equipment {
			out = append(out, "equipment: "+fields(reflect.ValueOf(e)))
		}
	}
	return out
}

// fields lists the fields of an entry that are set, but for its id and the provision that it points at.
func fields(v reflect.Value) string {
	var out []string
	for i := range v.NumField() {
		name := key(v.Type().Field(i))
		if name == "-" || name == "id" || name == "provision" || v.Field(i).IsZero() {
			continue
		}
		out = append(out, name+" "+shown(v.Field(i)))
	}
	return strings.Join(out, ", ")
}

func shown(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Pointer:
		return shown(v.Elem())
	case reflect.Struct:
		return fields(v)
	case reflect.Slice:
		parts := []string{}
		for i := range v.Len() {
			parts = append(parts, shown(v.Index(i)))
		}
		if len(parts) == 0 {
			return "none"
		}
		return strings.Join(parts, ", ")
	}
	return fmt.Sprint(v.Interface())
}

func key(f reflect.StructField) string { return f.Tag.Get("yaml") }
