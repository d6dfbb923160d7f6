"""A stranger comes in and buys."""

import re

from playwright.sync_api import Browser, Page, expect

from tests.journeys.steps import order, put_in_basket


def test_from_a_misspelt_word_to_a_paid_order_of_two_shops(page: Page) -> None:
    page.goto("/search?q=behcer")
    expect(page.locator("ul.cards a").first).to_contain_text(re.compile("becher", re.IGNORECASE))
    put_in_basket(page, "toepferei-morgenrot")
    put_in_basket(page, "roesterei-nordwind")
    expect(page.locator(".cart-shop")).to_have_count(2)

    order(page)

    expect(page.locator("h1")).to_have_text("Vielen Dank für Ihre Bestellung")
    expect(page.locator(".qr svg")).to_be_visible()
    expect(page.locator("dl.facts").first).to_contain_text("DE89 3704 0044 0532 0130 00")
    expect(page.locator(".timeline")).to_have_count(2)
    page.goto("/demo/mail/")
    expect(page.locator("tbody tr", has_text="ada@shoppers.example").first).to_be_visible()


def test_without_a_script_everything_can_be_bought(browser: Browser, hall: str) -> None:
    context = browser.new_context(base_url=hall, locale="de-DE", java_script_enabled=False)
    page = context.new_page()

    put_in_basket(page, "toepferei-morgenrot")
    order(page)

    expect(page.locator("h1")).to_have_text("Vielen Dank für Ihre Bestellung")
    context.close()


def test_on_a_small_phone_nothing_is_wider_than_the_screen(browser: Browser, hall: str) -> None:
    context = browser.new_context(
        base_url=hall, locale="de-DE", viewport={"width": 360, "height": 740}
    )
    page = context.new_page()
    widths = {}
    for path in ("/", "/c/home", "/search?q=tasse", "/s/toepferei-morgenrot", "/cart", "/desk/"):
        page.goto(path)
        widths[path] = page.evaluate("document.documentElement.scrollWidth")
    put_in_basket(page, "toepferei-morgenrot")
    order(page)

    assert set(widths.values()) == {360}, widths
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    context.close()


def test_what_is_ordered_is_kept_and_another_country_has_its_own_words(page: Page) -> None:
    put_in_basket(page, "toepferei-morgenrot")
    page.locator("a[href='/checkout']").click()

    expect(page.locator(".cart-sum button[type=submit]")).to_have_text(
        "Zahlungspflichtig bestellen"
    )

    page.locator("[name=email]").fill("no address")
    page.locator(".cart-sum button[type=submit]").click()
    expect(page.locator(".error-summary")).to_be_visible()
    expect(page.locator("[name=email]")).to_have_value("no address")
