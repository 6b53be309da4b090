package assess

import (
	"context"
	"errors"
	"fmt"
)

// ErrStop is what an asker returns when the person wants to stop. What was answered before is kept.
var ErrStop = errors.New("stopped")

// Asker puts a question to a person. Number counts from 1 to of.
type Asker interface {
	Ask(ctx context.Context, q Question, number, of int) (Answer, error)
}

// Run asks the questions and saves the description after each answer. It tells how many were answered. An answer that
// cannot be put into the description safely is said by tell, and the questions go on.
func Run(ctx context.Context, name string, text []byte, questions []Question, by Person, ask Asker, save func([]byte) error, tell func(error)) (int, error) {
	answered := 0
	for i, q := range questions {
		if err := ctx.Err(); err != nil {
			return answered, err
		}
		a, err := ask.Ask(ctx, q, i+1, len(questions))
		if errors.Is(err, ErrStop) {
			return answered, nil
		}
		if err != nil {
			return answered, err
		}
		if a.Value == "" {
			continue
		}
		next, err := q.Apply(name, text, a, by)
		if err != nil {
			tell(fmt.Errorf("%s: %w", q.Title, err))
			continue
		}
		if err := save(next); err != nil {
			return answered, fmt.Errorf("save %s: %w", name, err)
		}
		text = next
		answered++
	}
	return answered, nil
}
