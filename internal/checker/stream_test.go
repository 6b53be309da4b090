package checker

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strconv"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"cybernorm/policies"
)

func numbers(n int) []string {
	items := make([]string, n)
	for i := range items {
		items[i] = strconv.Itoa(i)
	}
	return items
}

// TestInOrderWhateverFinishesFirst: later items are done sooner, and come later all the same.
func TestInOrderWhateverFinishesFirst(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		items := numbers(50)
		n := 0
		for item, got := range inOrder(t.Context(), items, 7, func(_ context.Context, item string) string {
			i, _ := strconv.Atoi(item)
			time.Sleep(time.Duration(50-i) * time.Second)
			return "done " + item
		}) {
			if item != items[n] || got != "done "+item {
				t.Fatalf("item %d is %s: %s", n, item, got)
			}
			n++
		}
		if n != len(items) {
			t.Errorf("%d items came, want %d", n, len(items))
		}
	})
}

// TestFewAreHeldWhileTheFirstIsSlow: a reader that is slow, or a first item that is, does not make the others pile up.
func TestFewAreHeldWhileTheFirstIsSlow(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const jobs = 4
		var begun, taken atomic.Int64
		most := int64(0)
		for range inOrder(t.Context(), numbers(500), jobs, func(_ context.Context, item string) string {
			begun.Add(1)
			if item == "0" {
				time.Sleep(time.Hour)
			}
			return item
		}) {
			time.Sleep(time.Second)
			synctest.Wait()
			most = max(most, begun.Load()-taken.Add(1))
		}
		if most > 3*jobs+1 || most < jobs {
			t.Errorf("%d results were held at once, with %d jobs", most, jobs)
		}
	})
}

// TestLeavingEarlyEndsAllWork: the caller that has enough leaves nothing running behind it.
func TestLeavingEarlyEndsAllWork(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var begun atomic.Int64
		for range inOrder(t.Context(), numbers(500), 4, func(ctx context.Context, _ string) error {
			begun.Add(1)
			select {
			case <-ctx.Done():
			case <-time.After(time.Second):
			}
			return ctx.Err()
		}) {
			break
		}
		if n := begun.Load(); n > 20 {
			t.Errorf("%d items were begun", n)
		}
	}) // fails when a goroutine is left
}

// TestInterruptionIsSaidOnceAtTheEnd: what was evaluated before it stands.
func TestInterruptionIsSaidOnceAtTheEnd(t *testing.T) {
	t.Chdir("../../inputs")
	c, err := New(t.Context(), Options{Date: "2026-01-01", Pack: policies.FS, Jobs: 2})
	if err != nil {
		t.Fatal(err)
	}
	ctx, interrupt := context.WithCancel(t.Context())
	defer interrupt()
	var paths, errs []string
	for out := range c.Stream(ctx, []string{"."}) {
		if out.Err != nil {
			if !errors.Is(out.Err, context.Canceled) || out.Path != "" {
				t.Errorf("%s: %v", out.Path, out.Err)
			}
			errs = append(errs, out.Err.Error())
			continue
		}
		paths = append(paths, out.Path)
		if len(paths) == 2 {
			interrupt()
		}
	}
	if len(paths) < 2 || len(paths) > 9 || len(errs) != 1 {
		t.Errorf("%d documents and the errors %v", len(paths), errs)
	}
}

// TestStreamHoldsNoDocuments: the memory of a run of many documents is that of a run of few.
func TestStreamHoldsNoDocuments(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: measures costs")
	}
	type large struct{ b []byte }
	peak := func(n int) uint64 {
		most, i := uint64(0), 0
		for range inOrder(t.Context(), numbers(n), 2, func(context.Context, string) large { return large{make([]byte, 1<<20)} }) {
			if i++; i%50 == 0 {
				runtime.GC()
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				most = max(most, m.HeapAlloc)
			}
		}
		return most
	}
	few, many := peak(100), peak(1000)
	if many > few+8<<20 {
		t.Errorf("1000 items hold %s, 100 hold %s", mib(many), mib(few))
	}
}

func mib(n uint64) string { return fmt.Sprintf("%d MiB", n>>20) }
