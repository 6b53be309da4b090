package annotate

import "cybernorm/internal/lexicon"

// ictEvery is how many words of text may stand for each word of information and communication technology in a document that
// deals with it. Texts of the field have one in twenty to fifty; one that names the internet in passing has one in thousands.
const ictEvery = 500

// aboutICT tells whether the document deals with information and communication technology: its title says so, or its words.
func (w *worker) aboutICT(title string) bool {
	var scan lexicon.Scan
	w.matcher.Scan(title, &scan)
	for _, h := range scan.Hits {
		if h.Class == lexicon.Cue && w.annotator.cues[h.Name].role == roleICT {
			return true
		}
	}
	return w.counts.ict > 0 && w.counts.ict*ictEvery >= w.counts.words
}
