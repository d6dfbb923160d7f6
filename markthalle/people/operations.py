"""Making accounts other than by signing up."""

from django.db import transaction

from markthalle.people.models import Person


@transaction.atomic
def make_operator(*, email: str, password: str) -> Person:
    """An account that may do everything on the operator's desk; an existing one is raised to it."""
    person = Person.objects.filter(email__iexact=email).first()
    if person is None:
        return Person.objects.create_superuser(email, password)
    person.is_staff = person.is_superuser = True
    person.set_password(password)
    person.save()
    return person
