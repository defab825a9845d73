"""Local audit offices: "Rekenkamer Tiel" is a body of its own, and no municipality."""

from __future__ import annotations

import re

from kg.model import Entity
from kg.vocabulary import make_iri, make_slug

_AUDIT = re.compile(
    r"(?:de )?(?:[a-z]+ )?rekenkamer(?:commissie)?\b"
    r"(?: van| voor)?(?: de)?(?: gemeente| provincie)?"
    r"(?P<name>(?: \S+)*)",
    re.IGNORECASE,
)


def find_audited(name: str) -> str | None:
    """Whom an audit office of that name audits, "" if it does not say; None of another body.

    >>> find_audited("Rekenkamercommissie Tiel"), find_audited("Tiel")
    ('Tiel', None)
    """
    match = _AUDIT.fullmatch(" ".join(name.split()))
    return None if match is None else match["name"].strip()


def name_audit(name: str, issuer: Entity | None = None) -> str:
    """IRI of an audit office; one that does not say whose it is, is the issuer's, or the issuer."""
    stated = find_audited(name)
    audited = make_slug(stated) if stated else ""
    if issuer is None:
        return make_iri("rekenkamer", audited or "lokaal")
    if find_audited(issuer.name) is not None:
        own = name_audit(issuer.name)
        return own if not audited else make_iri("rekenkamer", audited)
    own_slug = make_slug(issuer.name)
    if audited in {"", own_slug}:
        return make_iri("rekenkamer", issuer.code or own_slug)
    return make_iri("rekenkamer", audited)
