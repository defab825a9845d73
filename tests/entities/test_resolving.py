"""All resolvers together: the surest wins, nothing overlaps."""

from itertools import pairwise

import pytest


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("Wij bezoeken Avri.", ["issuer", "literal"]),
        ("Wij bezoeken GR Avri.", ["issuer", "alias"]),
        ("De Omgevingsdienst Twente (ODT) groeit.", ["literal", "abbreviation"]),
        ("Avri, waarin wij meedoen, groeit.", ["literal", "relative", "issuer"]),
        ("Avri groeit. De regeling krimpt.", ["literal", "noun"]),
    ],
)
def test_a_reference_says_how_it_was_resolved(resolve, text, ways):
    assert [r.resolved_by for r in resolve(text, "Almelo").references] == ways


def test_references_stand_in_text_order_and_never_overlap(resolve):
    text = (
        "Onze gemeente, Ede en Barneveld vormen Avri, waarvan de drie gemeenten eigenaar zijn. "
        "De regeling werkt voor ons. De provincie Gelderland betaalt het bestuur van de regeling."
    )
    spans = [r.span for r in resolve(text, "Tiel").references]
    assert all(one.end <= other.start for one, other in pairwise(spans))


def test_the_issuer_carries_the_spellings_of_the_text(resolve):
    found = resolve("Gemeente 's-Gravenhage: Den Haag groeit.", "Den Haag")
    assert {"Den Haag", "'s-Gravenhage"} <= {found.issuer.name, *found.issuer.aliases}


def test_a_text_without_organisations_refers_to_nothing(resolve):
    assert resolve("Het regent.", "Tiel").references == ()
