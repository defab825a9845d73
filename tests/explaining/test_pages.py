"""The explanation as a page: every word shown, none of it markup, nothing loaded."""

import re
from html import unescape

from kg.explaining import explain_document, render_explanation
from kg.model import Document

HOSTILE = '<script>alert(1)</script> Tiel neemt deel aan Avri. </summary><img src=x onerror="a()">'


def page(text: str) -> str:
    return render_explanation(
        explain_document(Document(name="<b>zin</b>.txt", text=text, issuer="Tiel", year=2023))
    )


def test_text_of_a_document_is_no_markup():
    assert re.findall(r"<(?:script|img|b)\b", page(HOSTILE)) == []


def test_names_are_marked_with_what_they_stand_for():
    assert '<mark title="Avri">aan Avri</mark>' in page("Wij nemen deel aan Avri.")


def test_every_word_of_the_document_is_shown():
    text = "Eerst iets anders. Tiel neemt deel aan Avri. Dan weer iets anders."
    shown = re.sub(r"<[^>]+>", "", page(text))
    assert all(word in shown for word in text.split())


def test_the_page_may_load_and_run_nothing():
    found = unescape(page("Tiel neemt deel aan Avri."))
    assert "default-src 'none'" in found
    assert re.findall(r'(?:src|href)="(?!data:,)', found) == []
