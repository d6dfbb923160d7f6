"""What every table of ours has in common."""

from typing import ClassVar

from django.db import models

from markthalle.kit.ids import uuid7


class Row(models.Model):
    """A table keyed by a time-ordered UUID made here, never by a counter."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)

    class Meta:
        abstract: ClassVar[bool] = True
