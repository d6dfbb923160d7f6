"""Amounts and texts as merchants type them."""

import pytest

from markthalle.desk.amounts import NoAmount, read_amount, write_amount
from markthalle.desk.writing import to_html, to_text


@pytest.mark.parametrize(
    ("text", "minor"),
    [("12,90", 1290), ("12.90", 1290), ("12", 1200), ("1.290,00", 129000), ("1,290.5", 129050),
     ("1.290", 129000), (" 7,5 € ", 750), ("0,01", 1)],
)  # fmt: skip
def test_comma_and_point_both_serve(text: str, minor: int) -> None:
    assert read_amount(text, "EUR") == minor


@pytest.mark.parametrize("text", ["", "-1", "1,234567", "zwölf", "1e5", "9" * 20, "1,2,3"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(NoAmount):
        read_amount(text, "EUR")


@pytest.mark.parametrize("minor", [1, 99, 100, 129000])
@pytest.mark.parametrize("language", ["de", "en"])
def test_what_is_written_is_read_back(minor: int, language: str) -> None:
    assert read_amount(write_amount(minor, "EUR", language), "EUR") == minor


def test_marks_become_html_and_come_back() -> None:
    text = "Ein **fester** Becher.\n\n- 300 ml\n- spülmaschinenfest\n\n## Pflege\n\nNur *warm*."

    html = to_html(text)

    assert html == (
        "<p>Ein <strong>fester</strong> Becher.</p><ul><li>300 ml</li>"
        "<li>spülmaschinenfest</li></ul><h3>Pflege</h3><p>Nur <em>warm</em>.</p>"
    )
    assert to_text(html) == text


def test_html_that_marks_cannot_say_comes_back_unchanged() -> None:
    html = '<p>See <a href="https://x.example">this</a></p>'
    assert to_text(html) == html
    assert to_html(html) == html
