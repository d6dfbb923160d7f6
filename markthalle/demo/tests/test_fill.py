"""Filling a hall."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from markthalle.catalog.models import Product, ProductPicture
from markthalle.checkout.models import Order
from markthalle.demo import operations
from markthalle.demo.accounts import ACCOUNTS, PASSWORD
from markthalle.demo.grocer import FolderUnreadable
from markthalle.demo.operations import filling
from markthalle.people.models import Person
from markthalle.pictures.models import Picture
from markthalle.shops.models import Shop

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _few_goods(monkeypatch: pytest.MonkeyPatch, settings: object, tmp_path: Path) -> None:
    """Three shops of three goods, drawn small: the way is the same as for all of them."""
    monkeypatch.setattr(filling, "_SMALL_ITEMS", 3)
    monkeypatch.setattr("markthalle.demo.looks.SIDE", 64)
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]


def report(what: str, done: int, total: int) -> None:
    assert 0 <= done <= total
    assert what


def test_opens_shops_with_goods_pictures_and_people_once() -> None:
    first = operations.fill(size="small", report=report)
    second = operations.fill(size="small", report=report)

    assert (first.shops, first.products) == (3, 9)
    assert (second.shops, second.products) == (0, 0)
    assert Shop.objects.filter(status="live").count() == 3
    assert Product.objects.filter(status="live").count() == 9
    assert not Picture.objects.exclude(status="ready").exists()
    pictured = ProductPicture.objects.values("product").distinct().count()
    assert pictured == 9
    for account in ACCOUNTS:
        assert Person.objects.get(email=account.email).check_password(PASSWORD)


def test_a_shop_that_fails_leaves_nothing_and_the_next_run_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fronts = filling.all_shops()
    broken = replace(
        fronts[1], items=(replace(fronts[1].items[0], category="nowhere"), *fronts[1].items[1:])
    )
    with monkeypatch.context() as patch:
        patch.setattr(filling, "all_shops", lambda: (fronts[0], broken, fronts[2]))
        with pytest.raises(Exception, match=broken.handle):
            operations.fill(size="small", report=report)
    assert list(Shop.objects.values_list("handle", flat=True)) == [fronts[0].handle]

    filled = operations.fill(size="small", report=report)

    assert filled.shops == 2
    assert Shop.objects.filter(status="live").count() == 3


def test_orders_are_placed_once(settings: object) -> None:
    settings.HALL_IBAN = "DE89370400440532013000"  # type: ignore[attr-defined]
    operations.fill(size="small", report=report)
    placed = Order.objects.count()

    operations.fill(size="small", report=report)

    assert placed == Order.objects.count()


def test_a_folder_becomes_a_grocer(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "grocery")

    filled = operations.fill_from_folder(folder=folder, report=report)

    assert (filled.shops, filled.products) == (1, 2)
    apple = Product.objects.get(external_id="apfel-pink-lady")
    assert (apple.title, apple.language) == ("Pink Lady apple", "en")
    assert apple.translations["de"]["title"] == "Apfel Pink Lady"
    assert apple.category.slug == "fruit"
    assert apple.attributes == {"origin": "Italy", "content": "180 g"}
    variant = apple.variants.get()
    assert (variant.content_amount, variant.content_unit) == (180, "g")
    assert variant.offers.get().price_minor == 49
    assert apple.pictures.count() == 1


def test_a_folder_without_articles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FolderUnreadable):
        operations.fill_from_folder(folder=tmp_path, report=report)

    assert not Shop.objects.exists()


def make_folder(folder: Path) -> Path:
    """Two articles as a grocer's folder keeps them."""
    folder.mkdir()
    rows = [
        "Class Name (str),Class ID (int),Coarse Class Name (str),Coarse Class ID (int),"
        "Iconic Image Path (str),Product Description Path (str)"
    ]
    for number, (name, kind, volume) in enumerate(
        [
            ("Pink-Lady", "Apple", "Country and volume: Italy, ca 180g"),
            ("Arla-Standard-Milk", "Milk", "Manufacturer and volume: ARLA KO , 1l"),
        ]
    ):
        Image.new("RGB", (120, 120), (90, 120 + number, 60)).save(folder / f"{name}_Iconic.jpg")
        (folder / f"{name}_Description.txt").write_text("Good to eat.", encoding="utf-8")
        (folder / f"{name}_Information.txt").write_text(f"Title: x\n{volume}\n", encoding="utf-8")
        rows.append(f"{name},{number},{kind},{number},/{name}_Iconic.jpg,/{name}_Description.txt")
    (folder / "classes.csv").write_text("\n".join(rows), encoding="utf-8")
    return folder
