"""
What all tables on the operator's desk have in common.

They are looked at, not typed into: a change goes through the same operation that everybody else
uses, offered as an action, so that its promises hold and others are told.
"""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language
from unfold.admin import ModelAdmin, TabularInline

from markthalle.kit.money_text import money_text


class LookedAt(ModelAdmin):  # type: ignore[misc]
    """A table whose rows are shown, found and acted upon, never typed over."""

    list_per_page = 50
    show_full_result_count = False
    list_filter_submit = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Rows are made by operations."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Rows are changed by operations."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nothing is deleted from here."""
        return False

    def has_act_permission(self, request: HttpRequest) -> bool:
        """Who may use the table's actions: those with the right to change its rows."""
        return bool(request.user.has_perm(f"{self.opts.app_label}.change_{self.opts.model_name}"))


class RowsBelow(TabularInline):  # type: ignore[misc]
    """Rows that belong to the one that is shown, only to be read."""

    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Rows are made by operations."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Rows are changed by operations."""
        return False


def amount(minor: int | None, currency: str) -> str:
    """An amount as the operator's language writes it; a dash if there is none."""
    return "–" if minor is None else money_text(minor, currency, get_language() or "en")
