package policy

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// decode fills the struct that into points to from a value of the policies. A field that the value lacks is an error, for a
// misspelt key in the library would otherwise read as zero; a pointer may be absent, and further keys are left alone.
func decode(value ast.Value, into any) error {
	err := decodeInto(value, reflect.ValueOf(into).Elem())
	if m := (*misfit)(nil); errors.As(err, &m) {
		return errors.New("report" + m.path + m.message)
	}
	return err
}

// misfit is a value that is not what the report needs. Its path is put together on the way out, for it is hardly ever needed.
type misfit struct{ path, message string }

func (m *misfit) Error() string { return m.path + m.message }

// inside says in which part of a value an error is.
func inside(part string, err error) error {
	if m := (*misfit)(nil); errors.As(err, &m) {
		return &misfit{path: part + m.path, message: m.message}
	}
	return err
}

func decodeInto(value ast.Value, v reflect.Value) error {
	switch v.Kind() {
	case reflect.String:
		s, ok := value.(ast.String)
		if !ok {
			return mismatch("text", value)
		}
		v.SetString(string(s))
	case reflect.Bool:
		b, ok := value.(ast.Boolean)
		if !ok {
			return mismatch("true or false", value)
		}
		v.SetBool(bool(b))
	case reflect.Int, reflect.Float64:
		return decodeNumber(value, v)
	case reflect.Pointer:
		if _, ok := value.(ast.Null); ok {
			v.SetZero()
			return nil
		}
		v.Set(reflect.New(v.Type().Elem()))
		return decodeInto(value, v.Elem())
	case reflect.Slice:
		return decodeSlice(value, v)
	case reflect.Map:
		return decodeMap(value, v)
	case reflect.Struct:
		object, ok := value.(ast.Object)
		if !ok {
			return mismatch("an object", value)
		}
		return decodeStruct(object, v)
	default:
		return &misfit{message: ": cannot read into " + v.Type().String()}
	}
	return nil
}

func decodeNumber(value ast.Value, v reflect.Value) error {
	number, ok := value.(ast.Number)
	if !ok {
		return mismatch("a number", value)
	}
	if v.Kind() == reflect.Int {
		n, ok := number.Int()
		if !ok {
			return mismatch("a whole number", value)
		}
		v.SetInt(int64(n))
		return nil
	}
	f, err := json.Number(number).Float64()
	if err != nil {
		return mismatch("a number", value)
	}
	v.SetFloat(f)
	return nil
}

// decodeSlice makes an empty list of an empty array, never nil: the report has [] where there is nothing.
func decodeSlice(value ast.Value, v reflect.Value) error {
	array, ok := value.(*ast.Array)
	if !ok {
		return mismatch("a list", value)
	}
	v.Set(reflect.MakeSlice(v.Type(), array.Len(), array.Len()))
	for n := range array.Len() {
		if err := decodeInto(array.Elem(n).Value, v.Index(n)); err != nil {
			return inside(fmt.Sprintf("[%d]", n), err)
		}
	}
	return nil
}

func decodeMap(value ast.Value, v reflect.Value) error {
	object, ok := value.(ast.Object)
	if !ok {
		return mismatch("an object", value)
	}
	v.Set(reflect.MakeMapWithSize(v.Type(), object.Len()))
	return object.Iter(func(key, entry *ast.Term) error {
		name, ok := key.Value.(ast.String)
		if !ok {
			return mismatch("text as key", key.Value)
		}
		item := reflect.New(v.Type().Elem()).Elem()
		if err := decodeInto(entry.Value, item); err != nil {
			return inside("."+string(name), err)
		}
		v.SetMapIndex(reflect.ValueOf(string(name)), item)
		return nil
	})
}

func decodeStruct(object ast.Object, v reflect.Value) error {
	for n := range v.NumField() {
		field := v.Type().Field(n)
		if field.Anonymous {
			if err := decodeStruct(object, v.Field(n)); err != nil {
				return err
			}
			continue
		}
		name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
		term := object.Get(ast.InternedTerm(name))
		switch {
		case term != nil:
			if err := decodeInto(term.Value, v.Field(n)); err != nil {
				return inside("."+name, err)
			}
		case field.Type.Kind() != reflect.Pointer && !slices.Contains(strings.Split(options, ","), "omitempty"):
			return &misfit{message: fmt.Sprintf(" has no %q", name)}
		}
	}
	return nil
}

func mismatch(want string, value ast.Value) error {
	text := value.String()
	if len(text) > 80 {
		text = strings.ToValidUTF8(text[:80], "") + "…"
	}
	return &misfit{message: ": expected " + want + ", found " + text}
}
