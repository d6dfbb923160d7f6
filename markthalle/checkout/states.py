"""The life of an order. Pure: which act leads from which state to which."""

from typing import Literal

Act = Literal["pay", "pack", "ship", "lay_ready", "hand_over", "cancel"]

_NEXT: dict[tuple[str, Act], str] = {
    ("placed", "pay"): "open",
    ("placed", "cancel"): "cancelled",
    ("open", "pack"): "packed",
    ("open", "ship"): "shipped",
    ("open", "lay_ready"): "ready",
    ("open", "cancel"): "cancelled",
    ("packed", "ship"): "shipped",
    ("packed", "lay_ready"): "ready",
    ("ready", "hand_over"): "done",
    ("shipped", "hand_over"): "done",
}
_ONLY_FOR = {"ship": "delivery", "lay_ready": "pickup"}


def after(state: str, act: Act, *, shipping_kind: str) -> str | None:
    """The state that an act leads to; None if it cannot be done now."""
    if _ONLY_FOR.get(act, shipping_kind) != shipping_kind:
        return None
    return _NEXT.get((state, act))


def acts_now(state: str, *, shipping_kind: str) -> list[Act]:
    """What the shop can do with an order in this state (paying is the shopper's)."""
    acts: list[Act] = ["pack", "ship", "lay_ready", "hand_over", "cancel"]
    return [act for act in acts if after(state, act, shipping_kind=shipping_kind)]
