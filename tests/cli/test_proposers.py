"""Proposers on the command line: asked for by option, never in the way of the rules."""

import pytest

pytestmark = pytest.mark.usefixtures("documents")


def test_an_address_needs_the_name_of_a_model(kg):
    run = kg("extract", "documents", "--llm", "http://127.0.0.1:9")
    assert (run.returncode, run.stderr.count("\n")) == (2, 1)


def test_a_model_that_does_not_answer_leaves_the_rules_their_work(kg):
    alone = kg("extract", "documents")
    run = kg("extract", "documents", "--llm", "http://127.0.0.1:9", "--llm-model", "x")
    assert (run.returncode, run.stdout) == (0, alone.stdout)
    assert "read by the rules alone" in run.stderr


def test_a_pipeline_that_is_not_installed_is_named_before_anything_is_read(kg):
    run = kg("extract", "documents", "--spacy", "nl_bestaat_niet")
    assert (run.returncode, run.stdout) == (1, "")
