// Package cli holds the commands, one a file: flags in, calls, exit code out. What a command computes is elsewhere.
//
// What goes where:
//
//   - Standard output has what was asked for and nothing else: the report, the description, the table. A run that could not
//     make it writes nothing there.
//   - Standard error has everything else. Errors are in lower case without a full stop and begin with "cybernorm: ". An error
//     with a place in a file begins with file:line:column instead, so that an editor can follow it. What was assumed (the
//     kind of a text that was imported) begins with "cybernorm: note: ".
//   - Colours are for terminals, unless --color says otherwise; NO_COLOR and TERM=dumb turn them off. Nothing moves, and
//     nothing asks a question.
//   - A file is written whole or not at all. A description is never overwritten without --force; a report, which can be made
//     again, is.
//
// Exit codes: 0 the gate passed, 1 the gate failed, 2 the command line is wrong, 3 something could not be evaluated. A run
// that evaluated some documents and failed on others reports the former and exits with 3.
package cli
