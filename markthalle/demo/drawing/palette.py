"""The colours of the demo's goods: a name, a hex value, and the basic colour shoppers filter by."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray


class Colour(NamedTuple):
    """A named colour."""

    hex: str
    basic: str
    de: str
    en: str

    @property
    def rgb(self) -> NDArray[np.float32]:
        """Red, green and blue from 0 to 1."""
        parts = [int(self.hex[index : index + 2], 16) / 255 for index in (1, 3, 5)]
        return np.array(parts, dtype=np.float32)


PALETTE: dict[str, Colour] = {
    "snow": Colour("#f4f2ee", "white", "Schneeweiß", "Snow"),
    "cream": Colour("#efe6d2", "white", "Creme", "Cream"),
    "oat": Colour("#dccfb6", "beige", "Hafer", "Oat"),
    "sand": Colour("#c9b48f", "beige", "Sand", "Sand"),
    "honey": Colour("#d9a441", "yellow", "Honig", "Honey"),
    "sun": Colour("#efc443", "yellow", "Sonnengelb", "Sun"),
    "apricot": Colour("#e8a56b", "orange", "Aprikose", "Apricot"),
    "pumpkin": Colour("#d3702f", "orange", "Kürbis", "Pumpkin"),
    "terracotta": Colour("#b9603f", "orange", "Terrakotta", "Terracotta"),
    "brick": Colour("#9c4532", "red", "Ziegelrot", "Brick"),
    "cherry": Colour("#a8273a", "red", "Kirschrot", "Cherry"),
    "wine": Colour("#6b2433", "red", "Weinrot", "Wine"),
    "rose": Colour("#d79aa0", "pink", "Rosé", "Rose"),
    "blush": Colour("#e9c4bb", "pink", "Puder", "Blush"),
    "heather": Colour("#8f6f8f", "purple", "Heide", "Heather"),
    "plum": Colour("#5d3a5a", "purple", "Pflaume", "Plum"),
    "lavender": Colour("#a9a0c8", "purple", "Lavendel", "Lavender"),
    "sky": Colour("#9dbbd0", "blue", "Himmelblau", "Sky"),
    "sea": Colour("#4d87a5", "blue", "Meerblau", "Sea"),
    "indigo": Colour("#33517e", "blue", "Indigo", "Indigo"),
    "ink": Colour("#24344d", "blue", "Tinte", "Ink"),
    "petrol": Colour("#2b5f66", "green", "Petrol", "Petrol"),
    "mint": Colour("#a9cdb9", "green", "Minze", "Mint"),
    "sage": Colour("#93a48b", "green", "Salbei", "Sage"),
    "moss": Colour("#6b7a47", "green", "Moos", "Moss"),
    "forest": Colour("#34523f", "green", "Waldgrün", "Forest"),
    "olive": Colour("#7f7a45", "green", "Olive", "Olive"),
    "leaf": Colour("#4f8a4a", "green", "Blattgrün", "Leaf"),
    "caramel": Colour("#b07a48", "brown", "Karamell", "Caramel"),
    "oak": Colour("#b58d5f", "brown", "Eiche", "Oak"),
    "walnut": Colour("#6f4e37", "brown", "Nussbaum", "Walnut"),
    "cocoa": Colour("#4b3226", "brown", "Kakao", "Cocoa"),
    "fog": Colour("#c3c5c4", "grey", "Nebelgrau", "Fog"),
    "stone": Colour("#8f8d88", "grey", "Steingrau", "Stone"),
    "slate": Colour("#55595e", "grey", "Schiefer", "Slate"),
    "charcoal": Colour("#35353a", "black", "Anthrazit", "Charcoal"),
    "black": Colour("#1d1d20", "black", "Schwarz", "Black"),
    "gold": Colour("#c9a14e", "gold", "Gold", "Gold"),
    "brass": Colour("#b08d4c", "gold", "Messing", "Brass"),
    "copper": Colour("#b8704a", "orange", "Kupfer", "Copper"),
    "silver": Colour("#bfc3c7", "silver", "Silber", "Silver"),
    "steel": Colour("#8d9499", "silver", "Stahl", "Steel"),
}


def rgb(name: str) -> NDArray[np.float32]:
    """A colour of the palette as numbers; ValueError names the ones there are."""
    if name not in PALETTE:
        raise ValueError(f"no colour {name!r}; there are {', '.join(PALETTE)}")
    return PALETTE[name].rgb
