"""One style sheet and one script out of many files."""

from pathlib import Path

from django.contrib.staticfiles import finders

from markthalle.site.bundles import join


def test_the_order_of_precedence_comes_first() -> None:
    css = join("css/*.css")

    assert css.index("@layer tokens, base, layout") < css.index("--paper:")


def test_everything_is_joined() -> None:
    found = finders.find("site/hall.css")

    assert found is not None
    assert ".button" in Path(found).read_text(encoding="utf-8")
    assert ".dropzone" in Path(found).read_text(encoding="utf-8")


def test_braces_are_closed_in_every_part() -> None:
    for part in (Path(__file__).parent.parent / "static/site/css").glob("*.css"):
        text = part.read_text(encoding="utf-8")
        assert text.count("{") == text.count("}"), part.name
