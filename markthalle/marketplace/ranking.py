"""
How results are ordered, in numbers: the only place where they stand.

The statements that write listings and search them are given these numbers, and the panel "how
results are ranked" reads them aloud. Nothing here knows who is looking: there is no profile, no
payment and no click in it.
"""

from dataclasses import asdict, dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Points:
    """What a listing earns. A product published one day later earns one point more."""

    in_stock: int = 90
    has_picture: int = 60
    each_further_picture: int = 5
    further_pictures: int = 3
    has_description: int = 20
    description_letters: int = 200
    has_brand: int = 5
    has_gtin: int = 5
    has_properties: int = 10
    # Drawn by lot from the product's id, once and for all visitors alike, so that a shop that
    # puts up a thousand products on one day does not fill every first page.
    lot: int = 30


@dataclass(frozen=True, slots=True)
class FieldPoints:
    """
    What a searched word earns by where it stands in the product's text, at its best place.

    A part of a compound counts as a property: who looks for a table finds tables before lamps
    for tables.
    """

    title: int = 4_000
    brand_or_category: int = 2_000
    property: int = 1_000
    description: int = 0


POINTS = Points()
FIELD_POINTS = FieldPoints()
# Points are counted from here, so that they stay small numbers.
EPOCH = datetime(2020, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a listing when it is ranked."""

    published_at: datetime
    lot: int
    in_stock: bool
    pictures: int
    description_letters: int
    has_brand: bool
    has_gtin: bool
    has_properties: bool


def rank(facts: Facts, points: Points = POINTS) -> int:
    """
    The rank of a listing; higher stands further up. The same sum as in `listing_sql`.

    It never has to be worked out anew as time goes by: instead of losing points with age,
    what is published later starts higher.
    """
    days = (facts.published_at - EPOCH).days
    further = min(max(facts.pictures - 1, 0), points.further_pictures)
    return (
        days
        + facts.lot % points.lot
        + points.in_stock * facts.in_stock
        + points.has_picture * (facts.pictures > 0)
        + points.each_further_picture * further
        + points.has_description * (facts.description_letters >= points.description_letters)
        + points.has_brand * facts.has_brand
        + points.has_gtin * facts.has_gtin
        + points.has_properties * facts.has_properties
    )


def relevance(places: list[int], rank: int) -> int:
    """
    How far up a product stands in a search: the mean of its words' points plus its rank.

    `places` holds the points of each searched word (`FieldPoints`).
    """
    return sum(places) // len(places) + rank


def parameters() -> dict[str, object]:
    """The numbers as the statement that writes listings wants them."""
    return {**asdict(POINTS), "epoch": EPOCH}
