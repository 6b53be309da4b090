package cli

import (
	"fmt"
	"os"
	"sync"
	"time"

	"golang.org/x/term"

	"cybernorm/internal/render"
)

// patience is how long a file is read in silence.
const patience = 700 * time.Millisecond

// progress gives a function that shows on a terminal how far a long file is read, and nil where standard error is no
// terminal. The line is wiped at the end.
func (a *app) progress() func(path string, done, total int) {
	file, ok := a.Err.(*os.File)
	if !ok || !term.IsTerminal(int(file.Fd())) {
		return nil
	}
	var mu sync.Mutex
	began := map[string]time.Time{}
	return func(path string, done, total int) {
		mu.Lock()
		defer mu.Unlock()
		start, seen := began[path]
		if !seen {
			start = time.Now()
			began[path] = start
		}
		if time.Since(start) < patience {
			return
		}
		if done >= total {
			delete(began, path)
			fmt.Fprint(a.Err, "\r\x1b[K")
			return
		}
		fmt.Fprintf(a.Err, "\r\x1b[K%s: %d of %d", render.Plain(path), done, total)
	}
}
