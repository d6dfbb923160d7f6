"""A merchant keeps the shop."""

from playwright.sync_api import Page, expect


def sign_in(page: Page, email: str) -> None:
    """With the demo's password."""
    page.goto("/account/login/")
    page.fill("[name=login]", email)
    page.fill("[name=password]", "markthalle")
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url("**/account/")


def test_sees_orders_and_goods_and_nobody_elses(page: Page) -> None:
    sign_in(page, "merchant@toepferei-morgenrot.example")

    page.goto("/desk/toepferei-morgenrot/products/")
    expect(page.locator("main")).to_contain_text("Morgenrot")
    page.goto("/desk/toepferei-morgenrot/orders/")
    expect(page.locator("main table")).to_be_visible()
    foreign = page.context.request.get("/desk/roesterei-nordwind/orders/")

    assert foreign.status == 404
