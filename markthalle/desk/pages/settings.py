"""Who the seller is by law, and where the shop sells to."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from markthalle.desk.forms.fields import lay_blame
from markthalle.desk.forms.imprint import ImprintForm
from markthalle.desk.gate import Desk, kept, show
from markthalle.shops.operations import ShopRefused, change_shop


@kept("look", "GET", "HEAD", "POST")
def imprint(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The imprint, VAT and the countries the shop sells to."""
    form = ImprintForm.of(desk.shop, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            change_shop(shop=desk.shop, changes=form.cleaned_data)
        except ShopRefused as refusal:
            lay_blame(form, refusal.errors)
        else:
            messages.success(request, _("Saved."))
            return redirect("desk:settings", desk.shop.handle)
    status = 422 if form.errors else 200
    return show(request, desk, "desk/settings.html", {"form": form}, status=status)
