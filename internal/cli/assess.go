package cli

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"cybernorm/internal/assess"
	"cybernorm/internal/checker"
	"cybernorm/internal/document"
	"cybernorm/internal/policy"
	"cybernorm/internal/workbook"
)

func (a *app) assess() *cobra.Command {
	o := checker.Options{Pack: a.Pack, Version: buildVersion(), Note: a.note, MaxBytes: document.DefaultMaxBytes}
	var by assess.Person
	var listing, plain bool
	var only, from string
	cmd := &cobra.Command{
		Use:   "assess FILE",
		Short: "Answer what only a person can: open facts about the process, and verdicts to confirm",
		Long: `Asks what is open in a description: process facts that no text shows, and verdicts that rest on a reading.
Each answer is saved at once into the same file, whose comments and order stay as they are; what is left open is asked
again next time. An empty answer leaves a question open, "quit" (or escape, on a terminal) stops.

--list prints the questions instead, as a questionnaire in Markdown to send to those who can answer.`,
		Example: `  cybernorm assess strategy.yaml --assessor "A. Reviewer"
  cybernorm assess strategy.yaml --list > questions.md
  cybernorm assess strategy.yaml --from reviewed.xlsx --assessor "A. Reviewer"`,
		Args: oneFile,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := validOptions(&o); err != nil {
				return err
			}
			if only != "" {
				if err := oneOf("--only", only, []string{"facts", "verdicts"}); err != nil {
					return err
				}
			}
			if args[0] == checker.Stdin {
				return usagef("assess writes into a file, so it cannot take standard input")
			}
			by.Date = document.Date(o.Date)
			s, err := a.open(cmd.Context(), o, args[0])
			if err != nil {
				return err
			}
			if from != "" {
				return a.reviewed(s, from, by)
			}
			s.keep(only)
			if listing {
				return a.print([]byte(assess.Questionnaire(s.title, s.questions)))
			}
			if by.Name = strings.TrimSpace(by.Name); by.Name == "" {
				return usagef("assess needs to know who answers: --assessor NAME")
			}
			asker, done := a.asker(cmd.Context(), plain)
			answered, err := a.ask(cmd.Context(), s, by, asker)
			done()
			fmt.Fprintf(a.Err, "cybernorm: %d of %d answered; saved in %s\n", answered, len(s.questions), s.path)
			return err
		},
		ValidArgsFunction: cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault),
	}
	flags := cmd.Flags()
	flags.BoolVar(&listing, "list", false, "print the questions instead of asking them")
	flags.StringVar(&from, "from", "", "take the reviewer's verdicts from a workbook that --format xlsx wrote")
	flags.StringVar(&only, "only", "", "ask for facts or verdicts alone")
	flags.BoolVar(&plain, "accessible", false, "ask with plain lines, as for a screen reader")
	flags.StringVar(&by.Name, "assessor", "", "who answers; stands beside each verdict")
	flags.StringVar(&o.Profile, "profile", checker.DefaultProfile, "which controls: core, full, a theme or a source document")
	flags.StringVar(&o.Date, "date", "", "the day of the answers, YYYY-MM-DD (default today)")
	return cmd
}

// session is a description and what is open in it.
type session struct {
	path, title string
	text        []byte
	questions   []assess.Question
	known       func(control string) bool
}

// keep leaves the questions of one part, all of them for none.
func (s *session) keep(part string) {
	if part == "" {
		return
	}
	s.questions = slices.DeleteFunc(s.questions, func(q assess.Question) bool { return (q.Result == nil) != (part == "facts") })
}

func (a *app) open(ctx context.Context, o checker.Options, path string) (*session, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	d, err := document.Parse(path, text)
	if err != nil {
		a.complain(path, err)
		if !strings.HasSuffix(path, ".yaml") && !strings.HasSuffix(path, ".yml") {
			fmt.Fprintf(a.Err, "assess takes a description; for a text, begin with: cybernorm import %s -o FILE.yaml\n", path)
		}
		return nil, silentError(exitError)
	}
	c, err := a.checkerFor(ctx, o)
	if err != nil {
		return nil, err
	}
	r, failures := c.Check(ctx, []string{path})
	if a.failed(failures) {
		return nil, silentError(exitError)
	}
	pack, err := policy.Open(a.Pack)
	if err != nil {
		return nil, err
	}
	cited, err := citations(a.Seeds)
	if err != nil {
		return nil, err
	}
	known := func(id string) bool { _, err := pack.Control(id); return err == nil }
	return &session{path, d.Title, text, assess.Questions(d, &r.Documents[0], pack.Catalogue(), cited), known}, nil
}

// ask asks and saves after each answer; who stops or is stopped has lost nothing.
func (a *app) ask(ctx context.Context, s *session, by assess.Person, asker assess.Asker) (int, error) {
	save := func(text []byte) error { return writeFile(s.path, text, true) }
	tell := func(err error) { a.complain(s.path, err) }
	return assess.Run(ctx, s.path, s.text, s.questions, by, asker, save, tell)
}

// asker draws forms where both ends are a terminal, and else asks with plain lines. Done gives the terminal back.
func (a *app) asker(ctx context.Context, plain bool) (asker assess.Asker, done func()) {
	if !plain && isTerminal(a.In) && isTerminal(a.Out) && os.Getenv("TERM") != "dumb" {
		forms := assess.NewForms(ctx, a.In, a.Out)
		return forms, forms.Close
	}
	return assess.NewLines(a.In, a.Out), func() {}
}

func isTerminal(stream any) bool {
	file, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// reviewed puts the verdicts of a workbook into the description.
func (a *app) reviewed(s *session, path string, by assess.Person) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	reviews, err := workbook.Read(data)
	if err != nil {
		a.complain(path, err)
		return silentError(exitError)
	}
	text, n, err := assess.Reviewed(s.path, s.text, reviews, s.known, by)
	switch {
	case err != nil:
		a.complain(path, err)
		return silentError(exitError)
	case n == 0:
		a.complain(path, fmt.Errorf("no reviewer's verdict on %s in it", s.path))
		return silentError(exitError)
	}
	if err := writeFile(s.path, text, true); err != nil {
		return err
	}
	return a.print(fmt.Appendf(nil, "%d verdicts of a person put into %s\n", n, s.path))
}
