"""Which of our categories a file means: by Google's number, by a name, by a word. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from markthalle.catalog.models import Category


@dataclass(frozen=True, slots=True)
class Categories:
    """The tree, ready to be asked."""

    by_google_id: dict[int, str]
    by_name: dict[str, str]
    fallback: str

    def find(self, google_category: str, product_type: str) -> str | None:
        """The slug of the category meant; None if nothing fits."""
        if google_category.isdecimal():
            found = self.by_google_id.get(int(google_category))
            if found:
                return found
        for text in (google_category, product_type):
            for part in reversed(text.split(">")):
                found = self.by_name.get(_folded(part))
                if found:
                    return found
        return None


def of_the_hall(categories: Iterable[Category], *, fallback: str) -> Categories:
    """The tree with its German and English names; deeper categories win over their parents."""
    by_google_id: dict[int, str] = {}
    by_name: dict[str, str] = {}
    for category in sorted(categories, key=lambda one: len(one.path)):
        if category.google_id:
            by_google_id.setdefault(category.google_id, category.slug)
        for name in (category.name_de, category.name_en, category.slug):
            by_name[_folded(name)] = category.slug
    return Categories(by_google_id, by_name, fallback)


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("&", " ").replace("-", " ").split())
