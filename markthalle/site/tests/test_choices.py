"""Language, country and light are chosen by hand and kept in a cookie."""

import pytest
from django.test import Client


def test_a_language_is_kept(client: Client) -> None:
    response = client.post("/choose/language", {"language": "de"}, HTTP_REFERER="/shops?a=1")

    assert response.status_code == 302
    assert response["Location"] == "/shops?a=1"
    assert response.cookies["language"].value == "de"


@pytest.mark.parametrize(
    ("path", "values"),
    [
        ("/choose/language", {"language": "xx"}),
        ("/choose/market", {"market": "ZZ"}),
        ("/choose/theme", {"theme": "<script>"}),
    ],
)
def test_what_is_not_offered_is_not_kept(client: Client, path: str, values: dict[str, str]) -> None:
    response = client.post(path, values)

    assert response.status_code == 302
    assert not response.cookies


@pytest.mark.parametrize(
    "address", ["https://evil.example/", "//evil.example", "javascript:alert(1)"]
)
def test_leads_to_pages_of_this_hall_only(client: Client, address: str) -> None:
    response = client.post("/choose/market", {"market": "AT", "next": address})

    assert response["Location"] == "/"


@pytest.mark.django_db
def test_a_choice_sent_by_another_site_is_refused(client: Client) -> None:
    response = client.post(
        "/choose/market", {"market": "AT"}, headers={"Sec-Fetch-Site": "cross-site"}
    )

    assert response.status_code == 403
    assert not response.cookies


def test_an_empty_theme_forgets_the_choice(client: Client) -> None:
    client.cookies["theme"] = "dark"

    response = client.post("/choose/theme", {"theme": ""})

    assert response.cookies["theme"]["max-age"] == 0


def test_looking_at_the_address_changes_nothing(client: Client) -> None:
    assert client.get("/choose/language?language=de").status_code == 405
