"""The pictures of a product as rows of the form: order, words, variant, removal."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from markthalle.catalog.drafts import PictureDraft
from markthalle.catalog.models import Product
from markthalle.pictures.models import Picture
from markthalle.shops.models import Shop

MOST_PICTURES = 24


@dataclass(frozen=True, slots=True)
class PictureRow:
    """One picture in its place."""

    picture: Picture
    alt: str = ""
    sku: str = ""

    @property
    def draft(self) -> PictureDraft:
        """As the product's draft wants it."""
        return PictureDraft(self.picture.pk, self.alt, self.sku)


def rows_of(product: Product) -> list[PictureRow]:
    """The pictures a product has."""
    shown = product.pictures.select_related("picture", "variant").order_by("position", "id")
    return [
        PictureRow(one.picture, one.alt, one.variant.sku if one.variant else "") for one in shown
    ]


def rows_from(data: Any, shop: Shop) -> list[PictureRow]:
    """The pictures the form names, in the order its numbers give; only the shop's own."""
    ids = []
    for text in data.getlist("picture")[:MOST_PICTURES]:
        try:
            ids.append(UUID(text))
        except ValueError:
            continue
    known = Picture.objects.filter(shop_id=shop.pk).in_bulk(ids)
    placed = []
    for at, picture_id in enumerate(dict.fromkeys(ids)):
        if picture_id not in known or data.get(f"drop.{picture_id}"):
            continue
        place = str(data.get(f"place.{picture_id}", ""))
        number = int(place) if place.isdecimal() and len(place) < 4 else at + 1
        row = PictureRow(
            known[picture_id],
            str(data.get(f"alt.{picture_id}", "")).replace("\x00", "").strip()[:200],
            str(data.get(f"sku.{picture_id}", ""))[:64],
        )
        placed.append((number, at, row))
    return [row for _number, _at, row in sorted(placed, key=lambda entry: entry[:2])]
