"""Whom to ask onto the staff, and with which role."""

from django import forms
from django.utils.translation import gettext_lazy as _

from markthalle.shops.models import Staff


class RoleForm(forms.Form):
    """A role."""

    role = forms.ChoiceField(label=_("Role"), choices=Staff.Role.choices, initial=Staff.Role.PACKER)


class InvitationForm(RoleForm):
    """An e-mail address and a role."""

    email = forms.EmailField(label=_("E-mail address"), max_length=254)
    field_order = ("email", "role")
