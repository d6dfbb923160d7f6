"""Sending what the outbox holds."""

from uuid import UUID

from django.utils import timezone

from markthalle.kit.jobs import job
from markthalle.mail.operations import send_letter


@job(queue="mail", attempts=10)
def send(letter_id: str) -> None:
    """Send one letter."""
    send_letter(letter_id=UUID(letter_id), now=timezone.now())
