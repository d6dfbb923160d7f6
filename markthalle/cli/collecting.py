"""Collects the texts to translate into the German catalogues, one for each folder."""

import io
import os
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

from markthalle.cli.environment import ROOT, django

PACKAGE = ROOT / "markthalle"
_FUNCTIONS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
}


def collect() -> None:
    """Bring every folder's `locale/de/LC_MESSAGES/django.po` to the texts of its code."""
    os.environ.setdefault("DATABASE_URL", "postgresql:///none")
    django()
    for folder in sorted(path for path in PACKAGE.iterdir() if path.is_dir()):
        found = _texts_of(folder)
        target = folder / "locale" / "de" / "LC_MESSAGES" / "django.po"
        if len(found) or target.exists():
            _update(target, found)


def _texts_of(folder: Path) -> Catalog:
    catalogue = Catalog(locale="de", project="Markthalle", charset="utf-8")
    for path in sorted(folder.rglob("*")):
        if path.suffix not in (".py", ".html", ".txt") or "tests" in path.parts:
            continue
        if path.suffix != ".py" and "templates" not in path.parts:
            continue
        for _line, message, _comments, context in extract(
            "python", io.BytesIO(_as_python(path)), keywords=_FUNCTIONS
        ):
            catalogue.add(message, context=context)
    return catalogue


def _as_python(path: Path) -> bytes:
    from django.utils.translation.template import templatize

    text = path.read_text(encoding="utf-8")
    return (text if path.suffix == ".py" else templatize(text)).encode()


def _update(target: Path, found: Catalog) -> None:
    if target.exists():
        with target.open("rb") as file:
            known = read_po(file, locale="de")
        known.update(found, no_fuzzy_matching=True)
        known.obsolete.clear()
        found = known
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as out:
        write_po(out, found, sort_output=True, no_location=True, omit_header=False, width=96)
