"""What all tests share: pictures go to a folder of their own, static files need no manifest."""

from pathlib import Path

import pytest
from django.utils import translation


@pytest.fixture(autouse=True)
def _own_media(tmp_path: Path, settings: "pytest.FixtureRequest") -> None:
    settings.MEDIA_ROOT = tmp_path / "media"  # type: ignore[attr-defined]


@pytest.fixture(autouse=True)
def _plain_static(settings: "pytest.FixtureRequest") -> None:
    settings.STORAGES = {  # type: ignore[attr-defined]
        **settings.STORAGES,  # type: ignore[attr-defined]
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture(autouse=True)
def _nothing_remembered() -> None:
    """What processes keep for some seconds must not reach from one test into the next."""
    from markthalle.marketplace.pages import facets, home
    from markthalle.marketplace.queries.categories import forget as forget_categories
    from markthalle.marketplace.queries.counts import forget as forget_counts

    for forget in (facets.forget, home.forget, forget_categories, forget_counts):
        forget()
    translation.activate("en")
