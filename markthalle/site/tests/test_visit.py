"""Where a visitor is and what they read, from cookie, browser and market."""

import pytest
from django.test import RequestFactory

from markthalle.site.visit import chosen_language, chosen_market

CASES = [
    # what the browser asks for, cookies, query, market, language
    ("", {}, "", "DE", "de"),
    ("de-AT,de;q=0.9", {}, "", "AT", "de"),
    ("en-US,en;q=0.9", {}, "", "DE", "en"),
    ("fr-FR,fr;q=0.9", {}, "", "FR", "en"),
    ("fr-CH,de;q=0.5", {}, "", "CH", "de"),
    ("de-AT", {"market": "US"}, "", "US", "de"),
    ("de-AT", {"language": "en"}, "", "AT", "en"),
    ("de", {"market": "ZZ", "language": "zz"}, "", "DE", "de"),
    ("de", {"language": "de"}, "lang=en", "DE", "en"),
    ("de", {}, "lang=zz", "DE", "de"),
    (";;;,q=", {}, "", "DE", "de"),
]


@pytest.mark.parametrize(("header", "cookies", "query", "country", "language"), CASES)
def test_choices_come_first_then_the_browser_then_the_market(
    header: str, cookies: dict[str, str], query: str, country: str, language: str
) -> None:
    request = RequestFactory().get(f"/?{query}", headers={"Accept-Language": header})
    request.COOKIES.update(cookies)

    market = chosen_market(request)

    assert market.country == country
    assert chosen_language(request, market) == language
