package checker

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"cybernorm/internal/annotate"
	"cybernorm/internal/document"
	"cybernorm/internal/importer"
	"cybernorm/internal/importer/reading"
	"cybernorm/internal/lexicon"
)

// Reader reads documents, descriptions as well as texts, and annotates them. It loads the lexicon when a document first
// needs it. It is safe for concurrent use.
type Reader struct {
	o         Options
	annotator func() (*annotate.Annotator, error)
}

// Source is a document that was read.
type Source struct {
	Path     string
	Digest   string // of the file, sha256:…
	Document *document.Document
	Notes    []string         // what was taken for granted when a text was imported
	Imported *importer.Result // account of the import; nil for a description
}

// NewReader makes a reader that needs of o Kind, Language, MaxBytes, Pack and Stdin.
func NewReader(o Options) *Reader {
	return &Reader{o: o, annotator: sync.OnceValues(func() (*annotate.Annotator, error) {
		folder, err := fs.Sub(o.Pack, "lexicon")
		if err != nil {
			return nil, packError{fmt.Errorf("open lexicon: %w", err)}
		}
		lex, err := lexicon.Load(folder)
		if err != nil {
			return nil, packError{fmt.Errorf("load lexicon:\n%w", err)}
		}
		return annotate.New(lex), nil
	})}
}

// Read reads the document at path. Errors in a description are [document.Errors] with their places.
func (r *Reader) Read(ctx context.Context, path string) (*Source, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	data, err := r.bytes(path)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(data)
	s := &Source{Path: path, Digest: "sha256:" + hex.EncodeToString(sum[:])}
	if isDescription(path, data) {
		s.Document, err = document.Parse(path, data)
		if err == nil {
			err = r.settle(s.Document)
		}
		return s, err
	}
	err = r.importText(ctx, s, data, false)
	var unknown *importer.UnknownKindError
	if errors.As(err, &unknown) {
		// Of a text that cannot be judged at all, its kind is the lesser trouble.
		known, lexErr := lexicon.LanguagesOf(r.o.Pack, "lexicon")
		if lexErr != nil {
			return s, packError{lexErr}
		}
		err = cmp.Or(annotate.KnowsLanguage(&document.Document{Path: path, Language: unknown.Language}, known), err)
	}
	return s, err
}

// Import reads the text at path; a description is an error, since importing it would take its YAML for wording.
func (r *Reader) Import(ctx context.Context, path string) (*Source, error) {
	data, err := r.bytes(path)
	if err != nil {
		return nil, err
	}
	if isDescription(path, data) {
		return nil, errors.New("this is a description already; import takes a text")
	}
	s := &Source{Path: path}
	if err := r.importText(ctx, s, data, true); err != nil {
		return s, err
	}
	known, err := lexicon.LanguagesOf(r.o.Pack, "lexicon")
	if err != nil {
		return s, packError{err}
	}
	if err := annotate.KnowsLanguage(s.Document, known); err != nil {
		s.Notes = append(s.Notes, err.Error())
	}
	return s, nil
}

// importText imports a text; where its kind cannot be told, nearest takes the one that comes nearest.
func (r *Reader) importText(ctx context.Context, s *Source, data []byte, nearest bool) error {
	o := importer.Options{Kind: r.o.Kind, Nearest: nearest, Language: r.o.Language, MaxBytes: r.limit(), Reading: reading.Options{Changes: r.o.Changes}}
	if r.o.Progress != nil {
		o.Reading.Progress = func(done, total int) { r.o.Progress(s.Path, done, total) }
	}
	result, err := importer.Import(ctx, s.Path, data, o)
	if err != nil {
		return err
	}
	s.Document, s.Notes, s.Imported = result.Document, result.Notes, result
	return nil
}

// Facts annotates a document that was read, and the draft before it where the description names one.
func (r *Reader) Facts(ctx context.Context, s *Source) (*annotate.Facts, error) {
	annotator, err := r.annotator()
	if err != nil {
		return nil, err
	}
	facts, err := annotator.Annotate(ctx, s.Document)
	if err != nil || s.Document.Supersedes == "" {
		return facts, err
	}
	earlier, err := r.earlier(ctx, s)
	if err != nil {
		return nil, fmt.Errorf("supersedes: %w", err)
	}
	before, err := annotator.Annotate(ctx, earlier)
	if err != nil {
		return nil, fmt.Errorf("supersedes: %w", err)
	}
	facts.Earlier = annotate.EarlierOf(before)
	return facts, nil
}

// earlier reads the description of the draft that a document supersedes. Its path is relative to that of the document.
func (r *Reader) earlier(ctx context.Context, s *Source) (*document.Document, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	path := s.Document.Supersedes
	if !filepath.IsAbs(path) && s.Path != Stdin {
		path = filepath.Join(filepath.Dir(s.Path), path)
	}
	if filepath.Clean(path) == filepath.Clean(s.Path) {
		return nil, fmt.Errorf("%s names itself as the draft before it", path)
	}
	data, err := r.bytes(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if !isDescription(path, data) {
		return nil, fmt.Errorf("%s is no description; import it first", path)
	}
	return document.Parse(path, data)
}

func (r *Reader) bytes(path string) ([]byte, error) {
	in := r.o.Stdin
	if path != Stdin {
		file, err := os.Open(path)
		if err != nil {
			return nil, fmt.Errorf("cannot read: %w", reason(err))
		}
		defer file.Close()
		in = file
	}
	if in == nil {
		return nil, errors.New("there is no standard input")
	}
	limit := r.limit()
	data, err := io.ReadAll(io.LimitReader(in, limit+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("cannot read: %w", reason(err))
	case int64(len(data)) > limit:
		return nil, fmt.Errorf("larger than %d bytes; raise the limit with --max-bytes", limit)
	case len(bytes.TrimSpace(data)) == 0:
		return nil, errors.New("the document is empty")
	}
	return data, nil
}

func (r *Reader) limit() int64 {
	if r.o.MaxBytes > 0 {
		return r.o.MaxBytes
	}
	return document.DefaultMaxBytes
}

// settle applies kind and language of the run to a description. What the description says itself stands: to judge a treaty
// as a strategy because of a flag would be a wrong verdict without a trace.
func (r *Reader) settle(d *document.Document) error {
	if r.o.Kind != "" && d.Kind != r.o.Kind {
		return fmt.Errorf("the description is of kind %s, --kind says %s; leave --kind out", d.Kind, r.o.Kind)
	}
	if d.Language == "" {
		d.Language = r.o.Language
	}
	if r.o.Language != "" && d.Language != r.o.Language {
		return fmt.Errorf("the description is in language %s, --language says %s; leave --language out", d.Language, r.o.Language)
	}
	return nil
}

// isDescription tells a description from a text to import. A file that calls itself YAML is held to it; anything else is
// told by its content, since a description under another name read as a text would give verdicts on its keys.
func isDescription(path string, data []byte) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".yaml", ".yml":
		return true
	}
	return importer.IsDescription(data)
}
