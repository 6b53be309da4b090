package render_test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"cybernorm/internal/report"
)

// element is what the schemas of Apache Ant and of Jenkins both take: the attributes that Ant requires and no others, and the
// children in the order in which they have to come.
type element struct {
	attributes map[string]string // name → pattern
	children   []string
	text       bool
}

var junitElements = map[string]element{
	"testsuites": {nil, []string{"testsuite"}, false},
	"testsuite": {map[string]string{
		"name": `\S.*`, "package": `\S+`, "id": `\d+`, "hostname": `\S+`, "timestamp": `\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d`, "time": `\d+(\.\d+)?`,
		"tests": `\d+`, "failures": `\d+`, "errors": `\d+`, "skipped": `\d+`,
	}, []string{"properties", "testcase", "system-out", "system-err"}, false},
	"properties": {nil, []string{"property"}, false},
	"property":   {map[string]string{"name": `\S+`, "value": `.*`}, nil, false},
	"testcase":   {map[string]string{"name": `\S.*`, "classname": `\S.*`, "time": `\d+(\.\d+)?`}, []string{"skipped", "error", "failure"}, false},
	"skipped":    {nil, nil, true},
	"error":      {map[string]string{"message": `(?s).*`, "type": `\S+`}, nil, true},
	"failure":    {map[string]string{"message": `(?s).*`, "type": `\S+`}, nil, true},
	"system-out": {nil, nil, true},
	"system-err": {nil, nil, true},
}

// once are the children that come exactly once.
var once = map[string][]string{"testsuite": {"properties", "system-out", "system-err"}}

func TestJUnitIsWhatItsReadersTake(t *testing.T) {
	reports := []*report.Report{reportOf(), reportOf(french()), reportOf(treaty(), french(), silent())}
	for _, text := range hostile {
		reports = append(reports, hostileReport(text))
	}
	for _, r := range reports {
		out := written(t, "junit", r)
		for _, problem := range junitProblems(out) {
			t.Errorf("%s in\n%s", problem, out)
		}
	}
	right := string(written(t, "junit", reportOf(treaty())))
	for replace, by := range map[string]string{
		` hostname="localhost"`: "", `failures="4"`: `failures="3"`, "<skipped>": `<skipped message="x">`, "<system-out></system-out>": "",
		`timestamp="2026-02-03T00:00:00"`: `timestamp="2026-02-03T00:00:00Z"`, `id="0"`: `id="1"`, "<properties>": "<testcase/><properties>",
	} {
		if wrong := strings.Replace(right, replace, by, 1); wrong == right || len(junitProblems([]byte(wrong))) == 0 {
			t.Errorf("%s for %s is taken, or is not there", by, replace)
		}
	}
}

func junitProblems(out []byte) (problems []string) {
	type open struct {
		name     string
		children []string
		counts   map[string]int
		said     map[string]string
	}
	var stack []open
	suites := 0
	for dec := xml.NewDecoder(bytes.NewReader(out)); ; {
		token, err := dec.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return append(problems, err.Error())
		}
		switch token := token.(type) {
		case xml.StartElement:
			name := token.Name.Local
			e, known := junitElements[name]
			if !known {
				return append(problems, "unknown element "+name)
			}
			said := map[string]string{}
			for _, a := range token.Attr {
				said[a.Name.Local] = a.Value
			}
			for attribute, pattern := range e.attributes {
				if !regexp.MustCompile(`^(` + pattern + `)$`).MatchString(said[attribute]) {
					problems = append(problems, fmt.Sprintf("%s: %s is %q", name, attribute, said[attribute]))
				}
			}
			if len(said) != len(e.attributes) {
				problems = append(problems, fmt.Sprintf("%s has the attributes %v", name, said))
			}
			if name == "testsuite" {
				if said["id"] != strconv.Itoa(suites) {
					problems = append(problems, "suite "+said["id"]+" is not numbered from 0")
				}
				suites++
			}
			if len(stack) > 0 {
				parent := &stack[len(stack)-1]
				parent.children = append(parent.children, name)
			} else if name != "testsuites" {
				problems = append(problems, "the root is "+name)
			}
			stack = append(stack, open{name, nil, map[string]int{}, said})
		case xml.EndElement:
			this := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			order := junitElements[this.name].children
			at := 0
			for _, child := range this.children {
				i := slices.Index(order, child)
				if i < at {
					problems = append(problems, this.name+" has "+child+" where it must not stand")
				}
				at = max(at, i)
				this.counts[child]++
			}
			for _, child := range once[this.name] {
				if this.counts[child] != 1 {
					problems = append(problems, this.name+" needs one "+child)
				}
			}
			switch this.name {
			case "testcase":
				if len(this.children) > 1 {
					problems = append(problems, fmt.Sprintf("a case has the outcomes %v", this.children))
				}
				suite := &stack[len(stack)-1]
				for _, outcome := range this.children {
					suite.counts["with "+outcome]++
				}
			case "testsuite":
				for attribute, counted := range map[string]string{"tests": "testcase", "failures": "with failure", "errors": "with error", "skipped": "with skipped"} {
					if this.said[attribute] != strconv.Itoa(this.counts[counted]) {
						problems = append(problems, fmt.Sprintf("%s is %s, there are %d", attribute, this.said[attribute], this.counts[counted]))
					}
				}
			}
		case xml.CharData:
			if text := strings.TrimSpace(string(token)); text != "" && !junitElements[stack[len(stack)-1].name].text {
				problems = append(problems, "text in "+stack[len(stack)-1].name+": "+text)
			}
		}
	}
	return problems
}
