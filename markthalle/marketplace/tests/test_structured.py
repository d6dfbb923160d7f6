"""Products as schema.org describes them."""

import json
from typing import Any

from markthalle.marketplace.structured import as_script, product_data


def _product(*variants: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": "p1", "title": "Becher", "plain": "Aus Ton.", "brand": "Ton",
        "condition": "used_good", "shop": {"handle": "t", "name": "Töpferei"},
        "media": [{"url": "/media/a.webp"}], "option_names": ["Größe"], "variants": list(variants),
    }  # fmt: skip


def _variant(key: str, stock: int, **attributes: str) -> dict[str, Any]:
    return {
        "id": key, "sku": key, "gtin": "", "stock": stock, "attributes": attributes,
        "price": {"amount_minor": 1205, "currency": "EUR"},
    }  # fmt: skip


def _data(*variants: dict[str, Any]) -> dict[str, Any]:
    return product_data(
        _product(*variants), url="https://h.example/p/b", root="https://h.example",
        country="DE", shipping=[],
    )  # fmt: skip


def test_one_variant_is_a_product() -> None:
    data = _data(_variant("A", 3))

    assert data["@type"] == "Product"
    assert data["image"] == ["https://h.example/media/a.webp"]
    assert data["offers"]["price"] == "12.05"
    assert data["offers"]["availability"] == "https://schema.org/InStock"
    assert data["offers"]["itemCondition"] == "https://schema.org/UsedCondition"


def test_several_variants_are_a_group() -> None:
    data = _data(_variant("A", 3, Größe="S"), _variant("B", 0, Größe="M"))

    assert data["@type"] == "ProductGroup"
    assert data["variesBy"] == ["https://schema.org/size"]
    assert [v["size"] for v in data["hasVariant"]] == ["S", "M"]
    assert data["hasVariant"][1]["name"] == "Becher, M"
    assert data["hasVariant"][1]["offers"]["availability"] == "https://schema.org/OutOfStock"


def test_nothing_in_it_ends_the_script() -> None:
    text = as_script({"name": "</script><script>alert(1)</script>&"})

    assert "<" not in text
    assert json.loads(text)["name"] == "</script><script>alert(1)</script>&"
