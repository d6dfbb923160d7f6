"""What people do, in the words of a story."""

from playwright.sync_api import Page

ADA = {
    "name": "Ada Blum",
    "email": "ada@shoppers.example",
    "line1": "Marktstraße 1",
    "postal_code": "04105",
    "city": "Leipzig",
}


def put_in_basket(page: Page, shop: str) -> None:
    """The first thing of a shop that can be had goes into the basket."""
    page.goto(f"/s/{shop}?in_stock=1")
    page.locator("ul.cards a").first.click()
    page.locator(".buy-button").click()
    page.wait_for_url("**/cart")


def give_address(page: Page) -> None:
    """Ada's address."""
    for name, text in ADA.items():
        page.fill(f"[name={name}]", text)


def order(page: Page) -> None:
    """From the basket to the page of the order."""
    page.locator("a[href='/checkout']").click()
    give_address(page)
    page.locator(".cart-sum button[type=submit]").click()
    page.wait_for_url("**/orders/**")
