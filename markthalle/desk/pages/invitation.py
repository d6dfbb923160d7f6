"""Taking up an invitation to a shop's staff."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from markthalle.desk.gate import person_of, signed_in
from markthalle.shops.models import StaffInvitation
from markthalle.shops.operations import InvitationOver, accept_invitation


@signed_in("GET", "HEAD", "POST")
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """What one is asked to do; saying yes."""
    person = person_of(request)
    if request.method == "POST":
        staff = accept_invitation(invitation_token=token, by=person, now=timezone.now())
        messages.success(request, _("Welcome. You are on the staff now."))
        return redirect("desk:overview", staff.shop.handle)
    found = StaffInvitation.objects.select_related("shop", "invited_by").filter(
        token=token, accepted_at=None, expires_at__gt=timezone.now()
    )
    asked = found.first()
    if asked is None:
        raise InvitationOver
    is_mine = asked.email.casefold() == person.email.casefold()
    return render(request, "desk/invitation.html", {"invitation": asked, "is_mine": is_mine})
