"""The people of the demo: an operator, shoppers, and somebody who keeps each shop."""

from django.contrib.auth.hashers import make_password

from markthalle.catalog.slugs import slug
from markthalle.demo.accounts import MERCHANT, OPERATOR, PASSWORD, SHOPPERS, Account
from markthalle.demo.goods import Shopfront
from markthalle.people.models import Person
from markthalle.people.operations import make_operator


def keep_people() -> None:
    """The operator and the shoppers can sign in; those who have been there stay as they are."""
    if not Person.objects.filter(email=OPERATOR.email).exists():
        operator = make_operator(email=OPERATOR.email, password=PASSWORD)
        operator.name, operator.language = OPERATOR.name, OPERATOR.language
        operator.save(update_fields=["name", "language"])
    for account in SHOPPERS:
        _person(account)


def keeper_of(front: Shopfront) -> Person:
    """The person who keeps a shop."""
    domain = front.imprint.email.split("@")[1]
    account = Account(
        what="Merchant",
        email=MERCHANT.email if domain in MERCHANT.email else f"{slug(front.owner)}@{domain}",
        start="/desk/",
        name=front.owner,
        country=front.country,
        language=front.language,
    )
    return _person(account)


def _person(account: Account) -> Person:
    person, _is_new = Person.objects.get_or_create(
        email=account.email,
        defaults={
            "password": make_password(PASSWORD),
            "name": account.name,
            "language": account.language,
            "country": account.country,
        },
    )
    return person
