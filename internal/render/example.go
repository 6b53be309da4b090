package render

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"cybernorm/internal/document"
	"cybernorm/internal/policy"
)

// samplesOf says of each example what stands in it, where, and what comes of it.
func samplesOf(examples []policy.Example) []sample {
	var out []sample
	for _, e := range examples {
		d := e.Document
		s := sample{verdict: e.Expect, why: e.Why, where: present(string(d.Kind))}
		if d.Language != "en" {
			s.where = append(s.where, d.Language)
		}
		if len(d.Provisions) == 1 {
			s.where = append(s.where, standing(&d.Provisions[0])...)
		}
		this := quote{lines: append(quoted(d), described(d)...)}
		if e.Earlier != nil {
			s.quotes = append(s.quotes, quote{label: "earlier draft", lines: quoted(e.Earlier)})
			this.label = "this draft"
		}
		s.quotes = append(s.quotes, this)
		out = append(out, s)
	}
	return out
}

// quoted lists the provisions of d. Where there are several, each tells where it stands if that matters.
func quoted(d *document.Document) []string {
	var out []string
	for i := range d.Provisions {
		text := d.Provisions[i].Text
		if where := standing(&d.Provisions[i]); len(d.Provisions) > 1 && len(where) > 0 {
			text = "(" + strings.Join(where, ", ") + ") " + text
		}
		out = append(out, text)
	}
	return out
}

// standing says where a provision stands, if not just in the operative text.
func standing(p *document.Provision) []string {
	var out []string
	if p.Zone != document.ZoneOperative {
		out = present(string(p.Zone))
	}
	if p.Heading != "" {
		out = append(out, "under "+strconv.Quote(p.Heading))
	}
	return out
}

// described lists what a description says besides its text, a line each, in the words of the format: process facts,
// offences, powers, actions, programme.
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
		rest := *d.Programme
		rest.Equipment = nil
		if text := fields(reflect.ValueOf(rest)); text != "" {
			out = append(out, "programme: "+text)
		}
	}
	return out
}

// factMeaning is what the format of descriptions says of a process fact.
func factMeaning(group, name string) string {
	process := reflect.TypeFor[document.Process]()
	for i := range process.NumField() {
		facts := process.Field(i)
		for j := range facts.Type.NumField() {
			if fact := facts.Type.Field(j); key(facts) == group && key(fact) == name {
				return fact.Tag.Get("doc")
			}
		}
	}
	return ""
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
