"""
How results are ranked, in sentences for people: what the law asks a marketplace to say.

Regulation (EU) 2022/2065, article 27, and (EU) 2019/1150, article 5. The numbers come from
`ranking`, so the panel cannot say anything else than what is done.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from markthalle.marketplace.ranking import FIELD_POINTS, POINTS


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that counts, and for how much."""

    title: str
    text: str


def summary() -> list[str]:
    """The main points, a sentence each."""
    return [
        _("Every visitor sees the same order: nobody's profile, clicks or purchases count."),
        _("No shop can pay for a better place."),
        _("You can sort by price or by date instead at any time."),
    ]


def criteria() -> list[Criterion]:
    """What counts for the order “most relevant”, the weightiest first."""
    return [
        Criterion(
            _("Your words"),
            _(
                "In a search each word earns %(title)d points in the title, %(brand)d in brand or"
                " category and %(property)d in the properties; the mean of all words counts."
            )
            % {
                "title": FIELD_POINTS.title,
                "brand": FIELD_POINTS.brand_or_category,
                "property": FIELD_POINTS.property,
            },
        ),
        Criterion(
            _("Freshness"),
            _("A product that was published a day later earns one point more."),
        ),
        Criterion(
            _("In stock"),
            _("What can be delivered earns %(points)d points.") % {"points": POINTS.in_stock},
        ),
        Criterion(
            _("Pictures"),
            _(
                "A product with a picture earns %(first)d points, and %(further)d for each of up"
                " to %(most)d more."
            )
            % {
                "first": POINTS.has_picture,
                "further": POINTS.each_further_picture,
                "most": POINTS.further_pictures,
            },
        ),
        Criterion(
            _("Complete information"),
            _(
                "A description of at least %(letters)d characters earns %(description)d points,"
                " properties %(properties)d, a brand %(brand)d and an article number (GTIN)"
                " %(gtin)d."
            )
            % {
                "letters": POINTS.description_letters,
                "description": POINTS.has_description,
                "properties": POINTS.has_properties,
                "brand": POINTS.has_brand,
                "gtin": POINTS.has_gtin,
            },
        ),
        Criterion(
            _("Chance"),
            _(
                "Up to %(points)d points are drawn by lot once for each product, so that goods of"
                " several shops mix."
            )
            % {"points": POINTS.lot - 1},
        ),
    ]
