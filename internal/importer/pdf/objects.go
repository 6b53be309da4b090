package pdf

import (
	"bytes"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"io"
	"sort"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/filter"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// The limits that keep a damaged or hostile file from taking the machine.
const (
	maxStream  = 32 << 20  // bytes of one decoded stream
	maxDecoded = 256 << 20 // bytes of all decoded streams
	maxObjects = 1 << 20
	maxPages   = 5000
	maxDepth   = 64 // of the page tree
)

// store gives the objects of a file by the library's reader, with references followed and every decoded byte counted.
type store struct {
	table   *model.XRefTable
	decoded int
}

// errDecoded says that the streams of a file hold too much.
var errDecoded = fmt.Errorf("its streams hold more than %d MiB; print it to a new PDF, or save its text", maxDecoded>>20)

func openStore(ctx context.Context, data []byte) (*store, error) {
	// A literal and not the library's default: that one reads and writes files under the user's home.
	conf := &model.Configuration{
		Reader15:       true,
		ValidationMode: model.ValidationRelaxed,
		Limits: model.ResourceLimits{
			MaxStreamBytes: int64(len(data)) + 1, MaxDecodeBytes: maxStream,
			MaxImagePixels: 1, MaxImageBytes: 1,
			MaxObjectCount: maxObjects, MaxObjectStreamCount: maxObjects, MaxObjectStreamFirst: 16 << 20,
			MaxXRefEntries: maxObjects, MaxRecursionDepth: 100,
		},
	}
	file, err := pdfcpu.ReadWithContext(ctx, bytes.NewReader(data), conf)
	if err != nil {
		return nil, err
	}
	return &store{table: file.XRefTable}, nil
}

// isEncrypted tells an error of the library that a password would cure.
func isEncrypted(err error) bool {
	return errors.Is(err, pdfcpu.ErrWrongPassword) || errors.Is(err, pdfcpu.ErrPermissionDenied) || errors.Is(err, pdfcpu.ErrUnsupportedEncryptionFeature)
}

// get follows references.
func (s *store) get(o types.Object) types.Object {
	for range 8 {
		if _, ok := o.(types.IndirectRef); !ok {
			return o
		}
		next, err := s.table.Dereference(o)
		if err != nil {
			return nil
		}
		o = next
	}
	return nil
}

// dict gives a dictionary, or the one of a stream; nil for anything else.
func (s *store) dict(o types.Object) types.Dict {
	switch x := s.get(o).(type) {
	case types.Dict:
		return x
	case types.StreamDict:
		return x.Dict
	case *types.StreamDict:
		return x.Dict
	}
	return nil
}

func (s *store) array(o types.Object) types.Array {
	a, _ := s.get(o).(types.Array)
	return a
}

func (s *store) number(o types.Object) (float64, bool) {
	switch x := s.get(o).(type) {
	case types.Integer:
		return float64(x), true
	case types.Float:
		return float64(x), true
	}
	return 0, false
}

func (s *store) name(o types.Object) string {
	n, _ := s.get(o).(types.Name)
	return string(n)
}

// numbers gives an array of n numbers.
func (s *store) numbers(o types.Object, n int) ([]float64, bool) {
	a := s.array(o)
	if len(a) < n {
		return nil, false
	}
	out := make([]float64, n)
	for i := range out {
		x, ok := s.number(a[i])
		if !ok {
			return nil, false
		}
		out[i] = x
	}
	return out, true
}

// text gives the bytes of a string.
func (s *store) text(o types.Object) []byte {
	switch x := s.get(o).(type) {
	case types.StringLiteral:
		b, err := types.Unescape(string(x))
		if err != nil {
			return nil
		}
		return b
	case types.HexLiteral:
		b, err := x.Bytes()
		if err != nil {
			return nil
		}
		return b
	}
	return nil
}

// stream decodes a stream. What stands before a damaged place is given; an error means that there is nothing to read or
// too much of it.
func (s *store) stream(o types.Object) ([]byte, error) {
	var sd types.StreamDict
	switch x := s.get(o).(type) {
	case types.StreamDict:
		sd = x
	case *types.StreamDict:
		sd = *x
	case types.ObjectStreamDict:
		sd = x.StreamDict
	default:
		return nil, errors.New("no stream")
	}
	data, err := decodeStream(&sd)
	s.decoded += len(data)
	if s.decoded > maxDecoded {
		return nil, errDecoded
	}
	return data, err
}

func decodeStream(sd *types.StreamDict) ([]byte, error) {
	if sd.Content != nil {
		return sd.Content, nil
	}
	if p := sd.FilterPipeline; len(p) == 1 && p[0].Name == filter.Flate && p[0].DecodeParms == nil {
		zr, err := zlib.NewReader(bytes.NewReader(sd.Raw))
		if err != nil {
			return nil, err
		}
		data, err := io.ReadAll(io.LimitReader(zr, maxStream))
		if len(data) > 0 {
			return data, nil
		}
		return nil, err
	}
	return sd.DecodeLengthWithLimit(-1, maxStream)
}

// properties gives the title and the language that the file states of itself.
func (s *store) properties() (title, language string) {
	if s.table.Info != nil {
		title = strings.TrimSpace(textString(s.text(s.dict(*s.table.Info)["Title"])))
	}
	if root, err := s.table.Catalog(); err == nil && root != nil {
		language = textString(s.text(root["Lang"]))
	}
	return title, language
}

// leaf is a page of the tree with what it inherits.
type leaf struct {
	dict      types.Dict
	resources types.Dict
	box       [4]float64
	rotate    int
}

// pages walks over the page tree; when it is broken the pages are taken in the order of their objects.
func (s *store) pages() []leaf {
	w := treeWalk{store: s, seen: map[types.IndirectRef]bool{}}
	root, err := s.table.Catalog()
	if err == nil && root != nil {
		w.node(root["Pages"], leaf{box: [4]float64{0, 0, 612, 792}}, 0)
	}
	if len(w.out) > 0 {
		return w.out
	}
	ids := make([]int, 0, len(s.table.Table))
	for id := range s.table.Table {
		ids = append(ids, id)
	}
	sort.Ints(ids)
	for _, id := range ids {
		e := s.table.Table[id]
		if e == nil || e.Free {
			continue
		}
		d := s.dict(e.Object)
		if d != nil && s.name(d["Type"]) == "Page" {
			w.node(d, leaf{box: [4]float64{0, 0, 612, 792}}, 0)
		}
	}
	return w.out
}

type treeWalk struct {
	*store
	seen map[types.IndirectRef]bool
	out  []leaf
}

func (w *treeWalk) node(o types.Object, from leaf, depth int) {
	if depth > maxDepth || len(w.out) > maxPages {
		return
	}
	if ref, ok := o.(types.IndirectRef); ok {
		if w.seen[ref] {
			return
		}
		w.seen[ref] = true
	}
	d := w.dict(o)
	if d == nil {
		return
	}
	if r := w.dict(d["Resources"]); r != nil {
		from.resources = r
	}
	for _, key := range [...]string{"MediaBox", "CropBox"} {
		if b, ok := w.numbers(d[key], 4); ok {
			b := [4]float64{min(b[0], b[2]), min(b[1], b[3]), max(b[0], b[2]), max(b[1], b[3])}
			if b[2]-b[0] > 10 && b[3]-b[1] > 10 {
				from.box = b
			}
		}
	}
	if n, ok := w.number(d["Rotate"]); ok {
		from.rotate = ((int(n)%360 + 360) % 360) / 90 * 90
	}
	if kids := w.array(d["Kids"]); kids != nil {
		for _, k := range kids {
			w.node(k, from, depth+1)
		}
		return
	}
	from.dict = d
	w.out = append(w.out, from)
}
