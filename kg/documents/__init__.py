"""Path → Document: what the files say, and what is known of them beside their words.

```
paths ─search▶ Source ─readers▶ text ─metadata▶ Document
documents.csv ─manifest▶ rows ─listings▲
```

Formats are rows of `READERS`; documents that cannot be read are a `Failure` and stop no others.
"""

from kg.documents.intake import make_document, read_document, read_documents
from kg.documents.manifest import Manifest, ManifestRow, read_manifest
from kg.documents.metadata import is_registered
from kg.documents.readers import READERS, Reader
from kg.documents.search import find_documents, find_skipped
from kg.documents.sources import Failure, Source

__all__ = [
    "READERS",
    "Failure",
    "Manifest",
    "ManifestRow",
    "Reader",
    "Source",
    "find_documents",
    "find_skipped",
    "is_registered",
    "make_document",
    "read_document",
    "read_documents",
    "read_manifest",
]
