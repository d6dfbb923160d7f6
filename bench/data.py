"""
Goods in bulk for measuring: as many as wanted, by COPY, with words that search can read.

Deterministic: the same number gives the same goods, published at the same moments. Meant for a
database of its own.
"""

import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import orjson
from django.db import connection, transaction

from bench import words
from markthalle.marketplace.operations import fold_tallies, learn_words, refresh_listings

EPOCH = datetime(2025, 1, 1, tzinfo=UTC)
PICTURES = 400
PER_SHOP = 250
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """What one product became: rows for each table."""

    product: Row
    variants: list[Row]
    shelves: list[Row]
    offers: list[Row]
    picture: Row


def fill(products: int, progress: Callable[[int], None] = lambda done: None) -> None:
    """Add goods, list them and let the database take stock; `progress` hears how many are done."""
    with transaction.atomic():
        categories = _categories()
        shops = max(3, products // PER_SHOP)
        _copy("shops_shop", _SHOP, (_shop(n) for n in range(shops)))
        _copy("pictures_picture", _PICTURE, (_picture(n) for n in range(PICTURES)))
        for start in range(0, products, 5_000):
            _goods(range(start, min(start + 5_000, products)), shops, categories)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    ids = [_id("product", n) for n in range(products)]
    for start in range(0, products, 5_000):
        refresh_listings(product_ids=ids[start : start + 5_000], now=EPOCH)
        progress(min(start + 5_000, products))
    fold_tallies()
    learn_words(now=EPOCH)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def _id(kind: str, n: int) -> UUID:
    draw = random.Random(f"{kind}{n}")
    value = draw.getrandbits(128)
    moment = int(EPOCH.timestamp() * 1000) + n
    value = (value & ~(0xFFFFFFFFFFFF << 80)) | (moment << 80)
    value = (value & ~(0xF << 76)) | (0x7 << 76)
    return UUID(int=(value & ~(0x3 << 62)) | (0x2 << 62))


def _copy(table: str, columns: str, rows: Iterable[Row]) -> None:
    connection.ensure_connection()
    native = connection.connection
    with native.cursor() as cursor, cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def _categories() -> list[tuple[int, str, str]]:
    """The hall's own tree where it is loaded, else one made of the words; leaves only."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM catalog_category")
        if not cursor.fetchone()[0]:
            _copy("catalog_category", _CATEGORY, _tree())
        cursor.execute(
            "SELECT id, name_de, name_en FROM catalog_category c WHERE NOT EXISTS"
            " (SELECT FROM catalog_category d WHERE d.parent_id = c.id) ORDER BY id"
        )
        return [(key, de, en) for key, de, en in cursor.fetchall()]


_CATEGORY = "id, slug, parent_id, path, name_de, name_en, tax_class, attributes, position"


def _tree() -> Iterator[Row]:
    for d, (de, en) in enumerate(words.DEPARTMENTS):
        top = (d + 1) * 1000
        yield (top, f"d{d}", None, [top], de, en, "standard", [], d)
    for n, (_, en, plural) in enumerate(words.NOUNS):
        top = (n * len(words.DEPARTMENTS) // len(words.NOUNS) + 1) * 1000
        key = top + 10 * (n + 1)
        yield (key, f"c{n}", top, [top, key], plural, en, "standard", [], n)
        for k in range(3):
            kind_de, kind_en = words.KINDS[(n + k * 7) % len(words.KINDS)]
            leaf = key + k + 1
            name = f"{kind_de}{plural.lower()}"
            path = [top, key, leaf]
            yield (leaf, f"c{n}-{k}", key, path, name, f"{kind_en} {en}", "standard", [], k)


_SHOP = (
    "id, handle, name, tagline, about, translations, country, language, currency, sells_to,"
    " seller_kind, charges_tax, status, opened_at, created_at, accent, legal_name,"
    " address_line1, address_line2, postal_code, city, email, phone, register, vat_id"
)


def _name(draw: random.Random) -> str:
    return "".join(draw.choices(words.SYLLABLES, k=3)).capitalize()


def _shop(n: int) -> Row:
    draw = random.Random(f"shop{n}")
    name = f"{_name(draw)} & {_name(draw)}"
    kind = "private" if n % 20 == 19 else "trader"
    sells_to = ["DE", "AT"] if n % 3 == 0 else ["DE"]
    return (
        *(_id("shop", n), f"shop-{n}", name, "", "", "{}", "DE", "de", "EUR", sells_to),
        *(kind, True, "live", EPOCH, EPOCH, "#7a3b2e", name, "Am Markt 1", "", "10115"),
        *("Berlin", "shop@example.org", "", "", ""),
    )


_PICTURE = "id, original, sha256, width, height, sizes, colour, status, refusal, created_at"


def _picture(n: int) -> Row:
    sizes = [
        {"width": w, "height": w, "webp": f"p/{n:x}/{w}.webp", "avif": f"p/{n:x}/{w}.avif"}
        for w in (320, 640, 1280)
    ]
    key = f"{n:064x}"
    return (
        *(_id("picture", n), f"p/{n:x}/original", key, 1600, 1600),
        *(orjson.dumps(sizes).decode(), "#c8b8a0", "ready", "", EPOCH),
    )


_PRODUCT = (
    "id, shop_id, slug, title, description, language, translations, brand, condition,"
    " category_id, attributes, option_names, tax_class, status, on_marketplace, on_chat,"
    " on_photo, on_ads, published_at, created_at, changed_at"
)


def _goods(numbers: range, shops: int, categories: list[tuple[int, str, str]]) -> None:
    made = [_make(n, shops, categories) for n in numbers]
    _copy("catalog_product", _PRODUCT, (m.product for m in made))
    _copy(
        "catalog_variant",
        "id, shop_id, product_id, sku, gtin, attributes, colour, content_unit, position,"
        " is_offered",
        (v for m in made for v in m.variants),
    )
    _copy("catalog_shelf", "id, variant_id, name, on_hand", (s for m in made for s in m.shelves))
    _copy(
        "catalog_offer",
        "id, variant_id, country, currency, price_minor, sale_price_minor, shelf_id",
        (o for m in made for o in m.offers),
    )
    _copy(
        "catalog_productpicture",
        "id, product_id, picture_id, alt, position",
        (m.picture for m in made),
    )


def _make(n: int, shops: int, categories: list[tuple[int, str, str]]) -> Made:
    draw = random.Random(n)
    shop = n % shops
    product, title = _product(n, shop, draw, categories)
    variants, shelves, offers = [], [], []
    price = draw.randrange(300, 30_000)
    on_sale = draw.random() < 0.1
    for k in range(draw.choice((1, 1, 2, 3, 4))):
        variant, shelf = _id(f"variant{k}-", n), _id(f"shelf{k}-", n)
        colour, size = words.COLOURS[(n + k) % len(words.COLOURS)], words.SIZES[k]
        options = orjson.dumps({"Farbe": colour, "Größe": size}).decode()
        gtin = f"{4_000_000_000_000 + n * 10 + k}" if n % 2 else ""
        variants.append(
            (
                *(variant, _id("shop", shop), product[0], f"SKU-{n}-{k}", gtin, options),
                *(colour, "", k, True),
            )
        )
        shelves.append((shelf, variant, "", 0 if draw.random() < 0.15 else draw.randrange(1, 60)))
        sale = (price + 100 * k) * 4 // 5 if on_sale else None
        for country in ("DE", "AT"):
            offer = _id(f"offer{country}{k}-", n)
            offers.append((offer, variant, country, "EUR", price + 100 * k, sale, shelf))
    picture = (_id("shown", n), product[0], _id("picture", n % PICTURES), title, 0)
    return Made(product, variants, shelves, offers, picture)


def _product(
    n: int, shop: int, draw: random.Random, categories: list[tuple[int, str, str]]
) -> tuple[Row, str]:
    noun_de, noun_en, _ = words.NOUNS[n % len(words.NOUNS)]
    kind_de, kind_en = draw.choice(words.KINDS)
    look_de, look_en = draw.choice(words.LOOKS)
    material_de, material_en = draw.choice(words.MATERIALS)
    name = _name(draw)
    noun = f"{kind_de}{noun_de.lower()}" if draw.random() < 0.5 else noun_de
    title = f"{noun} „{name}“ aus {material_de}, {look_de}"
    english = f"{look_en.capitalize()} {kind_en} {noun_en} {name} of {material_en}"
    description = "".join(f"<p>{s}</p>" for s in draw.sample(words.SENTENCES_DE, 3))
    translated = "".join(f"<p>{s}</p>" for s in draw.sample(words.SENTENCES_EN, 3))
    translations = {"en": {"title": english, "description": translated}}
    fitting = [
        c for c in categories if noun_en in c[2].lower() or noun_de.lower() in c[1].lower()
    ] or categories
    category = draw.choice(fitting)[0]
    condition = "used_good" if draw.random() < 0.1 else "new"
    published = EPOCH - timedelta(minutes=draw.randrange(700_000))
    row = (
        *(_id("product", n), _id("shop", shop), f"{name.lower()}-{n}", title, description, "de"),
        *(orjson.dumps(translations).decode(), _name(random.Random(n % 300)), condition, category),
        *(orjson.dumps({"Material": material_de}).decode(), ["Farbe", "Größe"], "standard"),
        *("live", True, True, True, True, published, published, published),
    )
    return row, title
