"""How the shop looks and what it says of itself."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from markthalle.desk.forms.fields import lay_blame
from markthalle.desk.forms.look import LookForm
from markthalle.desk.gate import Desk, kept, show
from markthalle.desk.uploads import one_upload
from markthalle.shops.operations import ShopRefused, change_shop


@kept("look", "GET", "HEAD", "POST")
def look(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Name, texts, colour, logo and cover."""
    form = LookForm.of(desk.shop, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        changes = form.changes(desk.shop)
        refusals: list[str] = []
        for part in ("logo", "cover"):
            if request.POST.get(f"remove_{part}"):
                changes[part] = None
            taken = one_upload(request.FILES.getlist(part), shop_id=desk.shop.pk)
            if taken.pictures:
                changes[part] = taken.pictures[0]
            refusals += taken.refusals
        try:
            change_shop(shop=desk.shop, changes=changes)
        except ShopRefused as refusal:
            lay_blame(form, refusal.errors)
        else:
            for sentence in refusals:
                messages.error(request, sentence)
            messages.success(request, _("Saved."))
            return redirect("desk:look", desk.shop.handle)
    status = 422 if form.errors else 200
    return show(request, desk, "desk/look.html", {"form": form}, status=status)
