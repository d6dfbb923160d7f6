"""A person's own place: what they ordered, whom they follow, how safe the account is."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from markthalle.marketplace import queries
from markthalle.marketplace.pages.context import person_of
from markthalle.shops.models import Staff


@login_required
def account_home(request: HttpRequest) -> HttpResponse:
    """The front page of the account."""
    person = person_of(request)
    context = {
        "followed": queries.followed_shops(person=person)[:24],
        "staff_of": Staff.objects.filter(person=person).select_related("shop").order_by("since"),
    }
    return render(request, "site/account.html", context)
