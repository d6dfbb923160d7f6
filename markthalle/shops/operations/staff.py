"""Asking people to join a shop's staff, and letting them go. A shop never loses its last owner."""

from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from markthalle.kit.errors import NotFound, Problem
from markthalle.kit.ids import token
from markthalle.mail.operations import write_letter
from markthalle.people.models import Person
from markthalle.shops.models import Shop, Staff, StaffInvitation

VALID_FOR = timedelta(days=14)


class LastOwner(Problem):
    """A shop needs an owner."""

    code = "last_owner"
    status = 409
    message = gettext_lazy("A shop needs an owner. Make somebody else an owner first.")


class InvitationOver(Problem):
    """An invitation that was used, is too old, or was for another address."""

    code = "invitation_over"
    status = 410
    message = gettext_lazy("This invitation is no longer valid. Ask for a new one.")


@transaction.atomic
def invite_staff(
    *, shop: Shop, email: str, role: str, by: Person, now: datetime
) -> StaffInvitation:
    """An invitation by letter, valid for two weeks; an earlier one to the address ends."""
    shop.invitations.filter(email__iexact=email, accepted_at=None).delete()
    invitation = StaffInvitation.objects.create(
        shop=shop, email=email, role=role, token=token(), invited_by=by, expires_at=now + VALID_FOR
    )
    address = f"{settings.URL}/desk/invitations/{invitation.token}/"
    with override(shop.language):
        write_letter(
            key=f"invitation:{invitation.pk}",
            to=email,
            subject=_("%(shop)s asks you to join its staff") % {"shop": shop.name},
            text=_(
                "Hello,\n\n%(person)s asks you to help keep the shop %(shop)s.\n"
                "Follow this address within two weeks and sign in or make an account:\n\n"
                "%(address)s\n"
            )
            % {"person": by.get_short_name(), "shop": shop.name, "address": address},
            language=shop.language,
        )
    return invitation


@transaction.atomic
def withdraw_invitation(*, shop: Shop, invitation_id: UUID | str) -> None:
    """An invitation that nobody has taken up can no longer be."""
    StaffInvitation.objects.filter(shop=shop, pk=invitation_id, accepted_at=None).delete()


@transaction.atomic
def accept_invitation(*, invitation_token: str, by: Person, now: datetime) -> Staff:
    """
    The person is on the staff.

    :raises InvitationOver: it was used, is too old, or was sent to somebody else.
    """
    invitation = StaffInvitation.objects.select_for_update().filter(token=invitation_token).first()
    if (
        invitation is None
        or invitation.accepted_at is not None
        or invitation.expires_at < now
        or invitation.email.casefold() != by.email.casefold()
    ):
        raise InvitationOver
    invitation.accepted_at = now
    invitation.save(update_fields=["accepted_at"])
    staff, _is_new = Staff.objects.get_or_create(
        shop=invitation.shop, person=by, defaults={"role": invitation.role}
    )
    return staff


@transaction.atomic
def change_role(*, shop: Shop, staff_id: UUID | str, role: str) -> None:
    """
    The person has this role from now on.

    :raises LastOwner: nobody would own the shop.
    """
    staff = _member(shop, staff_id)
    if role != Staff.Role.OWNER:
        _refuse_last_owner(shop, staff)
    staff.role = role
    staff.save(update_fields=["role"])


@transaction.atomic
def remove_staff(*, shop: Shop, staff_id: UUID | str) -> None:
    """
    The person is no longer on the staff.

    :raises LastOwner: nobody would own the shop.
    """
    staff = _member(shop, staff_id)
    _refuse_last_owner(shop, staff)
    staff.delete()


def _member(shop: Shop, staff_id: UUID | str) -> Staff:
    # All staff rows are locked, so that two owners cannot remove each other at once.
    members = {str(staff.pk): staff for staff in shop.staff.select_for_update().order_by("id")}
    if str(staff_id) not in members:
        raise NotFound
    return members[str(staff_id)]


def _refuse_last_owner(shop: Shop, staff: Staff) -> None:
    owners = shop.staff.filter(role=Staff.Role.OWNER).exclude(pk=staff.pk)
    if staff.role == Staff.Role.OWNER and not owners.exists():
        raise LastOwner
