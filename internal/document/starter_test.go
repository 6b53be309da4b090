package document

import (
	"strings"
	"testing"
)

func everything(group, fact string) []string { return []string{"GEN-01"} }

// TestStarterParses holds a starter of every kind to what its head promises: it parses as it is, and with everything
// optional taken in.
func TestStarterParses(t *testing.T) {
	for _, kind := range Kinds() {
		t.Run(string(kind), func(t *testing.T) {
			text := string(Starter(kind, "A document", everything))
			d, err := Parse("starter.yaml", []byte(text))
			if err != nil {
				t.Fatalf("%v in\n%s", err, text)
			}
			if d.Kind != kind || d.Title != "A document" || len(d.Provisions) != 1 {
				t.Errorf("kind %s, title %q, %d provisions", d.Kind, d.Title, len(d.Provisions))
			}
			var all []string
			for line := range strings.Lines(text) {
				all = append(all, strings.TrimPrefix(line, "# "))
			}
			d, err = Parse("starter.yaml", []byte(strings.Join(all, "")))
			if err != nil {
				t.Fatalf("%v in\n%s", err, strings.Join(all, ""))
			}
			if !d.Process.Consultation.Held.Stated || d.Issuer == "" || len(d.Assessments) != 1 {
				t.Errorf("taking the # away left out parts of the description:\n%s", strings.Join(all, ""))
			}
		})
	}
}

// TestEveryOptionalKeyOfAStarterParsesAlone takes in one optional line of the top level at a time, with what stands below it.
func TestEveryOptionalKeyOfAStarterParsesAlone(t *testing.T) {
	lines := strings.Split(string(Starter(Treaty, "A treaty", everything)), "\n")
	tried := 0
	for i, line := range lines {
		if !strings.HasPrefix(line, "# ") || strings.HasPrefix(line, "#  ") {
			continue
		}
		tried++
		text := append([]string{}, lines...)
		for j := i; j < len(text) && text[j] != ""; j++ {
			text[j] = strings.TrimPrefix(text[j], "# ")
		}
		if _, err := Parse("starter.yaml", []byte(strings.Join(text, "\n"))); err != nil {
			t.Errorf("%s: %v", line, err)
		}
	}
	if tried < 8 {
		t.Errorf("only %d optional keys", tried)
	}
}

// TestStarterAsksWhatIsAsked leaves out process facts that no control asks of the kind.
func TestStarterAsksWhatIsAsked(t *testing.T) {
	only := func(group, fact string) []string {
		if group == "consultation" && fact == "rounds" {
			return []string{"MSP-01", "MSP-02"}
		}
		return nil
	}
	text := string(Starter(Strategy, "", only))
	for _, want := range []string{"#   consultation:", "#     rounds: 1", "Asked by MSP-01, MSP-02."} {
		if !strings.Contains(text, want) {
			t.Errorf("lacks %q:\n%s", want, text)
		}
	}
	for _, not := range []string{"held:", "sessions:", "programme:"} {
		if strings.Contains(text, not) {
			t.Errorf("has %q, which nothing asks", not)
		}
	}
}
