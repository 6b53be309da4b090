package cybernorm.controls.security.information_from_industry_test

import data.cybernorm.controls.security.information_from_industry
import data.cybernorm.fixture

_of(sentence) := findings if {
	facts := fixture.facts("strategy", [sentence])
	met := information_from_industry.met with input as facts
	partial := information_from_industry.partial with input as facts
	contradicted := information_from_industry.contradicted with input as facts
	findings := {"met": met, "partial": partial, "contradicted": contradicted}
}

test_a_channel_with_privacy_and_publication_meets if {
	every partner in ["private_sector", "technical_community", "sharing_partner"] {
		_of({"concepts": ["info_sharing", partner, "privacy", "public_report"]}).met == {0}
		_of({"concepts": ["info_sharing", partner]}) == {"met": set(), "partial": {0}, "contradicted": set()}
	}
	_of({"concepts": ["info_sharing"]}).partial == set()
}

test_one_condition_does_not_meet if {
	_of({"concepts": ["info_sharing", "private_sector", "privacy"]}).met == set()
	_of({"concepts": ["info_sharing", "private_sector", "public_report"]}).met == set()
}

test_handing_over_personal_data_contradicts if {
	_of({"concepts": ["data_handover", "info_sharing"]}).contradicted == {0}
	_of({"concepts": ["data_handover"]}).contradicted == set()
	every safe in ["safeguards", "safeguard_authorisation", "personal_data_rules"] {
		_of({"concepts": ["data_handover", "info_sharing", safe]}).contradicted == set()
	}
}
