"""A chat endpoint on this machine stands in for a language model."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from kg.errors import ProposerError
from kg.model import Document
from kg.proposing import LanguageModel, Proposal

ROW = {"subject": "Tiel", "relation": "delegatesTo", "object": "Avri", "quote": "Tiel, Avri."}


class Endpoint:
    """Answers every question alike and keeps what it was asked."""

    def __init__(self) -> None:
        self.content = json.dumps({"claims": [ROW]})
        self.asked: list[dict[str, Any]] = []
        self.url = ""


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    kept = Endpoint()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            size = int(self.headers["Content-Length"])
            kept.asked.append({**json.loads(self.rfile.read(size)), "path": self.path})
            answer = json.dumps({"choices": [{"message": {"content": kept.content}}]}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    kept.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield kept
    server.shutdown()
    server.server_close()
    thread.join()


def read(endpoint: Endpoint, text: str = "Tiel, Avri.") -> list[Proposal]:
    return list(LanguageModel(endpoint.url, "klein").propose(Document(name="z.txt", text=text)))


def test_its_rows_become_proposals(endpoint):
    assert read(endpoint) == [Proposal(**ROW)]


def test_it_is_asked_for_json_of_a_schema_at_temperature_nought(endpoint):
    read(endpoint)
    (asked,) = endpoint.asked
    assert asked["path"] == "/v1/chat/completions"
    assert (asked["temperature"], asked["response_format"]["type"]) == (0, "json_schema")


def test_a_long_document_is_asked_section_by_section(endpoint):
    text = "\n\n".join(f"Alinea {n}. " + "Een zin met woorden. " * 40 for n in range(9))
    read(endpoint, text)
    sections = [asked["messages"][1]["content"] for asked in endpoint.asked]
    assert len(sections) > 1
    assert all(section in text for section in sections)


@pytest.mark.parametrize("content", ["geen json", "[]", '{"claims": [{"subject": "Tiel"}]}'])
def test_nonsense_is_refused_in_one_line(endpoint, content):
    endpoint.content = content
    with pytest.raises(ProposerError, match="something else than the JSON"):
        read(endpoint)


def test_an_endpoint_that_is_not_there_is_named():
    with pytest.raises(ProposerError, match=r"127\.0\.0\.1:9"):
        list(
            LanguageModel("http://127.0.0.1:9", "x", timeout=2).propose(
                Document(name="z", text="A.")
            )
        )


def test_only_the_web_is_asked():
    with pytest.raises(ProposerError, match="http"):
        LanguageModel("file:///etc", "x")
