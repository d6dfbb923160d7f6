"""The demo's mail server: it prints every letter, and keeps those that others write."""

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.console import EmailBackend as Console
from django.utils import timezone
from django.utils.translation import get_language

from markthalle.kit.ids import token
from markthalle.mail.models import Letter


class KeepingBackend(Console):
    """Letters about accounts do not pass through the outbox; here they join it, to be looked at."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Print all, keep those that are not from the outbox."""
        for message in email_messages:
            if "Message-ID" not in message.extra_headers:
                _keep(message)
        return int(super().send_messages(list(email_messages)) or 0)


def _keep(message: EmailMessage) -> None:
    for address in message.to:
        Letter.objects.create(
            key=f"direct:{token()}",
            to=address,
            subject=str(message.subject)[:200],
            text=str(message.body),
            language=get_language() or "en",
            status=Letter.Status.SENT,
            sent_at=timezone.now(),
        )
