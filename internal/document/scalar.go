package document

import (
	"math"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"

	"gopkg.in/yaml.v3"
)

// scalar reads a string, number or truth value. Strings are taken as written: 010, 1.10 and NO mean what they show.
func (d *decoder) scalar(n *yaml.Node, v reflect.Value, f *field) {
	if n.Kind != yaml.ScalarNode {
		d.add(d.pos(n), "", "%s has to be %s, not %s", f.subject(), wanted(v), describe(n))
		return
	}
	switch v.Kind() {
	case reflect.Bool:
		d.boolean(n, v, f)
	case reflect.Float64, reflect.Int:
		d.number(n, v, f)
	default:
		d.text(n, v, f)
	}
}

func wanted(v reflect.Value) string {
	switch {
	case v.Kind() == reflect.Bool:
		return "true or false"
	case v.Kind() != reflect.String:
		return "a number"
	case v.Type() == dateType:
		return "a date"
	}
	return "text"
}

func (d *decoder) boolean(n *yaml.Node, v reflect.Value, f *field) {
	if n.Tag == "!!bool" {
		v.SetBool(strings.EqualFold(n.Value, "true"))
		return
	}
	hint := "write true or false"
	switch strings.ToLower(n.Value) {
	case "yes", "y", "on", "1":
		hint = "write true"
	case "no", "n", "off", "0":
		hint = "write false"
	case "true", "false":
		hint = "write " + strings.ToLower(n.Value) + " without quotes"
	}
	d.add(d.pos(n), hint, "%s has to be true or false, not %s", f.key, describe(n))
}

var decimal = regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?$`)

func (d *decoder) number(n *yaml.Node, v reflect.Value, f *field) {
	if n.Style != 0 || !decimal.MatchString(n.Value) {
		d.add(d.pos(n), numberHint(n), "%s has to be a number, not %s", f.key, describe(n))
		return
	}
	x, err := strconv.ParseFloat(n.Value, 64)
	switch {
	case err != nil || math.IsInf(x, 0):
		d.add(d.pos(n), "", "%s is too large a number", quote(n.Value))
	case (f.whole || v.Kind() == reflect.Int) && x != math.Trunc(x):
		d.add(d.pos(n), "", "%s has to be a whole number, not %s", f.key, clip(n.Value))
	case f.min != nil && x < *f.min || f.max != nil && x > *f.max:
		d.add(d.pos(n), "", "%s has to be %s, not %s", f.key, f.bounds(), clip(n.Value))
	case v.Kind() == reflect.Int && x > math.MaxInt32:
		d.add(d.pos(n), "", "%s is too large a number", quote(n.Value))
	case v.Kind() == reflect.Int:
		v.SetInt(int64(x))
	default:
		v.SetFloat(x + 0) // -0 is 0
	}
}

func (f *field) bounds() string {
	number := func(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
	switch {
	case f.max == nil:
		return number(*f.min) + " or more"
	case f.min == nil:
		return number(*f.max) + " or less"
	}
	return "between " + number(*f.min) + " and " + number(*f.max)
}

var notDecimal = []struct {
	form *regexp.Regexp
	hint func(string) string
}{
	{regexp.MustCompile(`^-?[0-9.]+ ?%$`), func(s string) string { return "write " + strings.TrimRight(s, " %") + ", without the sign" }},
	{regexp.MustCompile(`^0+[0-9]+(\.[0-9]+)?$`), func(s string) string { return "write " + unpad(s) + ", without the leading zero" }},
	{regexp.MustCompile(`^\+[0-9.]+$`), func(s string) string { return "write " + s[1:] + ", without the sign" }},
	{regexp.MustCompile(`^[0-9]{1,3}([,_' ][0-9]{3})+$`), func(s string) string {
		return "write " + strings.NewReplacer(",", "", "_", "", "'", "", " ", "").Replace(s)
	}},
	{regexp.MustCompile(`^[0-9]+,[0-9]+$`), func(s string) string { return "write " + strings.Replace(s, ",", ".", 1) }},
	{regexp.MustCompile(`^\.[0-9]+$`), func(s string) string { return "write 0" + s }},
	{regexp.MustCompile(`^[0-9]+\.$`), func(s string) string { return "write " + s[:len(s)-1] }},
}

func unpad(s string) string {
	s = strings.TrimLeft(s, "0")
	if s == "" || s[0] == '.' {
		s = "0" + s
	}
	return s
}

// numberHint says how the number that was meant is written.
func numberHint(n *yaml.Node) string {
	if len(n.Value) > quoteLimit {
		return ""
	}
	if n.Style != 0 && decimal.MatchString(n.Value) {
		return "write " + n.Value + " without quotes"
	}
	for _, form := range notDecimal {
		if form.form.MatchString(n.Value) {
			return form.hint(n.Value)
		}
	}
	return "write digits, such as 40"
}

func (d *decoder) text(n *yaml.Node, v reflect.Value, f *field) {
	switch {
	case n.Style == 0 && n.Tag == "!!null":
		if n.Value == "" {
			d.add(d.pos(n), d.src.form.Absent, "%s has no value", f.subject())
		} else {
			d.add(d.pos(n), "put it in quotes if the word is meant, or remove the key", "%s is %s, which is nothing in YAML", f.subject(), n.Value)
		}
		return
	case strings.TrimSpace(n.Value) == "" && (f.required || f.id != "" || f.ref != "" || f.typ.Kind() == reflect.Slice || f.enum != nil || v.Type() == dateType):
		d.add(d.pos(n), f.missing(), "%s is empty", f.subject())
		return
	}
	if i := strings.IndexFunc(n.Value, func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }); i >= 0 {
		d.add(d.pos(n), "remove the escape for it", "%s has the control character U+%04X in it", f.key, []rune(n.Value[i:])[0])
		return
	}
	switch {
	case v.Type() == dateType:
		d.date(n, f)
	case f.enum != nil:
		d.oneValue(n, f)
	case f.pattern != nil && !f.pattern.MatchString(n.Value):
		d.add(d.pos(n), "write it like "+f.like, "%s is not well-formed in %s", quote(n.Value), f.key)
	}
	v.SetString(n.Value)
	if f.id != "" {
		d.name(n, f)
	}
	if f.ref != "" {
		d.references = append(d.references, reference{f.ref, f.key, n.Value, d.pos(n)})
	}
}

var dateForm = regexp.MustCompile(datePattern)

func (d *decoder) date(n *yaml.Node, f *field) {
	if !dateForm.MatchString(n.Value) {
		d.add(d.pos(n), "write it as YYYY-MM-DD, such as 2023-05-29", "%s has to be a date, not %s", f.key, describe(n))
		return
	}
	if _, err := time.Parse(time.DateOnly, n.Value); err != nil {
		d.add(d.pos(n), "", "there is no date %s", n.Value)
	}
}

func (d *decoder) oneValue(n *yaml.Node, f *field) {
	for _, e := range f.enum {
		if n.Value == e {
			return
		}
	}
	if f.key == "schema" {
		d.add(d.pos(n), "this program reads "+list(f.enum), "schema %s is not supported", quote(n.Value))
		return
	}
	hint := "write one of " + list(f.enum)
	if s := nearest(n.Value, f.enum); s != "" {
		hint = "did you mean " + s + "?"
	}
	d.add(d.pos(n), hint, "%s is not a value of %s", quote(n.Value), f.key)
}

// name enters a name that has to be unique among its kind.
func (d *decoder) name(n *yaml.Node, f *field) {
	names := d.names[f.id]
	if names == nil {
		names = map[string]Pos{}
		d.names[f.id] = names
	}
	if first, ok := names[n.Value]; ok {
		d.add(d.pos(n), "give each its own", "duplicate %s %s; the first is on line %d", f.id, quote(n.Value), first.Line)
		return
	}
	names[n.Value] = d.pos(n)
}
