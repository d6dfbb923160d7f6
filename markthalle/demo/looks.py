"""Which pictures a shop and its goods need. Pure: shops in, pictures to make out."""

import zlib
from dataclasses import dataclass, replace

from markthalle.demo.drawing.palette import PALETTE
from markthalle.demo.goods import Choice, Item, Look, Photo, Shopfront
from markthalle.demo.painting import Cover, Drawing, Sign, Source

# How wide goods are drawn: enough for a product page, and quick.
SIDE = 640
# More colours than these are chosen by name alone.
MOST_COLOURS = 4
# A ground lighter than this bears dark letters.
_LIGHT = 0.55
_SIGNS = ("circle", "square", "arch")


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture of an item; `colour` is the choice it belongs to, if to one."""

    source: Source
    colour: str = ""


def seed(*parts: str) -> int:
    """A number that is always the same for the same words."""
    return zlib.crc32("/".join(parts).encode())


def colour_choice(item: Item) -> Choice | None:
    """The item's choice of colours, if it comes in several."""
    return next((choice for choice in item.choices if choice.name == "colour"), None)


def pictures_of(front: Shopfront, item: Item) -> tuple[Shown, ...]:
    """The item in each of its colours, then other views of it."""
    if isinstance(item.look, Photo):
        return (Shown(item.look),)
    base = seed(front.handle, item.title_de)
    colours = colour_choice(item)
    names = list(colours.values)[:MOST_COLOURS] if colours else [item.look.colour]
    looks = [replace(item.look, colour=name) for name in names]
    first = [Shown(_drawing(front, look, base), look.colour if colours else "") for look in looks]
    more = [
        Shown(_drawing(front, look, base + number))
        for number, look in enumerate(item.views, start=1)
    ]
    return (*first, *more)


def _drawing(front: Shopfront, look: Look, number: int) -> Drawing:
    return Drawing(replace(look, backdrop=look.backdrop or front.backdrop), number, SIDE)


def sign_of(front: Shopfront) -> Sign:
    """The shop's logo."""
    ground = front.colours[0]
    ink = "ink" if PALETTE[ground].rgb.mean() > _LIGHT else "cream"
    return Sign(front.name, (ground, ink), _SIGNS[seed(front.handle) % len(_SIGNS)])


def cover_of(front: Shopfront) -> Cover:
    """The picture at the head of the shop."""
    return Cover(front.cover, front.colours, seed(front.handle, "cover"))


def all_pictures(front: Shopfront) -> tuple[Source, ...]:
    """Everything to be made before the shop can open, each once."""
    goods = (shown.source for item in front.items for shown in pictures_of(front, item))
    return tuple(dict.fromkeys([sign_of(front), cover_of(front), *goods]))
