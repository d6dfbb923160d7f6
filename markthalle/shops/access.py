"""Who may do what in a shop. Pure: a role and an act in, yes or no out."""

from typing import Literal

Act = Literal["orders", "goods", "look", "staff"]

_MAY: dict[str, frozenset[Act]] = {
    "owner": frozenset({"orders", "goods", "look", "staff"}),
    "manager": frozenset({"orders", "goods", "look"}),
    "packer": frozenset({"orders"}),
}


def may(role: str | None, act: Act) -> bool:
    """Whether somebody of this role may do this; a stranger (None) may do nothing."""
    return role is not None and act in _MAY.get(role, frozenset())
