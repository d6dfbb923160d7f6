"""The demo's shops, a file each. All people, addresses and goods are invented."""

from importlib import import_module

from markthalle.demo.goods import Shopfront

# In the order in which they open; the first ones are what a small hall has.
NAMES = (
    "toepferei_morgenrot",
    "roesterei_nordwind",
    "strickwerk_isar",
    "feinkost_amsel",
    "buchladen_kanal",
    "lichtung_wien",
    "holzspiel_grund",
    "gaertnerei_lindenhof",
    "silberfaden",
    "kueche_bern",
    "leinen_muehlviertel",
    "seifenkontor",
    "maison_tarn",
    "radwerk_sued",
    "klangraum",
    "tischlerei_sommer",
    "harbor_and_oak",
    "flohmarkt_lena",
)


def all_shops() -> tuple[Shopfront, ...]:
    """Every shop of the demo."""
    return tuple(import_module(f"{__name__}.{name}").SHOP for name in NAMES)
