"""The hall's own tree of categories, kept as a file and laid into the database."""

import tomllib
from pathlib import Path
from typing import Any

from django.db import transaction

from markthalle.catalog.models import Category

FILE = Path(__file__).resolve().parent.parent / "data" / "categories.toml"


@transaction.atomic
def load_categories() -> int:
    """The table is as the file says; what was taken out of the file stays. Their number."""
    rows = read_categories()
    Category.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=[
            "slug", "parent", "path", "name_de", "name_en", "google_id", "tax_class",
            "attributes", "position",
        ],
    )  # fmt: skip
    return len(rows)


def read_categories() -> list[Category]:
    """The categories of the file, parents before their children."""
    entries: list[dict[str, Any]] = tomllib.loads(FILE.read_text(encoding="utf-8"))["category"]
    by_slug: dict[str, Category] = {}
    for position, entry in enumerate(entries):
        parent = by_slug[entry["parent"]] if "parent" in entry else None
        category = Category(
            id=entry["id"],
            slug=entry["slug"],
            parent=parent,
            path=[*(parent.path if parent else []), entry["id"]],
            name_de=entry["de"],
            name_en=entry["en"],
            google_id=entry.get("google"),
            tax_class=entry.get("tax", parent.tax_class if parent else "standard"),
            attributes=entry.get("attributes", parent.attributes if parent else []),
            position=position,
        )
        by_slug[category.slug] = category
    return list(by_slug.values())
