"""The shops a person keeps, and opening one more."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from markthalle.desk.forms.opening import OpenShopForm
from markthalle.desk.gate import person_of, signed_in
from markthalle.shops.models import Staff
from markthalle.shops.operations import HandleTaken, open_shop


@signed_in("GET", "HEAD", "POST")
def my_shops(request: HttpRequest) -> HttpResponse:
    """All shops of a person, and the form that opens a new one."""
    market = request.market  # type: ignore[attr-defined]
    form = OpenShopForm(request.POST or None, initial={"country": market.country})
    if request.method == "POST" and form.is_valid():
        try:
            shop = open_shop(by=person_of(request), **form.cleaned_data)
        except HandleTaken as refusal:
            form.add_error("handle", refusal.text)
        else:
            return redirect("desk:overview", shop.handle)
    staff = Staff.objects.filter(person=person_of(request)).select_related("shop", "shop__logo")
    context = {"form": form, "staff_of": staff.order_by("shop__name")}
    return render(request, "desk/mine.html", context, status=422 if form.errors else 200)
