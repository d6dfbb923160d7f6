"""The groups of filters beside a list: values, how many goods each leaves, what is ticked."""

from dataclasses import dataclass, field

from markthalle.marketplace.asked import Asked


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value that can be ticked. `count` goods have it; `swatch` names a colour to show."""

    value: str
    label: str
    count: int
    is_ticked: bool
    swatch: str = ""


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """Values of one kind, sent as parameters called `name`."""

    name: str
    label: str
    values: list[FacetValue] = field(default_factory=list)

    @property
    def is_open(self) -> bool:
        """Unfolded from the beginning: it is in use, or it is short."""
        return len(self.values) <= 8 or any(value.is_ticked for value in self.values)


def facet_groups(found: Asked, language: str) -> list[FacetGroup]:
    """The groups for a list."""
    return []
