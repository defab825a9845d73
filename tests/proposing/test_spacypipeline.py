"""A pipeline with a few names of its own stands in for a trained one."""

from pathlib import Path

import pytest

from kg.errors import ProposerError
from kg.model import Document
from kg.proposing import SpacyPipeline


@pytest.fixture
def pipeline(tmp_path: Path) -> SpacyPipeline:
    spacy = pytest.importorskip("spacy")
    nlp = spacy.blank("nl")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("entity_ruler").add_patterns(
        [{"label": "GPE", "pattern": "Tiel"}, {"label": "ORG", "pattern": "Avri"}]
    )
    nlp.to_disk(tmp_path / "namen")
    return SpacyPipeline(str(tmp_path / "namen"))


def test_two_names_and_a_telling_word_are_proposed_both_ways(pipeline):
    text = "Tiel zit er niet bij. Het toezicht van Tiel op Avri is streng."
    found = list(pipeline.propose(Document(name="z.txt", text=text)))
    assert {(p.subject, p.relation, p.object) for p in found} == {
        ("Tiel", "supervisedBy", "Avri"),
        ("Avri", "supervisedBy", "Tiel"),
    }


def test_a_pipeline_that_is_not_there_is_named():
    with pytest.raises(ProposerError, match="installed"):
        SpacyPipeline("nl_bestaat_niet")
