"""Writing letters into the outbox, and sending them."""

from datetime import datetime
from uuid import UUID

from django.core.mail import EmailMultiAlternatives
from django.db import transaction

from markthalle.mail.models import Letter


def write_letter(
    *,
    key: str,
    to: str,
    subject: str,
    text: str,
    language: str,
    html: str = "",
    reply_to: str = "",
) -> Letter:
    """
    A letter that will be sent once the running transaction is committed.

    The same key is written once: doing it again changes nothing.
    """
    from markthalle.mail.jobs import send

    letter, is_new = Letter.objects.get_or_create(
        key=key,
        defaults={
            "to": to,
            "subject": " ".join(subject.split())[:200],
            "text": text,
            "html": html,
            "reply_to": reply_to,
            "language": language,
        },
    )
    if is_new:
        send.later(letter_id=str(letter.pk))
    return letter


@transaction.atomic
def send_letter(*, letter_id: UUID, now: datetime) -> None:
    """
    The letter is with the mail server.

    The row is held while sending, so two workers never send it both. If the program dies between
    the server's yes and our note of it, the letter goes out twice: SMTP offers no better.
    """
    letter = Letter.objects.select_for_update().get(pk=letter_id)
    if letter.status == Letter.Status.SENT:
        return
    message = EmailMultiAlternatives(
        letter.subject,
        letter.text,
        to=[letter.to],
        reply_to=[letter.reply_to] if letter.reply_to else None,
        headers={"Message-ID": f"<{letter.pk}@markthalle>", "Content-Language": letter.language},
    )
    if letter.html:
        message.attach_alternative(letter.html, "text/html")
    message.send()
    letter.status = Letter.Status.SENT
    letter.sent_at = now
    letter.save(update_fields=["status", "sent_at"])
