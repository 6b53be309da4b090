package htmlreport

import (
	"reflect"
	"slices"
	"testing"
)

// TestWordsAreComplete: every language has every word that English has, with the same places to put things in.
func TestWordsAreComplete(t *testing.T) {
	english := reflect.ValueOf(english()).Elem()
	for _, lang := range Languages() {
		w, err := words(lang)
		if err != nil {
			t.Fatal(err)
		}
		other := reflect.ValueOf(w).Elem()
		for i := range english.NumField() {
			complete(t, lang+": "+english.Type().Field(i).Name, english.Field(i), other.Field(i))
		}
	}
	if _, err := words("xx"); err == nil {
		t.Error("a language that is not there is taken")
	}
}

func complete(t *testing.T, path string, want, got reflect.Value) {
	switch want.Kind() {
	case reflect.String:
		if (got.String() == "") != (want.String() == "") || want.String() == "" {
			t.Errorf("%s is empty", path)
		}
		if a, b := places(want.String()), places(got.String()); !slices.Equal(a, b) {
			t.Errorf("%s has the places %v, want %v", path, b, a)
		}
	case reflect.Struct:
		for i := range want.NumField() {
			complete(t, path+"."+want.Type().Field(i).Name, want.Field(i), got.Field(i))
		}
	case reflect.Map:
		for _, key := range want.MapKeys() {
			if value := got.MapIndex(key); value.IsValid() {
				complete(t, path+"."+key.String(), want.MapIndex(key), value)
			} else {
				t.Errorf("%s has no %s", path, key)
			}
		}
	case reflect.Slice, reflect.Array:
		if want.Len() != got.Len() {
			t.Errorf("%s has %d entries, want %d", path, got.Len(), want.Len())
			return
		}
		for i := range want.Len() {
			complete(t, path, want.Index(i), got.Index(i))
		}
	case reflect.Func:
		if got.IsNil() {
			t.Errorf("%s is missing", path)
		}
	}
}

// places lists the numbers of the places in a text.
func places(s string) []string {
	var out []string
	for i := 0; i+2 < len(s); i++ {
		if s[i] == '{' && s[i+2] == '}' {
			out = append(out, s[i:i+3])
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
