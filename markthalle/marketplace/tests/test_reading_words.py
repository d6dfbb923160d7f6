"""Folding, compounds and typing errors: pure."""

import pytest

from markthalle.marketplace.search.compounds import pieces, split
from markthalle.marketplace.search.spelling import Known, correction, distance, traces
from markthalle.marketplace.search.words import asked, words, written

KNOWN = {"tisch", "lampe", "leder", "rucksack", "arbeit", "kind", "kinder", "wagen", "tee", "kanne"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Schüssel", "Schuessel"),
        ("Schüssel", "SCHUSSEL"),
        ("Größe", "groesse"),
        ("Straße", "STRASSE"),
        ("Crème brûlée", "creme brulee"),
        ("Œuvre", "oeuvre"),
    ],
)
def test_spellings_of_one_word_are_one_word(first: str, second: str) -> None:
    assert words(first) == words(second)


def test_text_is_cut_at_what_is_no_letter_or_digit() -> None:
    assert words("E27-Lampe, 10cm (matt)\x00 _x_") == ["e27", "lampe", "10cm", "matt", "x"]


def test_words_longer_than_forty_letters_are_left_out() -> None:
    assert words("a" * 41 + " kurz") == ["kurz"]


def test_a_question_keeps_what_says_something_once() -> None:
    assert asked("Der Rucksack aus dem Leder und Leder") == ["rucksack", "leder"]


def test_a_question_of_stop_words_alone_stays_one() -> None:
    assert asked("und oder") == ["und", "oder"]


def test_folded_words_remember_how_they_were_written() -> None:
    assert written("Schöne Schüssel") == {"schone": "schöne", "schussel": "schüssel"}


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("tischlampe", ("tisch", "lampe")),
        ("lederrucksack", ("leder", "rucksack")),
        ("arbeitslampe", ("arbeit", "lampe")),
        ("teekanne", ("tee", "kanne")),
        ("tischlampenwagen", ("tisch", "lampe", "wagen")),
        ("lampe", ()),
        ("xyztisch", ()),
        ("tischxyz", ()),
        ("tisch1lampe", ()),
    ],
)
def test_compounds_are_split_into_known_words(word: str, parts: tuple[str, ...]) -> None:
    assert split(word, KNOWN) == parts


def test_what_a_compound_is_must_be_a_word_for_goods() -> None:
    assert split("tischlampe", KNOWN, heads={"tisch"}) == ()


def test_all_parts_of_a_compound_are_among_its_pieces() -> None:
    assert {"tisch", "lampe"} <= pieces("tischlampe")


@pytest.mark.parametrize(
    ("typed", "meant", "slips"),
    [
        ("tischlmape", "tischlampe", 1),
        ("rucksak", "rucksack", 1),
        ("ceramc", "ceramic", 1),
        ("shcussel", "schussel", 1),
        ("kermaiktase", "keramiktasse", 2),
        ("lampe", "lampe", 0),
    ],
)
def test_slips_are_counted_and_leave_a_common_trace(typed: str, meant: str, slips: int) -> None:
    assert distance(typed, meant) == slips
    assert set(traces(typed)) & set(traces(meant))


def test_the_nearest_word_is_meant_then_the_most_used() -> None:
    candidates = [Known("tasse", 5), Known("kasse", 900), Known("tassen", 50)]

    assert correction("tasse", candidates) == "tasse"
    assert correction("tase", [Known("tasse", 5), Known("taste", 9)]) == "taste"


def test_short_words_are_not_corrected() -> None:
    assert correction("tea", [Known("ten", 5)]) is None
