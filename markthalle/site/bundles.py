"""One style sheet and one script out of many small files: `collectstatic` finds them joined."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

_PARTS = Path(__file__).parent / "static" / "site"
_BUNDLES = {"site/hall.css": "css/*.css", "site/hall.js": "js/*.js"}


def join(pattern: str) -> str:
    """The files of a pattern one after another, by name."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(_PARTS.glob(pattern)))


class BundleFinder(BaseFinder):
    """
    Finds `site/hall.css` and `site/hall.js`.

    A browser asks for two files instead of forty, and nobody needs a build step: the files are
    written to the hall's own folder whenever a part is newer than what was joined last.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.storage = FileSystemStorage(location=settings.HOME / "bundles")
        super().__init__(*args, **kwargs)

    def check(self, **kwargs: Any) -> list[Any]:
        """Nothing to configure, so nothing can be wrong."""
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        """The joined file's place, if `path` is one of the bundles."""
        if path not in _BUNDLES:
            return [] if find_all else None
        found = str(self._written(path))
        return [found] if find_all else found

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterable[Any]:
        """Every bundle, freshly joined."""
        for path in _BUNDLES:
            self._written(path)
            yield path, self.storage

    def _written(self, path: str) -> Path:
        target = Path(self.storage.path(path))
        text = join(_BUNDLES[path])
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        return target
