"""`kg rules`: every rule with its form, example and worth."""

from __future__ import annotations

import json

from kg.claims import read_frames
from kg.claims.mechanisms import read_mechanisms


def test_every_rule_is_listed(kg):
    listed = json.loads(kg("rules", "--json").stdout)["rules"]

    assert [one["rule"] for one in listed] == [
        *(frame.id for frame in read_frames()),
        *read_mechanisms(),
    ]


def test_a_rule_is_shown_with_form_example_and_what_it_gives(kg):
    text = kg("rules", "--relation", "supervisedBy").stdout

    assert "form: {N} & (houdt|houden" in text
    assert "example: De provincie Limburg houdt financieel toezicht op onze gemeente." in text
    assert "gives: Voorbeeld supervisedBy Limburg" in text


def test_code_is_shown_with_what_it_finds(kg):
    text = kg("rules", "--relation", "hasUnit").stdout

    assert "code that finds: A department named without a holder belongs to the issuer." in text


def test_the_list_says_what_it_was_measured_on(kg):
    assert " rules. Measured on " in kg("rules", "--relation", "hasUnit").stdout.splitlines()[-1]


def test_a_relation_that_does_not_exist_is_refused_with_those_that_do(kg):
    run = kg("rules", "--relation", "bezit")

    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith("kg: bezit: no such relation; take one of ownsShareOf, ")
