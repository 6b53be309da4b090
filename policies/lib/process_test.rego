package cybernorm.process_test

import data.cybernorm.fixture
import data.cybernorm.process

_facts := fixture.with_process(fixture.empty("strategy"), {"consultation": {"held": false}})

test_a_fact_is_evidence_whatever_its_value if {
	process.fact("consultation", "held") == {"fact": "consultation.held", "value": false, "documented": true, "line": 1, "column": 1} with input as _facts
}

test_what_is_not_stated_is_unknown if {
	process.stated("consultation", "held") with input as _facts
	not process.stated("consultation", "rounds") with input as _facts
	not process.fact("drafting", "records_published") with input as _facts
}

test_the_configuration_overrides_a_threshold if {
	process.threshold("GEN-09", "parity_low") == 45 with data.cybernorm.thresholds as {"GEN-09": {"parity_low": 45}}
	process.threshold("GEN-09", "parity_low") == 40 with data.cybernorm.thresholds as {"GEN-09": {"parity_low": 45}}
		with data.cybernorm.config.thresholds as {"GEN-09": {"parity_low": 40}}
}
