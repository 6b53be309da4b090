package cli

import (
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"cybernorm/internal/checker"
	"cybernorm/internal/document"
	"cybernorm/internal/policy"
	"cybernorm/internal/render"
	"cybernorm/internal/suggest"
	"cybernorm/internal/wording"
)

func (a *app) suggest() *cobra.Command {
	o := checker.Options{Pack: a.Pack, Stdin: a.In, Version: buildVersion(), Note: a.note}
	var formats []string
	var lang string
	cmd := &cobra.Command{
		Use:   "suggest FILE",
		Short: "Propose wording for what a document lacks, and where to put it",
		Long: `Proposes for every shortfall a clause that is fitted to the kind of document (a treaty shall, a strategy
will, a report should), in the language of the document, and the place where it belongs. Format patch gives a change to the description that
'git apply' and 'patch -p1' take: read it before you apply it.`,
		Example: `  cybernorm suggest drafts/strategy.yaml
  cybernorm suggest drafts/strategy.yaml --lang es
  cybernorm suggest drafts/strategy.yaml --format patch | git apply`,
		Args: oneFile,
		RunE: func(cmd *cobra.Command, args []string) error {
			outputs, err := targets(formats, []string{"text", "markdown", "json", "patch"})
			if err != nil {
				return err
			}
			if err := validOptions(&o); err != nil {
				return err
			}
			say, err := a.words(lang)
			if err != nil {
				return err
			}
			c, err := a.checkerFor(cmd.Context(), o)
			if err != nil {
				return err
			}
			s, err := a.suggestions(cmd, o, c, args[0])
			if err != nil {
				return err
			}
			return a.write(outputs, func(format string, w, place io.Writer) error {
				switch format {
				case "json":
					return writeJSON(w, s.found)
				case "markdown":
					return render.SuggestionsMarkdown(w, s.document.Title, s.found, say)
				case "patch":
					return a.patch(w, s)
				}
				screen, err := a.screen(place)
				if err != nil {
					return err
				}
				return render.Suggestions(w, s.document.Title, s.found, say, screen)
			})
		},
		ValidArgsFunction: cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault),
	}
	flags := cmd.Flags()
	flags.StringArrayVar(&formats, "format", []string{"text"}, "output: text, markdown, json or patch, as NAME or NAME=PATH; repeatable")
	flags.StringVar(&o.Profile, "profile", checker.DefaultProfile, "which controls: core, full, a theme or a source document")
	flags.StringVar(&o.Date, "date", "", "the day that counts as today, YYYY-MM-DD (default today)")
	langFlag(flags, &lang)
	readFlags(flags, &o)
	return cmd
}

// proposal is what was found for a document.
type proposal struct {
	path     string
	document *document.Document
	found    []suggest.Suggestion
}

func (a *app) suggestions(cmd *cobra.Command, o checker.Options, c *checker.Checker, path string) (*proposal, error) {
	found, failures := c.Drafts(cmd.Context(), []string{path})
	if a.failed(failures) {
		return nil, silentError(exitError)
	}
	d := found[0].Document
	language := d.Language
	if !strings.HasPrefix(language, "fr") && !strings.HasPrefix(language, "es") {
		language = "en"
	}
	clauses, err := wording.Load(a.Pack, language[:2])
	if err != nil {
		return nil, err
	}
	pack, err := policy.Open(a.Pack)
	if err != nil {
		return nil, err
	}
	return &proposal{path, d, suggest.For(d, found[0].Report, pack.Catalogue(), clauses)}, nil
}

// patch writes the change to a description; a text cannot take one, since nothing says how it is laid out.
func (a *app) patch(w io.Writer, s *proposal) error {
	text, err := os.ReadFile(s.path)
	if err != nil {
		return err
	}
	if _, err := document.Parse(s.path, text); err != nil {
		return usagef("a patch is for a description; begin with: cybernorm import %s -o FILE.yaml", s.path)
	}
	after, left, err := suggest.Apply(s.document, text, s.found)
	if err != nil {
		return err
	}
	for _, x := range left {
		a.note(s.path, x.Control+" is not in the patch: "+x.Advice)
	}
	_, err = io.WriteString(w, suggest.Patch(s.path, text, after))
	return err
}
