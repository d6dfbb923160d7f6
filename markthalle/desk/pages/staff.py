"""Staff: asked to join, given a role, let go. Owners only."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from markthalle.desk.forms.staff import InvitationForm, RoleForm
from markthalle.desk.gate import Desk, kept, show
from markthalle.shops.operations import (
    LastOwner,
    change_role,
    invite_staff,
    remove_staff,
    withdraw_invitation,
)


@kept("staff", "GET", "HEAD", "POST")
def staff_list(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Everybody on the staff, whom was asked, and asking one more."""
    now = timezone.now()
    form = InvitationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        invite_staff(shop=desk.shop, by=desk.person, now=now, **form.cleaned_data)
        messages.success(
            request,
            _("An e-mail is on its way to %(email)s.") % {"email": form.cleaned_data["email"]},
        )
        return redirect("desk:staff", desk.shop.handle)
    members = desk.shop.staff.select_related("person").order_by("since")
    context = {
        "form": form,
        "members": [
            (one, RoleForm(initial={"role": one.role}, prefix=str(one.pk))) for one in members
        ],
        "invitations": desk.shop.invitations.filter(accepted_at=None, expires_at__gt=now),
    }
    return show(request, desk, "desk/staff.html", context, status=422 if form.errors else 200)


@kept("staff", "POST")
def role(request: HttpRequest, desk: Desk, staff_id: UUID) -> HttpResponse:
    """Another role for somebody."""
    form = RoleForm(request.POST, prefix=str(staff_id))
    if not form.is_valid():
        messages.error(request, _("Choose one of the roles."))
    else:
        try:
            change_role(shop=desk.shop, staff_id=staff_id, role=form.cleaned_data["role"])
            messages.success(request, _("The role is changed."))
        except LastOwner as refusal:
            messages.error(request, refusal.text)
    return _back(desk, staff_id)


@kept("staff", "POST")
def remove(request: HttpRequest, desk: Desk, staff_id: UUID) -> HttpResponse:
    """Somebody leaves the staff."""
    try:
        remove_staff(shop=desk.shop, staff_id=staff_id)
        messages.success(request, _("This person is no longer on the staff."))
    except LastOwner as refusal:
        messages.error(request, refusal.text)
    return _back(desk, staff_id)


@kept("staff", "POST")
def withdraw(request: HttpRequest, desk: Desk, invitation_id: UUID) -> HttpResponse:
    """An invitation is taken back."""
    withdraw_invitation(shop=desk.shop, invitation_id=invitation_id)
    messages.success(request, _("The invitation is taken back."))
    return redirect("desk:staff", desk.shop.handle)


def _back(desk: Desk, staff_id: UUID) -> HttpResponse:
    """To the staff, or for those who let themselves go or down, to what is left to them."""
    me = desk.shop.staff.filter(person=desk.person).first()
    if me is None:
        return redirect("desk:mine")
    if me.role != "owner":
        return redirect("desk:overview", desk.shop.handle)
    return redirect("desk:staff", desk.shop.handle)
