"""Pictures that come with a form: taken in one by one, refusals named by file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile

from markthalle.pictures.header import MOST_BYTES, PictureRefused
from markthalle.pictures.models import Picture
from markthalle.pictures.operations import take_in

MOST_FILES = 24


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of the files: pictures, and a sentence for each that was refused."""

    pictures: tuple[Picture, ...]
    refusals: tuple[str, ...]


def take_uploads(files: Iterable["UploadedFile[Any]"], *, shop_id: UUID) -> Taken:
    """All pictures among the files; their sizes are made by a job."""
    pictures: list[Picture] = []
    refusals: list[str] = []
    for file in list(files)[:MOST_FILES]:
        try:
            # A file beyond the limit is not read to its end only to be refused.
            data = file.read(MOST_BYTES + 1)
            pictures.append(take_in(data=data, shop_id=shop_id))
        except PictureRefused as refusal:
            refusals.append(f"{file.name}: {refusal.text}")
    return Taken(tuple(pictures), tuple(refusals))


def one_upload(files: Sequence["UploadedFile[Any]"], *, shop_id: UUID) -> Taken:
    """The first file alone."""
    return take_uploads(files[:1], shop_id=shop_id)
