// Package policies holds the policy pack: the Rego of library and controls, the lexicon, and what describes them.
package policies

import "embed"

// FS is the pack as the program carries it, without the tests of library and controls. data.json is generated, by:
//
//	go test ./internal/policy -run TestCatalogueUpToDate -update
//
//go:embed data.json thresholds.yaml lib/*.rego conftest/conftest.rego controls/*/*/control.rego controls/*/*/examples.yaml i18n lexicon profiles schema wording
var FS embed.FS
