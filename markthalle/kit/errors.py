"""The base of every refusal. Subclasses stand beside the operation that raises them."""

from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy


class Problem(Exception):
    """
    Something a person asked for that cannot be done, and what to do instead.

    `code` is stable: programs branch on it. The message is for people. `status` is the HTTP
    status an edge answers with, `details` are fields added to the problem document (RFC 9457).
    """

    code: ClassVar[str] = "problem"
    status: ClassVar[int] = 400
    message: ClassVar[str | Promise] = gettext_lazy("This cannot be done.")

    def __init__(self, message: str | None = None, **details: Any) -> None:
        self.details = details
        self.text = message if message is not None else str(self.message)
        super().__init__(self.text)


class NotFound(Problem):
    """There is nothing at this address, or nothing this person may see."""

    code = "not_found"
    status = 404
    message = gettext_lazy("There is nothing here. Check the address.")


class NotAllowed(Problem):
    """This person may not do this."""

    code = "not_allowed"
    status = 403
    message = gettext_lazy("You may not do this. Ask the owner of the shop for the right to.")
