package annotate

import "cybernorm/internal/lexicon"

// ictEvery is how many words of text may stand for each word of information and communication technology in a document that
// deals with it. Texts of the field have one in twenty to fifty; one that names the internet in passing has one in thousands.
const ictEvery = 500

// aboutICT tells whether the document deals with information and communication technology: its title says so, or its words.
func (w *worker) aboutICT() bool {
	return w.title.ict || w.counts.ict > 0 && w.counts.ict*ictEvery >= w.counts.words
}

// readTitle notes what the title says of the document.
func (w *worker) readTitle(title string) {
	w.title.ict, w.title.progress = false, false
	w.matcher.Scan(title, &w.scan)
	for _, h := range w.scan.Hits {
		if h.Class != lexicon.Cue {
			continue
		}
		switch w.annotator.cues[h.Name].role {
		case roleICT:
			w.title.ict = true
		case roleProgress:
			w.title.progress = true
		}
	}
}
