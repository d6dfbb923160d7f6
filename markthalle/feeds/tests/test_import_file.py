"""Taking a catalogue file in."""

from pathlib import Path

import pytest
from django.utils import timezone

from markthalle.catalog.models import Offer, Product, Shelf, Variant
from markthalle.feeds.operations import Imported, import_file
from markthalle.feeds.reading import FileUnreadable
from markthalle.shops.models import Shop
from markthalle.shops.tests.builders import make_shop

pytestmark = pytest.mark.django_db
META = "id,title,description,availability,condition,price,sale_price,item_group_id,size,brand\n"
SHOPIFY = (
    "Handle,Title,Body (HTML),Vendor,Type,Option1 Name,Option1 Value,Variant SKU,"
    "Variant Inventory Qty,Variant Price,Variant Compare At Price,Image Src\n"
)


def take(tmp_path: Path, text: str, *, shop: Shop | None = None, is_dry: bool = False) -> Imported:
    path = tmp_path / "goods.csv"
    path.write_bytes(text.encode())
    return import_file(path, shop=shop or make_shop(), is_dry=is_dry, now=timezone.now())


def test_a_meta_file_becomes_products_with_variants(tmp_path: Path) -> None:
    rows = (
        "s,Shirt,<p>Linen</p><script>x</script>,in stock,new,39.00 EUR,29.00EUR,shirt,S,Weber\n"
        'm,Shirt,Linen,out of stock,new,"39,00 €",,shirt,M,Weber\n'
    )

    result = take(tmp_path, META + rows)

    product = Product.objects.get()
    assert (result.new, result.refused, product.title) == (1, [], "Shirt")
    assert product.description == "<p>Linen</p>"
    offers = Offer.objects.order_by("variant__position").values_list(
        "variant__sku", "price_minor", "sale_price_minor", "shelf__on_hand"
    )
    assert list(offers) == [("s", 3_900, 2_900, 1), ("m", 3_900, None, 0)]


def test_a_bad_row_is_named_and_the_others_are_taken_in(tmp_path: Path) -> None:
    rows = (
        "a,Mug,Clay,in stock,new,19.00 EUR,,,,\n"
        "b,Bowl,Clay,in stock,new,cheap,,,,\n"
        "c,Vase,Clay,perhaps,new,10.00 EUR,,,,\n"
        "d,Plate,Clay,in stock,new,10.00 USD,,,,\n"
        "e,Jug,Clay,in stock,new,30.00 EUR,35.00 EUR,,,\n"
    )

    result = take(tmp_path, META + rows)

    assert sorted(Product.objects.values_list("title", flat=True)) == ["Jug", "Mug"]
    named = [(problem.row, problem.column) for problem in result.refused]
    assert sorted(named) == [(3, "price"), (4, "availability"), (5, "price")]
    assert (6, "sale_price") in [(problem.row, problem.column) for problem in result.problems]


def test_the_same_file_again_changes_and_adds_nothing(tmp_path: Path) -> None:
    shop = make_shop()
    text = META + "a,Mug,Clay,in stock,new,19.00 EUR,,,,\n"
    take(tmp_path, text, shop=shop)

    again = take(tmp_path, text.replace("19.00", "21.00"), shop=shop)

    assert (again.new, again.changed) == (0, 1)
    assert Product.objects.count() == Variant.objects.count() == 1
    assert Offer.objects.get().price_minor == 2_100


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    result = take(tmp_path, META + "a,Mug,Clay,in stock,new,19.00 EUR,,,,\n", is_dry=True)

    assert result.new == 1
    assert not Product.objects.exists()


def test_a_shopify_export_joins_rows_of_one_handle(tmp_path: Path) -> None:
    rows = (
        "top,Top,<p>Warm</p>,Demo,women,Size,Small,,3,60,80,https://pictures.example/1.jpg\n"
        "top,,,,,,Large,top-l,0,60,,https://pictures.example/2.jpg\n"
        "cap,Cap,,Demo,hats,Title,Default Title,,5,20,,\n"
    )

    result = take(tmp_path, SHOPIFY + rows)

    assert (result.new, result.pictures, result.refused) == (2, 2, [])
    assert list(Variant.objects.order_by("id").values_list("sku", "attributes")) == [
        ("top-1", {"Size": "Small"}),
        ("top-l", {"Size": "Large"}),
        ("cap-1", {}),
    ]
    first = Offer.objects.get(variant__sku="top-1")
    assert (first.price_minor, first.sale_price_minor) == (8_000, 6_000)
    assert list(Shelf.objects.order_by("variant__id").values_list("on_hand", flat=True)) == [
        3,
        0,
        5,
    ]


def test_semicolons_and_windows_letters_are_read(tmp_path: Path) -> None:
    path = tmp_path / "waren.csv"
    path.write_bytes("id;title;price\n1;Schüssel;12,90 €\n".encode("cp1252"))

    import_file(path, shop=make_shop(), is_dry=False, now=timezone.now())

    assert Product.objects.get().title == "Schüssel"


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02", b"hello", b"a,b\n1,2\n"])
def test_what_is_no_catalogue_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(data)

    with pytest.raises(FileUnreadable):
        import_file(path, shop=make_shop(), is_dry=False, now=timezone.now())

    assert not Product.objects.exists()


def test_a_sku_of_another_product_is_named(tmp_path: Path) -> None:
    shop = make_shop()
    take(tmp_path, META + "a,Mug,Clay,in stock,new,19.00 EUR,,first,,\n", shop=shop)

    rows = "a,Bowl,Clay,in stock,new,9.00 EUR,,second,,\nb,Vase,Clay,in stock,new,9.00 EUR,,,,\n"
    result = take(tmp_path, META + rows, shop=shop)

    assert [(problem.row, problem.column) for problem in result.refused] == [(2, "variants")]
    assert sorted(Product.objects.values_list("title", flat=True)) == ["Mug", "Vase"]
