# Everything a newcomer or a build server needs; `make help` lists the targets.
# One thing is expected of the machine: Python 3.11 or later, with its venv module.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
GRAPH := .demo/graph
PAGES := .demo/pages
KG := $(BIN)/kg

# The environment is made once, and again when one of these changes.
CAUSES := pyproject.toml constraints.txt
READY := $(VENV)/.ready-to-use
READY_TO_WORK := $(VENV)/.ready-to-work

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint benchmarks browser constraints clean

help:  ## say what each target does
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

setup: $(READY_TO_WORK)  ## make .venv with all that tests and lint need

demo: $(READY)  ## build a graph of the sample documents, ask it three things, draw three pages
	@mkdir -p $(PAGES)
	@echo 'Building a graph of data/documents and the national register'
	$(KG) build data/documents --graph $(GRAPH)
	@echo; $(KG) query eigenaren 'De Connectie' --graph $(GRAPH)
	@echo; $(KG) query deelnemers 'De Connectie' --graph $(GRAPH)
	@echo; $(KG) query deelnames Arnhem --graph $(GRAPH)
	@$(KG) --quiet visualise ownership 'De Connectie' --graph $(GRAPH) -o $(PAGES)/eigendom-de-connectie.html
	@$(KG) --quiet visualise network Arnhem --graph $(GRAPH) -o $(PAGES)/netwerk-arnhem.html
	@$(KG) --quiet visualise network Oss --graph $(GRAPH) -o $(PAGES)/netwerk-oss.html
	@echo; echo 'Pages to open in a browser:'
	@ls -1 $(CURDIR)/$(PAGES)/*.html
	@echo 'Ask on: $(KG) query --list; $(KG) show Arnhem --graph $(GRAPH)'

test: $(READY_TO_WORK) browser  ## run all tests (installs Chromium where it is missing and allowed)
	$(BIN)/python -m pytest -n auto --dist loadgroup

lint: $(READY_TO_WORK)  ## check style, types and the import rules
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

benchmarks: $(READY_TO_WORK)  ## measure, and write benchmarks/RESULTS.md
	$(BIN)/python -m pip install --quiet -c constraints.txt -e '.[spacy]'
	$(BIN)/python -m benchmarks

clean:  ## remove what was made, except .venv
	rm -rf .demo build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find kg tests benchmarks data -name __pycache__ -type d -prune -exec rm -rf {} +

constraints:  ## write constraints.txt anew, from the newest versions that pyproject.toml allows
	rm -rf build/constraints && $(PYTHON) -m venv build/constraints
	build/constraints/bin/pip install --quiet -e '.[dev,spacy]'
	{ sed '/^#/!d' constraints.txt; build/constraints/bin/pip freeze --exclude-editable; } \
		> build/constraints.txt
	mv build/constraints.txt constraints.txt

# A page is drawn without a browser; only the tests look at one.
browser:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null \
	|| command -v google-chrome >/dev/null \
	|| { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
		&& echo 'Chromium is missing: installing it with apt-get' \
		&& apt-get update -qq \
		&& DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null; } \
	|| echo 'Chromium is missing and cannot be installed here: the tests of the pages need it' >&2

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	|| { echo 'kg needs Python 3.11 or later and "$(PYTHON)" is not: name one, as in "make demo PYTHON=python3.12"' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
	|| { echo 'This Python lacks its venv module: on Debian and Ubuntu, "apt-get install python3-venv" brings it' >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(READY): $(CAUSES) | $(BIN)/python
	$(BIN)/python -m pip install --quiet -c constraints.txt -e .
	@touch $@

$(READY_TO_WORK): $(CAUSES) | $(BIN)/python
	$(BIN)/python -m pip install --quiet -c constraints.txt -e '.[dev]'
	@touch $@ $(READY)
