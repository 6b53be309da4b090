package assess

import (
	"context"
	"fmt"
	"io"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"
)

// Forms asks with forms that are drawn on a terminal. One program draws them all: if each form opened the terminal anew, keys
// typed in between would be lost.
type Forms struct {
	program *tea.Program
	ended   chan error // closed when the program is over
}

// NewForms makes an asker for a terminal. Close gives the terminal back.
func NewForms(ctx context.Context, in io.Reader, out io.Writer) *Forms {
	f := &Forms{
		program: tea.NewProgram(screen{}, tea.WithContext(ctx), tea.WithInput(in), tea.WithOutput(out), tea.WithoutSignalHandler()),
		ended:   make(chan error, 1),
	}
	go func() {
		_, err := f.program.Run()
		f.ended <- err
		close(f.ended)
	}()
	return f
}

// Close ends the program and gives the terminal back.
func (f *Forms) Close() {
	f.program.Quit()
	<-f.ended
}

// Ask draws the question; ctrl-c stops.
func (f *Forms) Ask(ctx context.Context, q Question, number, of int) (Answer, error) {
	answer := &draft{question: q}
	done := make(chan error, 1)
	go f.program.Send(show{form: answer.form(fmt.Sprintf("%d of %d  %s", number, of, q.Title)), done: done})
	select {
	case err := <-done:
		return answer.given(), err
	case err := <-f.ended:
		if err == nil || ctx.Err() != nil {
			return Answer{}, ErrStop
		}
		return Answer{}, fmt.Errorf("terminal: %w", err)
	}
}

// draft is an answer that is being given.
type draft struct {
	question Question
	answer   Answer
	several  []string
	more     string // evidence of a fact, or the rationale of a verdict
}

// form is the question, and behind it what else belongs to an answer.
func (d *draft) form(title string) *huh.Form {
	q := d.question
	about := strings.Join(Context(q), "\n")
	var field huh.Field
	switch options := q.Options(); {
	case q.Fact != nil && q.Fact.Type == "list":
		field = huh.NewMultiSelect[string]().Title(title).Description(about).Options(huh.NewOptions(options...)...).Value(&d.several)
	case len(options) > 0:
		choices := []huh.Option[string]{huh.NewOption("(leave open)", "")}
		for _, o := range options {
			choices = append(choices, huh.NewOption(strings.ReplaceAll(o, "_", " "), o))
		}
		field = huh.NewSelect[string]().Title(title).Description(about).Options(choices...).Value(&d.answer.Value)
	default:
		field = huh.NewInput().Title(title).Description(about + "\n" + Hint(q) + "; empty leaves it open").Validate(q.Check).Value(&d.answer.Value)
	}
	more := huh.NewInput().Title("Evidence").Description("An address or a file; empty for none").Value(&d.more)
	if q.Result != nil {
		more = huh.NewInput().Title("Why").Description("Empty for none").Value(&d.more)
	}
	return huh.NewForm(
		huh.NewGroup(field),
		huh.NewGroup(more).WithHideFunc(func() bool { return d.answer.Value == "" && len(d.several) == 0 }),
	).WithShowHelp(true)
}

func (d *draft) given() Answer {
	a := d.answer
	if len(d.several) > 0 {
		a.Value = strings.Join(d.several, ", ")
	}
	switch {
	case a.Value == "":
		return Answer{}
	case d.question.Result != nil:
		a.Rationale = d.more
	default:
		a.Evidence = d.more
	}
	return a
}

// show puts a form on the screen; done gets nil when it was filled in, or [ErrStop].
type show struct {
	form *huh.Form
	done chan<- error
}

// screen is what the program draws: one form at a time.
type screen struct {
	show
	width int
}

// Init begins with an empty screen.
func (s screen) Init() tea.Cmd { return nil }

// Update hands everything to the form and tells when it is done.
func (s screen) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		s.width = min(msg.Width, 100)
	case show:
		s.show = msg
		if s.width > 0 {
			s.form = s.form.WithWidth(s.width)
		}
		return s, s.form.Init()
	}
	if s.form == nil {
		return s, nil
	}
	next, cmd := s.form.Update(msg)
	s.form = next.(*huh.Form)
	switch s.form.State {
	case huh.StateCompleted:
		s.done <- nil
		s.show = show{}
	case huh.StateAborted:
		s.done <- ErrStop
		s.show = show{}
	}
	return s, cmd
}

// View is the form.
func (s screen) View() tea.View {
	if s.form == nil {
		return tea.NewView("")
	}
	return tea.NewView(s.form.View())
}
