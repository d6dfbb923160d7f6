"""People for tests."""

from markthalle.kit.ids import reference
from markthalle.people.models import Person


def make_person(*, email: str | None = None, **fields: object) -> Person:
    """Somebody with an account; the password is `stand up straight`."""
    address = email or f"{reference().lower()}@people.example"
    return Person.objects.create_user(address, "stand up straight", **fields)
