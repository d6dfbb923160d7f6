"""The pictures of the README: `HALL_PICTURES=1 ./hall test tests/journeys/test_pictures.py`."""

import io
import os
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page

from tests.journeys.steps import put_in_basket
from tests.journeys.test_selling import sign_in

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "pictures"

pytestmark = pytest.mark.skipif(
    "HALL_PICTURES" not in os.environ, reason="the README's pictures are made on request"
)


def test_takes_the_pictures_of_the_readme(page: Page) -> None:
    FOLDER.mkdir(exist_ok=True)
    page.goto("/")
    _take(page, "front")
    page.goto("/s/toepferei-morgenrot")
    _take(page, "shop")
    page.goto("/p/tischlampe-kegel")
    _take(page, "product")
    put_in_basket(page, "toepferei-morgenrot")
    put_in_basket(page, "roesterei-nordwind")
    page.locator("a[href='/checkout']").click()
    page.wait_for_url("**/checkout")
    _take(page, "checkout")
    sign_in(page, "merchant@toepferei-morgenrot.example")
    page.goto("/desk/toepferei-morgenrot/products/")
    _take(page, "desk")


def _take(page: Page, name: str) -> None:
    page.wait_for_load_state("networkidle")
    with Image.open(io.BytesIO(page.screenshot())) as shot:
        small = shot.convert("RGB").resize((960, 675), Image.Resampling.LANCZOS)
    small.save(FOLDER / f"{name}.webp", quality=78)
