"""Everybody can use it: axe-core finds nothing serious, pages are light, the keyboard suffices."""

import gzip

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.journeys.steps import put_in_basket

PAGES = (
    "/",
    "/c/home",
    "/search?q=becher",
    "/s/toepferei-morgenrot",
    "/cart",
    "/shops",
    "/ranking",
    "/account/login/",
    "/account/signup/",
    "/styleguide",
)


def serious(page: Page) -> list[str]:
    """What axe-core calls serious or critical on the page."""
    found = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {one['nodes'][0]['html'][:120]}"
        for one in found
        if one["impact"] in ("serious", "critical")
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_on_the_way(browser: Browser, hall: str, scheme: str) -> None:
    context = browser.new_context(base_url=hall, locale="de-DE", color_scheme=scheme)
    page = context.new_page()
    found = {}
    for path in PAGES:
        page.goto(path)
        found[path] = serious(page)
    page.goto("/s/toepferei-morgenrot")
    page.locator("ul.cards a").first.click()
    page.wait_for_url("**/p/**")
    found["product"] = serious(page)
    put_in_basket(page, "toepferei-morgenrot")
    found["basket"] = serious(page)
    page.locator("a[href='/checkout']").click()
    page.wait_for_url("**/checkout")
    found["checkout"] = serious(page)

    assert {path: faults for path, faults in found.items() if faults} == {}
    context.close()


def test_no_page_is_heavier_than_200_kb_without_pictures(context: BrowserContext) -> None:
    weights = {}
    for path in ("/", "/c/home", "/s/toepferei-morgenrot"):
        page = context.new_page()
        bodies: list[bytes] = []
        page.on(
            "response",
            lambda answer, kept=bodies: (
                kept.append(answer.body())
                if answer.request.resource_type in ("document", "stylesheet", "script")
                else None
            ),
        )
        page.goto(path, wait_until="networkidle")
        weights[path] = sum(len(gzip.compress(body)) for body in bodies)
        assert sum(len(body) for body in bodies) < 200_000, path
        page.close()

    assert max(weights.values()) < 80_000, weights


def test_the_keyboard_is_enough_to_find_something_and_take_it(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.locator("#q").focus()
    page.keyboard.type("Becher")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search**")
    page.locator("ul.cards a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/p/**")
    page.locator(".buy-button").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/cart")
