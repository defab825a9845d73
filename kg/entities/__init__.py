"""Mentions → entities and references: which organisation each stretch stands for.

Needs: `Mention`s and the registered organisations. Gives: a `Resolution`: issuer, references.
"""

from kg.entities.resolving import Directory, Resolution, resolve_references

__all__ = ["Directory", "Resolution", "resolve_references"]
