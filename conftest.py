"""What all tests share: pictures go to a folder of their own, static files need no manifest."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _own_media(tmp_path: Path, settings: "pytest.FixtureRequest") -> None:
    settings.MEDIA_ROOT = tmp_path / "media"  # type: ignore[attr-defined]


@pytest.fixture(autouse=True)
def _plain_static(settings: "pytest.FixtureRequest") -> None:
    settings.STORAGES = {  # type: ignore[attr-defined]
        **settings.STORAGES,  # type: ignore[attr-defined]
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
