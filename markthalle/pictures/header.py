"""What a file claims to be, read from its first bytes, before anything is decoded. Pure."""

import io
import warnings
from dataclasses import dataclass

from django.utils.translation import gettext_lazy
from PIL import Image, UnidentifiedImageError

from markthalle.kit.errors import Problem

MOST_BYTES = 15_000_000
MOST_PIXELS = 25_000_000
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")


class PictureRefused(Problem):
    """A file that is no picture, or too large a one."""

    code = "picture_refused"
    status = 422
    message = gettext_lazy("This is not a picture we can use. Take a JPEG, PNG, WebP or AVIF file.")


@dataclass(frozen=True, slots=True)
class Header:
    """The size a picture says it has, in pixels."""

    width: int
    height: int


def read_header(data: bytes) -> Header:
    """
    The picture's size. Nothing is decoded, so a small file that unfolds to gigabytes costs nothing.

    :raises PictureRefused: it is not a picture of a kind we take, or too large.
    """
    if len(data) > MOST_BYTES:
        raise PictureRefused(
            str(gettext_lazy("The file is larger than 15 MB. Make it smaller and try again."))
        )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=FORMATS) as picture:
                width, height = picture.size
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError):
        raise PictureRefused from None
    if width * height > MOST_PIXELS:
        raise PictureRefused(
            str(
                gettext_lazy(
                    "The picture has more than 25 megapixels. Make it smaller and try again."
                )
            )
        )
    if min(width, height) < 16:
        raise PictureRefused(str(gettext_lazy("The picture is too small to show anything.")))
    return Header(width, height)
