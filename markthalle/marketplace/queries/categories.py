"""The hall's tree of categories, read once in a while: it changes with releases only."""

import time
from dataclasses import dataclass, field

from markthalle.kit import sql

SECONDS = 30.0


@dataclass(slots=True)
class CategoryNode:
    """A category as lists need it. `path` leads from the root to it; `depth` is 1 at the root."""

    id: int
    slug: str
    name_de: str
    name_en: str
    path: tuple[int, ...]
    children: list["CategoryNode"] = field(default_factory=list)

    @property
    def depth(self) -> int:
        """1 for a root."""
        return len(self.path)

    @property
    def scope(self) -> str:
        """Its name among the tallies."""
        return f"c{self.id}"

    def name(self, language: str) -> str:
        """The name in German for German speakers, in English for all others."""
        return self.name_de if language.startswith("de") else self.name_en


@dataclass(slots=True)
class _Tree:
    by_slug: dict[str, CategoryNode]
    by_id: dict[int, CategoryNode]
    roots: list[CategoryNode]
    read_at: float


_tree = _Tree({}, {}, [], -SECONDS)


def category(slug: str) -> CategoryNode | None:
    """The category with this slug, if there is one."""
    return _current().by_slug.get(slug)


def category_by_id(category_id: int) -> CategoryNode | None:
    """The category with this number, if there is one."""
    return _current().by_id.get(category_id)


def categories() -> list[CategoryNode]:
    """The roots of the tree in their order; each holds its children."""
    return _current().roots


def way_to(node: CategoryNode) -> list[CategoryNode]:
    """From the root to the category itself: breadcrumbs."""
    by_id = _current().by_id
    return [by_id[key] for key in node.path if key in by_id]


def forget() -> None:
    """Read the tree anew at the next question."""
    _tree.read_at = -SECONDS


def _current() -> _Tree:
    global _tree
    now = time.monotonic()
    if now - _tree.read_at >= SECONDS:
        _tree = _read(now)
    return _tree


def _read(now: float) -> _Tree:
    rows = sql.rows(
        "SELECT id, slug, name_de, name_en, path, parent_id FROM catalog_category"
        " ORDER BY position, id"
    )
    nodes = {
        key: CategoryNode(key, slug, de, en, tuple(path) if path[-1:] == [key] else (*path, key))
        for key, slug, de, en, path, _ in rows
    }
    roots: list[CategoryNode] = []
    for key, *_, parent in rows:
        (nodes[parent].children if parent in nodes else roots).append(nodes[key])
    # An empty tree is not kept: a hall that is just being filled must not wait for it.
    return _Tree({n.slug: n for n in nodes.values()}, nodes, roots, now if nodes else -SECONDS)
