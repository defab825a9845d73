"""Why a document is read as it is, sentence by sentence."""

import pytest

from kg.claims import Reason
from kg.explaining import Explanation, explain_document
from kg.model import Document


def explain(text: str, issuer: str | None = "Tiel") -> Explanation:
    return explain_document(Document(name="zin.txt", text=text, issuer=issuer, year=2023))


def test_a_sentence_tells_what_its_words_stand_for():
    (sentence,) = explain("Wij nemen deel aan Avri.").sentences
    found = [(name.words, name.stands_for[0][0], name.how) for name in sentence.names]
    assert found == [("Wij", "Tiel", "issuer"), ("aan Avri", "Avri", "literal")]


def test_a_claim_is_told_with_the_sentence_it_rests_on():
    explanation = explain("Het weer is mooi in Tiel. Tiel neemt deel aan Avri.")
    (sentence,) = explanation.of_claim(1)
    assert sentence.words == "Tiel neemt deel aan Avri."


def test_no_sentence_rests_under_a_claim_that_is_not_there():
    assert explain("Tiel neemt deel aan Avri.").of_claim(9) == ()


def test_words_stand_where_their_span_says():
    explanation = explain("Samen met Buren\nneemt Tiel deel aan Avri.")
    text = explanation.document.text
    assert all(s.span.of(text) == s.words for s in explanation.sentences)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Neemt Tiel deel aan Avri?", Reason.QUESTION),
        ("Als Tiel deelneemt aan Avri, dan betaalt het mee.", Reason.SUPPOSED),
    ],
)
def test_a_clause_that_states_nothing_says_so(text, reason):
    (sentence,) = explain(text).sentences
    assert reason in {why for _, why in sentence.clauses}


def test_cooperation_carried_by_a_body_is_told_as_left_out():
    text = "Tiel en Buren werken samen en nemen deel aan Avri."
    (sentence,) = explain(text).sentences
    assert Reason.CARRIED in {note.reason for note in sentence.left_out}


def test_explaining_changes_no_claim(shared):
    from kg.pipeline import extract_document

    for path in sorted((shared / "seeds").glob("*.txt")):
        document = Document(name=path.name, text=path.read_text(encoding="utf-8"), issuer="Arnhem")
        assert explain_document(document).extraction == extract_document(document)
