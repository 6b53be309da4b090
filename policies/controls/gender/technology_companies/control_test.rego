package cybernorm.controls.gender.technology_companies_test

import data.cybernorm.controls.gender.technology_companies
import data.cybernorm.fixture

_of(sentences) := {"met": met, "partial": partial} if {
	facts := fixture.facts("strategy", sentences)
	met := technology_companies.met with input as facts
	partial := technology_companies.partial with input as facts
}

_text(concepts) := _of([{"concepts": concepts}])

_nothing := {"met": set(), "partial": set()}

test_a_duty_with_regard_to_gender_meets if {
	every gendered in ["tfgbv", "gender", "women"] {
		_text(["tech_companies", "company_responsibility", gendered]) == {"met": {0}, "partial": {0}}
	}
	_text(["tech_companies", "company_responsibility", "women", "women_children_pair"]) == _nothing
}

test_a_duty_in_the_article_on_the_violence_meets if {
	duty := {"concepts": ["tech_companies", "company_responsibility", "online_harm"], "provision": 0}
	_of([{"concepts": ["tfgbv"], "provision": 0}, duty]).met == {1}
	_of([duty]).met == set()
}

test_a_weak_duty_and_cooperation_are_partial if {
	_of([{"concepts": ["tech_companies", "company_responsibility", "gender"], "force": "permissive"}]) == {"met": set(), "partial": {0}}
	_text(["tech_companies", "tfgbv", "address"]) == {"met": set(), "partial": {0}}
}

test_companies_without_gender_or_duty_are_nothing if {
	_text(["tech_companies", "company_responsibility"]) == _nothing
	_text(["tech_companies", "women"]) == _nothing
}
