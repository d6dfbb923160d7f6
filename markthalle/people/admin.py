"""People on the operator's desk: who may sign in, and who works for the operator."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from markthalle.kit.operator import LookedAt
from markthalle.people.models import Person


@admin.register(Person)
class PersonAdmin(LookedAt):
    """Accounts. The password's hash is never shown; it is reset by e-mail."""

    list_display = ("email", "name", "country", "is_active", "is_staff", "joined_at")
    list_filter = ("is_active", "is_staff", "country")
    search_fields = ("email", "name")
    ordering = ("-joined_at",)
    fields = (
        "email", "name", "language", "country", "is_active", "is_staff", "is_superuser",
        "groups", "joined_at", "last_login",
    )  # fmt: skip
    filter_horizontal = ("groups",)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether somebody may sign in is the operator's to say."""
        return bool(request.user.has_perm("people.change_person"))

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """Only who already may do everything can let somebody else in here."""
        always = ("email", "name", "language", "country", "joined_at", "last_login")
        is_mighty = getattr(request.user, "is_superuser", False)
        return always if is_mighty else (*always, "is_staff", "is_superuser", "groups")
