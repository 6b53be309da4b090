// Package archive opens the zipped XML files of word processors, which may come from anyone. Everything that it reads
// stands under [Limits], so that a small file cannot unpack to one that fills the memory.
package archive

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// Limits say how much an archive may hold. A zero field stands for its value in [DefaultLimits].
type Limits struct {
	Entries    int   // files in the archive
	Part       int64 // unpacked bytes of one part
	Total      int64 // unpacked bytes of all parts that are read
	Ratio      int64 // unpacked bytes for each packed byte, of a part of more than 1 MiB
	Depth      int   // open elements of XML
	Attributes int   // of one tag of XML
}

// DefaultLimits are far above any real document: the largest that was met holds 24 MiB of XML, packed 40 to 1.
func DefaultLimits() Limits {
	return Limits{Entries: 10_000, Part: 48 << 20, Total: 96 << 20, Ratio: 400, Depth: 400, Attributes: 2000}
}

// Unfolding gives limits for a file that may unfold to so many bytes of text, the usual ones for 0.
func Unfolding(bytes int64) Limits {
	if bytes <= 0 {
		return DefaultLimits()
	}
	return Limits{Part: bytes, Total: bytes}.filled()
}

const smallPart = 1 << 20 // parts up to this size may be packed as tightly as they like

// ErrLimit is wrapped by every error that a limit is the reason of.
var ErrLimit = errors.New("the file may be a zip bomb; if it is not, save it anew or split it")

// Archive is an open zip file.
type Archive struct {
	limits Limits
	files  map[string]*zip.File
	names  []string
	left   int64
}

// Open reads the table of contents of a zip file. It refuses what is damaged, encrypted or beyond the limits.
func Open(data []byte, l Limits) (*Archive, error) {
	l = l.filled()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("the zip container is damaged (%w); open the document in a word processor and save it anew", err)
	}
	if len(z.File) > l.Entries {
		return nil, fmt.Errorf("%d files in the container are more than the limit of %d: %w", len(z.File), l.Entries, ErrLimit)
	}
	a := &Archive{limits: l, files: make(map[string]*zip.File, len(z.File)), left: l.Total}
	for _, f := range z.File {
		name := clean(f.Name)
		if _, twice := a.files[name]; twice {
			return nil, fmt.Errorf("the zip container holds %s twice, so that it is not clear what the document says; save it anew", f.Name)
		}
		a.files[name] = f
		a.names = append(a.names, name)
	}
	return a, nil
}

func (l Limits) filled() Limits {
	d := DefaultLimits()
	if l.Entries <= 0 {
		l.Entries = d.Entries
	}
	if l.Part <= 0 {
		l.Part = d.Part
	}
	if l.Total <= 0 {
		l.Total = d.Total
	}
	if l.Ratio <= 0 {
		l.Ratio = d.Ratio
	}
	if l.Depth <= 0 {
		l.Depth = d.Depth
	}
	if l.Attributes <= 0 {
		l.Attributes = d.Attributes
	}
	return l
}

// Has tells whether the archive holds a part. Names are told apart without regard to case, as word processors do.
func (a *Archive) Has(name string) bool { return a.files[clean(name)] != nil }

// Names gives the names of all parts in small letters, in the order of the archive.
func (a *Archive) Names() []string { return a.names }

// Read unpacks a part.
func (a *Archive) Read(name string) ([]byte, error) {
	f := a.files[clean(name)]
	if f == nil {
		return nil, fmt.Errorf("the container holds no %s", name)
	}
	if f.Flags&1 != 0 {
		return nil, fmt.Errorf("%s is protected by a password; save the document without one", f.Name)
	}
	r, err := f.Open()
	if err != nil {
		return nil, damaged(f.Name, err)
	}
	defer r.Close()
	limit := min(a.limits.Part, a.left, max(smallPart, int64(min(f.CompressedSize64, 1<<40))*a.limits.Ratio))
	var buf bytes.Buffer
	if size := f.UncompressedSize64; size <= uint64(limit) {
		buf.Grow(int(min(size, smallPart)) + bytes.MinRead) // the size is what the file claims: do not trust it with more
	}
	n, err := buf.ReadFrom(io.LimitReader(r, limit+1))
	switch {
	case n > limit:
		return nil, fmt.Errorf("%s unpacks to more than %d bytes: %w", f.Name, limit, ErrLimit)
	case err != nil:
		return nil, damaged(f.Name, err)
	}
	a.left -= n
	return buf.Bytes(), nil
}

// XML opens a part for reading as XML.
func (a *Archive) XML(name string) (*Markup, error) {
	data, err := a.Read(name)
	if err != nil {
		return nil, err
	}
	return NewMarkup(name, data, a.limits)
}

func damaged(part string, err error) error {
	return fmt.Errorf("%s is damaged (%w); open the document in a word processor and save it anew", part, err)
}

func clean(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, `\`, "/")), "/"))
}
