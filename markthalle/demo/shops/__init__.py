"""The demo's shops, a file each. All people, addresses and goods are invented."""

from importlib import import_module

from markthalle.demo.goods import Shopfront

# In the order in which they open; the first ones are what a small hall has.
NAMES = (
    "toepferei_morgenrot",
    "roesterei_nordwind",
    "strickwerk_isar",
    "feinkost_amsel",
    "holzspiel_grund",
    "buchladen_kanal",
    "lichtung_wien",
    "seifenkontor",
    "silberfaden",
    "maison_tarn",
    "kueche_bern",
    "flohmarkt_lena",
)


def all_shops() -> tuple[Shopfront, ...]:
    """Every shop of the demo."""
    return tuple(import_module(f"{__name__}.{name}").SHOP for name in NAMES)
