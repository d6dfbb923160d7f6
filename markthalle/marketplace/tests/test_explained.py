"""The panel says what is done."""

from markthalle.marketplace.explained import criteria, summary
from markthalle.marketplace.ranking import FIELD_POINTS, POINTS


def test_the_panel_names_every_number_of_the_ranking() -> None:
    text = " ".join(criterion.text for criterion in criteria())

    for points in (
        FIELD_POINTS.title,
        FIELD_POINTS.brand_or_category,
        FIELD_POINTS.property,
        POINTS.in_stock,
        POINTS.has_picture,
        POINTS.has_description,
        POINTS.lot - 1,
    ):
        assert f" {points} " in text or f"{points} points" in text or f"{points}," in text


def test_the_panel_says_first_that_nobody_is_profiled() -> None:
    assert "nobody's profile" in summary()[0]
