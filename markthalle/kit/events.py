"""
Facts that a low folder announces and higher folders subscribe to at start-up.

Subscribers run at once, inside the announcer's transaction, so what they prepare for readers is
committed together with the change. Slow work belongs into a job that a subscriber defers.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

Fact = TypeVar("Fact")


class Event(Generic[Fact]):
    """A kind of fact, carried by one frozen dataclass."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._subscribers: list[Callable[[Fact], None]] = []

    def subscribe(self, act: Callable[[Fact], None]) -> Callable[[Fact], None]:
        """Call `act` with every fact from now on. Use as a decorator from `apps.ready`."""
        if act not in self._subscribers:
            self._subscribers.append(act)
        return act

    def announce(self, fact: Fact) -> None:
        """Tell every subscriber, in the order they subscribed."""
        for act in self._subscribers:
            act(fact)
