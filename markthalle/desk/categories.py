"""The hall's tree of categories as a list to choose from."""

from django.utils.translation import get_language

from markthalle.catalog.models import Category


def category_choices() -> list[tuple[str, str]]:
    """`(slug, name)` in the order of the tree, deeper ones set in, in the page's language."""
    language = get_language() or "en"
    rows = list(Category.objects.all())
    children: dict[int | None, list[Category]] = {}
    for row in rows:
        children.setdefault(row.parent_id, []).append(row)
    choices: list[tuple[str, str]] = []

    def walk(parent: int | None, depth: int) -> None:
        for row in children.get(parent, ()):
            choices.append((row.slug, "\u2003" * depth + row.name(language)))
            walk(row.pk, depth + 1)

    walk(None, 0)
    return choices
