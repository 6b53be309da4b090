# Contents: what can be done here, one or two lines each. CI runs the same targets (see .ci/run).

GO ?= go
TOOLS = $(GO) tool -modfile=tools/go.mod
# The packages whose tests know -update; the others refuse it.
GOLDEN = $$(grep -rl --include='*_test.go' 'flag.Bool("update"' cmd docs internal | xargs -n1 dirname | sort -u | sed 's|^|./|')

CONFTEST = $(CURDIR)/bin/conftest

.PHONY: build test race lint fmt generate policy-test conftest bench agreement fuzz vulncheck snapshot browser-test report-pdf clean

build:       ## bin/cybernorm
	$(GO) build -trimpath -o bin/cybernorm ./cmd/cybernorm

test:        ## the whole suite; needs nothing but Go
	$(GO) test ./...

race:        ## the suite under the race detector, without the tests that measure costs
	$(GO) test -race -short ./internal/...

lint:        ## gofmt, go vet, staticcheck, opa fmt and opa check against the schema of the facts
	test -z "$$(gofmt -l cmd internal policies seeds)"
	$(GO) vet ./...
	$(TOOLS) staticcheck ./...
	test -z "$$($(GO) tool opa fmt -l policies)"
	$(GO) tool opa check --strict --schema policies/schema policies/lib policies/conftest policies/controls

fmt:         ## formats Go and Rego
	gofmt -w cmd internal policies seeds
	$(GO) tool opa fmt -w policies

generate:    ## catalogue, schemas, pages and golden files from their sources; the program that the rest runs carries the first two
	$(GO) test ./internal/policy -run TestCatalogueUpToDate -update
	$(GO) test ./internal/annotate -run TestSchemaIsCurrent -update
	$(GO) test $(GOLDEN) -update

policy-test: ## the tests of the policies alone, with their coverage
	$(GO) tool opa test --coverage --threshold 100 policies/lib policies/conftest policies/controls

conftest:    ## conftest, OPA and this program say the same of all inputs, and none takes a bundle that was tampered with
	cd tools/conftest && $(GO) build -o $(CONFTEST) github.com/open-policy-agent/conftest
	CYBERNORM_CONFTEST=$(CONFTEST) $(GO) test ./cmd/cybernorm -run TestOtherEnginesSayTheSame -v

bench:       ## speed of annotator, engine and program; see docs/performance.md
	$(GO) test -run '^$$' -bench . -benchmem ./cmd/cybernorm ./internal/annotate ./internal/checker ./internal/document ./internal/importer ./internal/importer/html ./internal/lexicon ./internal/policy

agreement:   ## verdicts against those of experts (needs CYBERNORM_GOLD and CYBERNORM_CORPUS)
	$(GO) run ./cmd/cybernorm agreement "$$CYBERNORM_GOLD"/*.yaml --texts "$$CYBERNORM_CORPUS/text"

# Where fuzz looks for targets, and how long it runs each.
FUZZ_IN ?= internal
FUZZTIME ?= 5m

fuzz:        ## every fuzz target under FUZZ_IN, each for FUZZTIME
	grep -rHo --include='*_test.go' '^func Fuzz[A-Za-z]*' $(FUZZ_IN) | sort | while IFS=: read -r file name; do \
		echo "== $${name#func } in $$(dirname $$file)"; \
		$(GO) test -run '^$$' -fuzz "^$${name#func }$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 5x "./$$(dirname $$file)" || exit 1; \
	done

browser-test: ## reports and comparisons in Chromium: speed, screens from 320 pixels on, rules of axe-core, print
	.ci/browser

report-pdf:  ## bin/model-strategy.pdf: the report on the model strategy as Chromium prints it
	$(GO) run ./cmd/cybernorm check inputs/model-strategy.yaml --format html=bin/model-strategy.html
	chromium --headless $$(test "$$(id -u)" != 0 || echo --no-sandbox) --no-pdf-header-footer --print-to-pdf=bin/model-strategy.pdf bin/model-strategy.html

vulncheck:   ## known vulnerabilities in what is compiled in
	$(TOOLS) govulncheck ./...

snapshot:    ## a trial of a release in dist/, see .goreleaser.yaml (needs goreleaser)
	goreleaser release --snapshot --clean

clean:
	rm -rf bin build dist
