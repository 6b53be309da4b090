package cybernorm.conftest_test

import data.cybernorm.conftest

_report(verdict) := {"results": [{"control": "GEN-01", "title": "Mainstreaming", "severity": "high", "verdict": verdict, "reason": "So it is."}]}

_said(verdict) := {"deny": deny, "warn": warn} if {
	deny := {finding.verdict | some finding in conftest.deny} with data.cybernorm.report as _report(verdict)
	warn := {finding.verdict | some finding in conftest.warn} with data.cybernorm.report as _report(verdict)
}

test_what_fails_is_denied if {
	every verdict in ["contradicted", "not_met", "error"] {
		_said(verdict) == {"deny": {verdict}, "warn": set()}
	}
}

test_what_is_in_doubt_is_warned_of if {
	every verdict in ["partial", "not_stated"] {
		_said(verdict) == {"deny": set(), "warn": {verdict}}
	}
}

test_what_passes_is_silent if {
	every verdict in ["met", "clear", "not_applicable"] {
		_said(verdict) == {"deny": set(), "warn": set()}
	}
}

test_a_finding_says_control_and_reason if {
	conftest.deny == {{
		"msg": "GEN-01 Mainstreaming: not met. So it is.",
		"control": "GEN-01",
		"severity": "high",
		"verdict": "not_met",
	}} with data.cybernorm.report as _report("not_met")
}

# Facts of no kind select no control, so that there is no report.
test_no_report_is_no_pass if {
	some finding in conftest.deny with input as {}
	startswith(finding.msg, "cybernorm gives no report")
}
