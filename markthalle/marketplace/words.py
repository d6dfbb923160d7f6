"""Words for values that the catalogue keeps as codes: colours, conditions, sorting."""

import re

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from markthalle.marketplace.filters import Sort

Word = Promise | str

COLOURS: dict[str, Word] = {
    "black": _("Black"), "white": _("White"), "grey": _("Grey"), "gray": _("Grey"),
    "red": _("Red"), "orange": _("Orange"), "yellow": _("Yellow"), "green": _("Green"),
    "blue": _("Blue"), "purple": _("Purple"), "pink": _("Pink"), "brown": _("Brown"),
    "beige": _("Beige"), "gold": _("Gold"), "silver": _("Silver"), "turquoise": _("Turquoise"),
    "multi": _("Many colours"), "multicolour": _("Many colours"),
}  # fmt: skip

CONDITIONS: dict[str, Word] = {
    "new": _("New"),
    "refurbished": _("Refurbished"),
    "used_like_new": _("Used, like new"),
    "used_good": _("Used, good"),
    "used_fair": _("Used, with marks"),
}

SELLERS: dict[str, Word] = {"trader": _("Traders"), "private": _("Private sellers")}

SORTS: dict[Sort, Word] = {
    Sort.RELEVANCE: _("Best first"),
    Sort.NEWEST: _("Newest first"),
    Sort.PRICE_UP: _("Lowest price first"),
    Sort.PRICE_DOWN: _("Highest price first"),
}

# Names of options and properties that shops often use, in the reader's language.
NAMES: dict[str, Word] = {
    "size": _("Size"), "colour": _("Colour"), "color": _("Colour"), "material": _("Material"),
    "weight": _("Weight"), "width": _("Width"), "height": _("Height"), "depth": _("Depth"),
    "length": _("Length"), "content": _("Content"), "flavour": _("Flavour"), "scent": _("Scent"),
    "pattern": _("Pattern"), "origin": _("Origin"), "care": _("Care"), "diameter": _("Diameter"),
    "volume": _("Volume"), "author": _("Author"), "pages": _("Pages"), "language": _("Language"),
    "ingredients": _("Ingredients"), "gender": _("Gender"), "age_group": _("Age group"),
    "set": _("Set"), "format": _("Format"), "capacity": _("Capacity"), "finish": _("Finish"),
}  # fmt: skip


def named(name: str) -> str:
    """An option's or property's name for readers; as the shop wrote it if it is not known."""
    known = NAMES.get(name.lower())
    return str(known) if known else name[:1].upper() + name[1:].replace("_", " ")


_SIZES = ("XXS", "XS", "S", "M", "L", "XL", "XXL", "2XL", "XXXL", "3XL", "4XL", "5XL")


def size_order(size: str) -> tuple[int, float, str]:
    """Where a size stands among others: letters from small to large, then numbers, then words."""
    if size.upper() in _SIZES:
        return 0, _SIZES.index(size.upper()), size
    number = re.match(r"\d+(?:[.,]\d+)?", size)
    if number:
        return 1, float(number[0].replace(",", ".")), size
    return 2, 0, size
