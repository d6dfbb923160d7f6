"""Pictures that people gave the hall, re-encoded in sizes that fit screens."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from markthalle.kit.models import Row


class Picture(Row):
    """
    One picture. `original` and every file in `sizes` are paths in the media storage.

    `sizes` is a list of `{"width", "height", "webp", "avif"?}` from small to large, filled by a
    job; until then `status` is `waiting`. `colour` is the mean colour, shown until it is loaded.
    """

    class Status(models.TextChoices):
        WAITING = "waiting", _("being prepared")
        READY = "ready", _("ready")
        REFUSED = "refused", _("refused")

    shop_id = models.UUIDField(null=True, blank=True, db_index=True)
    original = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64, db_index=True)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    sizes = models.JSONField(default=list, blank=True)
    colour = models.CharField(max_length=7, default="#dddddd")
    status = models.CharField(max_length=8, choices=Status, default=Status.WAITING)
    refusal = models.CharField(max_length=200, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["shop_id", "sha256"], name="picture_once_per_shop", nulls_distinct=False
            ),
        ]

    def __str__(self) -> str:
        return f"{self.width} × {self.height}"
