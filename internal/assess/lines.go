package assess

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Lines asks with plain lines, for a terminal that draws nothing, a screen reader, or input from a file: one line an answer,
// an empty line skips, "quit" stops. The end of the input stops as well.
type Lines struct {
	in  *bufio.Reader
	out io.Writer
}

// NewLines makes an asker that reads from in and writes to out.
func NewLines(in io.Reader, out io.Writer) *Lines { return &Lines{bufio.NewReader(in), out} }

// Ask puts the question and reads until the answer can be taken.
func (l *Lines) Ask(ctx context.Context, q Question, number, of int) (Answer, error) {
	fmt.Fprintf(l.out, "\n%d of %d  %s\n", number, of, q.Title)
	for _, line := range Context(q) {
		fmt.Fprintf(l.out, "  %s\n", line)
	}
	for {
		value, err := l.line(ctx, "  "+Hint(q)+": ")
		if err != nil || value == "" {
			return Answer{}, err
		}
		if err := q.Check(value); err != nil {
			fmt.Fprintf(l.out, "  %s\n", err)
			continue
		}
		a := Answer{Value: value}
		if q.Result != nil {
			a.Rationale, err = l.line(ctx, "  why (empty for none): ")
		} else {
			a.Evidence, err = l.line(ctx, "  evidence, an address or a file (empty for none): ")
		}
		if errors.Is(err, ErrStop) {
			return a, nil // the answer itself was given
		}
		return a, err
	}
}

func (l *Lines) line(ctx context.Context, prompt string) (string, error) {
	if err := ctx.Err(); err != nil {
		return "", err
	}
	fmt.Fprint(l.out, prompt)
	text, err := l.in.ReadString('\n')
	text = strings.TrimSpace(text)
	switch {
	case errors.Is(err, io.EOF) && text == "":
		return "", ErrStop
	case err != nil && !errors.Is(err, io.EOF):
		return "", fmt.Errorf("read an answer: %w", err)
	case text == "quit":
		return "", ErrStop
	}
	return text, nil
}

// Context gives what a person should know before answering: who asks and where from, and for a verdict what it rests on.
func Context(q Question) []string {
	var out []string
	if q.Result != nil {
		out = append(out, "the program says "+strings.ReplaceAll(string(q.Result.Verdict), "_", " ")+": "+q.Result.Reason)
		for i, e := range q.Result.Evidence {
			if i == 2 {
				break
			}
			out = append(out, "> "+strings.Join(strings.Fields(e.Quote), " "))
		}
	} else {
		out = append(out, "asked by "+q.Why())
	}
	for _, s := range q.Sources {
		out = append(out, "source: "+s)
	}
	return out
}

// Hint says which answers there are.
func Hint(q Question) string {
	if options := q.Options(); len(options) > 0 {
		if q.Fact != nil && q.Fact.Type == "list" {
			return "any of " + strings.Join(options, ", ") + ", with commas"
		}
		return strings.Join(options, ", ")
	}
	switch q.Fact.Type {
	case "number":
		if q.Fact.Max != nil {
			return fmt.Sprintf("a number from %v to %v", *q.Fact.Min, *q.Fact.Max)
		}
		return "a number"
	case "date":
		return "a day, YYYY-MM-DD"
	}
	return "a few words"
}
