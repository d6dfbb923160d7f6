"""Taking pictures in, and making their sizes."""

import hashlib
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from markthalle.kit.ids import token, uuid7
from markthalle.pictures.child import render_safely
from markthalle.pictures.events import PictureReady, picture_ready
from markthalle.pictures.header import PictureRefused, read_header
from markthalle.pictures.models import Picture
from markthalle.pictures.rendering import Rendered


@transaction.atomic
def take_in(*, data: bytes, shop_id: UUID | None) -> Picture:
    """
    A picture that will have its sizes soon; the same file again is the same picture.

    :raises PictureRefused: the file is not a picture of a kind and size we take.
    """
    from markthalle.pictures.jobs import render_sizes

    header = read_header(data)
    digest = hashlib.sha256(data).hexdigest()
    known = Picture.objects.filter(shop_id=shop_id, sha256=digest).first()
    if known is not None:
        return known
    # The upload waits under a name nobody can guess and is deleted once its sizes are made.
    original = default_storage.save(f"waiting/{token()}", ContentFile(data))
    picture = Picture.objects.create(
        shop_id=shop_id,
        original=original,
        sha256=digest,
        width=header.width,
        height=header.height,
    )
    render_sizes.later(picture_id=str(picture.pk))
    return picture


@transaction.atomic
def make_sizes(*, picture_id: UUID) -> Picture:
    """The picture's sizes are in the storage, or it is refused and says why. Safe to repeat."""
    picture = Picture.objects.select_for_update().get(pk=picture_id)
    if picture.status != Picture.Status.WAITING:
        return picture
    with default_storage.open(picture.original) as file:
        data = file.read()
    try:
        _describe(picture, render_safely(data))
    except PictureRefused as refusal:
        picture.status = Picture.Status.REFUSED
        picture.refusal = refusal.text[:200]
    original, picture.original = picture.original, ""
    picture.save()
    transaction.on_commit(lambda: default_storage.delete(original))
    picture_ready.announce(PictureReady(picture.pk))
    return picture


def take_in_rendered(
    pictures: Sequence[tuple[str, Rendered]], *, shop_id: UUID | None
) -> list[Picture]:
    """Pictures of our own making, with their sizes at hand: `(digest, rendered)` for each."""
    known = {
        row.sha256: row
        for row in Picture.objects.filter(
            shop_id=shop_id, sha256__in=[digest for digest, _rendered in pictures]
        )
    }
    result, fresh = [], []
    for digest, rendered in pictures:
        picture = known.get(digest)
        if picture is None:
            picture = Picture(id=uuid7(), shop_id=shop_id, sha256=digest)
            _describe(picture, rendered)
            known[digest] = picture
            fresh.append(picture)
        result.append(picture)
    Picture.objects.bulk_create(fresh)
    return result


def _describe(picture: Picture, rendered: Rendered) -> None:
    picture.width = rendered.width
    picture.height = rendered.height
    picture.colour = rendered.colour
    picture.sizes = _keep_files(rendered)
    picture.status = Picture.Status.READY


def _keep_files(rendered: Rendered) -> list[dict[str, Any]]:
    # Two letters of folder spread a hundred thousand files; the name says nothing of whose it is.
    name = token().replace("_", "a").replace("-", "b").lower()
    kept = []
    for size in rendered.sizes:
        stem = f"pictures/{name[:2]}/{name}-{size.width}"
        entry: dict[str, Any] = {"width": size.width, "height": size.height}
        entry["webp"] = default_storage.save(f"{stem}.webp", ContentFile(size.webp))
        if size.avif:
            entry["avif"] = default_storage.save(f"{stem}.avif", ContentFile(size.avif))
        kept.append(entry)
    return kept
