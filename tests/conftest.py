"""What every test may ask for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

CHECKOUT = Path(__file__).resolve().parent.parent

settings.register_profile("kg", deadline=None)  # how long a test takes is no test
settings.load_profile("kg")
BESIDE = CHECKOUT.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The shared folder beside the checkout; a test that asks for it skips where it is absent."""
    if BESIDE.is_dir():
        return BESIDE
    reason = "../shared is not here: it lies beside a team checkout only"
    if os.environ.get("CI") == "true":
        pytest.fail(f"{reason}, and on the build server it must be there", pytrace=False)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The root of this checkout."""
    return CHECKOUT
