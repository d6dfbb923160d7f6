"""What the shop promises about delivery, returns, privacy and its terms."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from markthalle.desk.forms.policies import PoliciesForm
from markthalle.desk.gate import Desk, kept, show
from markthalle.shops.operations import set_policy


@kept("look", "GET", "HEAD", "POST")
def policies(request: HttpRequest, desk: Desk) -> HttpResponse:
    """All promises in both languages on one page."""
    form = PoliciesForm(request.POST if request.method == "POST" else None, shop=desk.shop)
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            for kind, language, body in form.bodies():
                set_policy(shop=desk.shop, kind=kind, language=language, body=body)
        messages.success(request, _("Saved."))
        return redirect("desk:policies", desk.shop.handle)
    status = 422 if form.errors else 200
    return show(request, desk, "desk/policies.html", {"form": form}, status=status)
