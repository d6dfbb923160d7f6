"""Opening the demo's shops one after the other. What is there already is left as it is."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Literal
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from markthalle.catalog.models import Category, Product
from markthalle.demo.drafting import Frame
from markthalle.demo.goods import Shopfront
from markthalle.demo.grocer import read_grocer
from markthalle.demo.looks import all_pictures
from markthalle.demo.operations.open_front import open_front
from markthalle.demo.operations.people import keep_people
from markthalle.demo.operations.sample_orders import place_sample_orders
from markthalle.demo.painting import Source, digest, painted
from markthalle.demo.shops import all_shops
from markthalle.pictures.operations import take_in_rendered
from markthalle.pictures.rendering import Rendered
from markthalle.shops.models import Shop

Size = Literal["small", "full"]
Report = Callable[[str, int, int], None]

_SMALL_SHOPS, _SMALL_ITEMS = 3, 14


@dataclass(frozen=True, slots=True)
class Filled:
    """What this run has added."""

    shops: int
    products: int


def fill(*, size: Size, report: Report) -> Filled:
    """
    The hall has people, shops, goods with pictures, and a few orders.

    A shop is opened with all of its goods or not at all, so a run that was broken off goes on with
    the next shop; shops that are there stay as they are. `report` is told what is being done, how
    much of it is done, and how much there is.
    """
    fronts = all_shops() if size == "full" else tuple(_small(front) for front in _first_shops())
    keep_people()
    filled = _open_all(fronts, report)
    place_sample_orders(handles=[front.handle for front in fronts[:_SMALL_SHOPS]])
    return filled


def fill_from_folder(*, folder: Path, report: Report) -> Filled:
    """
    The hall has a grocer as well, with the articles, pictures and descriptions of a folder.

    :raises FolderUnreadable: the folder holds no list of articles.
    """
    keep_people()
    grocer = read_grocer(folder)
    return _open_all(
        (grocer,), lambda what, done, total: report(f"{what} ({grocer.name})", done, total)
    )


def _first_shops() -> tuple[Shopfront, ...]:
    return all_shops()[:_SMALL_SHOPS]


def _small(front: Shopfront) -> Shopfront:
    return replace(front, items=front.items[:_SMALL_ITEMS])


def _open_all(fronts: Sequence[Shopfront], report: Report) -> Filled:
    present = set(
        Shop.objects.filter(handle__in=[front.handle for front in fronts]).values_list(
            "handle", flat=True
        )
    )
    missing = [front for front in fronts if front.handle not in present]
    if not missing:
        return Filled(0, 0)
    start = timezone.now()
    coloured = frozenset(
        Category.objects.filter(attributes__contains=["colour"]).values_list("slug", flat=True)
    )
    wanted = {front.handle: all_pictures(front) for front in missing}
    with _pictures_by_shop(wanted, report) as pictures:
        for number, front in enumerate(missing):
            rendered = next(pictures)
            age = len(fronts) - fronts.index(front)
            _open(front, rendered, start, coloured, age)
            report("Shops", number + 1, len(missing))
    products = Product.objects.filter(shop__handle__in=wanted).count()
    return Filled(len(missing), products)


@transaction.atomic
def _open(
    front: Shopfront,
    rendered: Mapping[str, Rendered],
    start: datetime,
    coloured: frozenset[str],
    age: int,
) -> None:
    def take_in(shop: Shop) -> Frame:
        names = list(rendered)
        rows = take_in_rendered([(name, rendered[name]) for name in names], shop_id=shop.pk)
        pictures: dict[str, UUID] = {name: row.pk for name, row in zip(names, rows, strict=True)}
        return Frame(start, pictures, coloured)

    open_front(front=front, take_in=take_in, start=start, age_in_weeks=age)


@contextmanager
def _pictures_by_shop(
    wanted: Mapping[str, Sequence[Source]], report: Report
) -> Iterator[Iterator[dict[str, Rendered]]]:
    """All pictures of one shop, then of the next, while later ones are being made."""
    sources = [source for some in wanted.values() for source in some]
    with painted(sources) as made:
        yield _grouped(wanted, made, len(sources), report)


def _grouped(
    wanted: Mapping[str, Sequence[Source]],
    made: Iterator[Rendered],
    total: int,
    report: Report,
) -> Iterator[dict[str, Rendered]]:
    done = 0
    for sources in wanted.values():
        group: dict[str, Rendered] = {}
        for source in sources:
            group[digest(source)] = next(made)
            done += 1
            report("Pictures", done, total)
        yield group
