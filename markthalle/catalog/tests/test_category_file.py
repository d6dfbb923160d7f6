"""The file of categories holds together."""

from markthalle.catalog.operations.categories import read_categories
from markthalle.markets import TAX_CLASSES

CATEGORIES = read_categories()


def test_ids_and_slugs_are_each_given_once() -> None:
    assert len({row.id for row in CATEGORIES}) == len(CATEGORIES)
    assert len({row.slug for row in CATEGORIES}) == len(CATEGORIES)


def test_the_tree_is_at_most_three_levels_deep_and_paths_end_in_themselves() -> None:
    assert {len(row.path) for row in CATEGORIES} == {1, 2, 3}
    assert all(row.path[-1] == row.id for row in CATEGORIES)


def test_every_category_has_a_name_in_both_languages_and_a_tax_class() -> None:
    assert all(row.name_de and row.name_en for row in CATEGORIES)
    assert {row.tax_class for row in CATEGORIES} <= set(TAX_CLASSES)


def test_food_and_books_are_taxed_at_the_reduced_rate_and_drinks_are_not() -> None:
    tax = {row.slug: row.tax_class for row in CATEGORIES}

    assert (tax["cheese"], tax["novels"], tax["house-plants"]) == ("reduced",) * 3
    assert (tax["juice"], tax["prints"], tax["mugs"]) == ("standard",) * 3
