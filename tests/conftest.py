"""What every test may ask for."""

from __future__ import annotations

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
    pytest.skip("../shared is not here: it lies beside a team checkout only")


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The root of this checkout."""
    return CHECKOUT
