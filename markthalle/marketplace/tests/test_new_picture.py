"""A picture that has just been prepared is shown at once."""

import io

import pytest
from django.test import Client
from django.utils import timezone
from PIL import Image

from markthalle.catalog.drafts import PictureDraft
from markthalle.catalog.operations import save_product
from markthalle.catalog.tests.builders import draft
from markthalle.pictures.operations import make_sizes, take_in
from markthalle.shops.tests.builders import make_shop

pytestmark = pytest.mark.django_db


def test_product_and_list_show_it_once_its_sizes_are_there(client: Client) -> None:
    shop = make_shop()
    out = io.BytesIO()
    Image.effect_noise((640, 480), 60).convert("RGB").save(out, "JPEG")
    picture = take_in(data=out.getvalue(), shop_id=shop.pk)
    wish = draft(pictures=(PictureDraft(picture.pk, "A mug"),))
    product = save_product(shop=shop, draft=wish, now=timezone.now())
    address = f"/api/v1/products/{product.slug}"
    assert client.get(address).json()["media"] == []

    make_sizes(picture_id=picture.pk)

    assert len(client.get(address).json()["media"]) == 1
    assert client.get("/api/v1/products").json()["items"][0]["image"]
    assert "A mug" in client.get(f"/p/{product.slug}").content.decode()
