"""The outbox of e-mails: written with the change that causes them, sent by a job."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from markthalle.kit.models import Row


class Letter(Row):
    """One e-mail. The same `key` is written once, however often its cause is repeated."""

    class Status(models.TextChoices):
        WAITING = "waiting", _("waiting")
        SENT = "sent", _("sent")
        FAILED = "failed", _("failed")

    key = models.CharField(max_length=120, unique=True)
    to = models.EmailField()
    subject = models.CharField(max_length=200)
    text = models.TextField()
    html = models.TextField(blank=True)
    reply_to = models.EmailField(blank=True)
    language = models.CharField(max_length=8)
    status = models.CharField(max_length=8, choices=Status, default=Status.WAITING)
    failure = models.CharField(max_length=200, blank=True)
    written_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("e-mail")
        verbose_name_plural = _("e-mails")
        ordering: ClassVar[list[str]] = ["-written_at"]

    def __str__(self) -> str:
        return self.subject
