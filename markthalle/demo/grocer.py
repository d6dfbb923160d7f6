"""
A grocer's shop made of a folder of real articles: `classes.csv`, pictures and descriptions.

The folder names each article, its kind, its picture and its text; prices follow from the kind and
the weight and are the same at every run.
"""

import csv
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.utils.translation import gettext_lazy

from markthalle.demo.goods import Delivery, Group, Imprint, Item, Photo, Shopfront, Text
from markthalle.demo.looks import seed
from markthalle.kit.errors import Problem

_WORDS = Path(__file__).parent / "data" / "grocery_words.toml"
_VOLUME = re.compile(r"(\d+(?:[.,]\d+)?)\s?(kg|g|ml|dl|l)\b")
_IN_BASE = {"g": ("g", 1), "kg": ("g", 1000), "ml": ("ml", 1), "dl": ("ml", 100), "l": ("ml", 1000)}
_BRANDED = ("juice", "milk", "plant-drinks")


class FolderUnreadable(Problem):
    """A folder without a list of articles."""

    code = "folder_unreadable"
    message = gettext_lazy(
        "The folder holds no classes.csv with pictures and descriptions. Choose another folder."
    )


def read_grocer(folder: Path) -> Shopfront:
    """
    The shop with an item for each article of the folder.

    :raises FolderUnreadable: there is no list, or it names files that are not there.
    """
    try:
        with (folder / "classes.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        words = tomllib.loads(_WORDS.read_text(encoding="utf-8"))
        items = tuple(_item(folder, row, words) for row in rows)
    except (OSError, KeyError, UnicodeDecodeError) as error:
        raise FolderUnreadable(folder=str(folder)) from error
    if not items:
        raise FolderUnreadable(folder=str(folder))
    return _front(items)


def _item(folder: Path, row: Mapping[str, str], words: Mapping[str, Any]) -> Item:
    name, kind = row["Class Name (str)"], row["Coarse Class Name (str)"]
    known = words["kinds"][kind]
    description = _inside(folder, row["Product Description Path (str)"])
    facts = _facts(description)
    origin, brand = _origin_and_brand(facts)
    amount, unit = _amount(facts, known)
    picture = _inside(folder, row["Iconic Image Path (str)"])
    if not picture.is_file():
        raise FileNotFoundError(picture)
    return Item(
        category=known["category"],
        title_de=words["german"].get(name, name.replace("-", " ")),
        title_en=_english(name, kind),
        text_de="",
        text_en=" ".join(description.read_text(encoding="utf-8").split()),
        price=_price(name, known["cents"], amount),
        look=Photo(picture),
        facts={"origin": origin} if origin else {},
        stock=seed("stock", name) % 60,
        content=f"{amount} {unit}",
        brand=brand if known["category"] in _BRANDED else "",
    )


def _inside(folder: Path, path: str) -> Path:
    return folder / path.lstrip("/")


def _facts(description: Path) -> dict[str, str]:
    path = description.with_name(description.name.replace("_Description", "_Information"))
    if not path.is_file():
        return {}
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    pairs = (line.split(":", 1) for line in lines if ":" in line)
    return {name.strip(): value.strip() for name, value in pairs}


def _origin_and_brand(facts: Mapping[str, str]) -> tuple[str, str]:
    country = facts.get("Country and volume") or facts.get("Country") or ""
    maker = facts.get("Manufacturer and volume", "")
    return country.split(",")[0].strip(), maker.split(",")[0].strip().title()


def _amount(facts: Mapping[str, str], known: Mapping[str, Any]) -> tuple[int, str]:
    """What a shopper gets, in grams or millilitres: as the folder says, else as is usual."""
    for name in ("Country and volume", "Manufacturer and volume"):
        found = _VOLUME.search(facts.get(name, ""))
        if found:
            unit, factor = _IN_BASE[found[2]]
            return round(float(found[1].replace(",", ".")) * factor), unit
    return int(known.get("grams", 1000)), "g"


def _english(name: str, kind: str) -> str:
    words = name.replace("-", " ")
    if kind in ("Apple", "Pear", "Melon") and kind.lower() not in words.lower():
        return f"{words} {kind.lower()}"
    return words


def _price(name: str, cents: int, amount: int) -> int:
    """By weight, a few per cent up or down for each article, ending in 9."""
    varied = cents * (88 + seed("price", name) % 25) / 100
    return max(29, round(varied * amount / 1000 / 10) * 10 - 1)


def _front(items: tuple[Item, ...]) -> Shopfront:
    return Shopfront(
        handle="gemuese-gruber",
        code="GG",
        name="Gruber Obst & Gemüse",
        country="DE",
        language="en",
        owner="Georg Gruber",
        tagline=Text(
            "Obst, Gemüse, Milch und Saft aus der Markthalle",
            "Fruit, vegetables, milk and juice from the market hall",
        ),
        about=Text(
            "Stand 7, gleich hinter dem Südeingang. Was morgens auf dem Großmarkt gut aussieht, liegt um acht bei uns in der Kiste.",
            "Stall 7, just behind the south entrance. Whatever looks good at the wholesale market in the morning lies in our crates by eight.",
        ),
        accent="#4f8a4a",
        colours=("leaf", "cream"),
        backdrop="cream",
        cover="blooms",
        imprint=Imprint(
            legal_name="Georg Gruber Obst und Gemüse e. K.",
            line1="Markthallenplatz 1, Stand 7",
            postal_code="10179",
            city="Berlin",
            phone="+49 30 23125 707",
            email="stand7@gruber-gemuese.example",
            vat_id="DE313619690",
        ),
        sells_to=("DE",),
        deliveries=(
            Delivery(
                Text("Lieferung mit dem Lastenrad", "Delivery by cargo bike"),
                ("DE",),
                390,
                3500,
                (1, 1),
            ),
            Delivery(
                Text("Abholung am Stand", "Collect from the stall"),
                ("DE",),
                days=(0, 1),
                kind="pickup",
            ),
        ),
        shipping=Text(
            "Bis 10 Uhr bestellt, am selben Nachmittag da. Pfandkisten nimmt der Bote wieder mit.",
            "Order by 10 a.m. and it arrives the same afternoon. The rider takes back empty crates.",
        ),
        returns=Text(
            "Frische Ware ist vom Widerruf ausgenommen. Ist etwas nicht gut, ersetzen wir es am nächsten Tag.",
            "Fresh goods are exempt from withdrawal. If something isn't good we replace it the next day.",
        ),
        groups=(
            Group(Text("Obst", "Fruit"), Text("", ""), rule={"category": "fruit"}),
            Group(Text("Gemüse", "Vegetables"), Text("", ""), rule={"category": "vegetables"}),
            Group(
                Text("Milch & Joghurt", "Milk & yoghurt"), Text("", ""), rule={"category": "milk"}
            ),
            Group(Text("Saft", "Juice"), Text("", ""), rule={"category": "juice"}),
        ),
        items=items,
    )
