"""Files that want to do harm."""

import io
import struct
import zlib

import pytest
from PIL import Image

from markthalle.pictures.child import render_safely
from markthalle.pictures.fetching import FetchFailed, fetch
from markthalle.pictures.header import PictureRefused, read_header
from markthalle.pictures.models import Picture
from markthalle.pictures.operations import make_sizes, take_in


def png(width: int, height: int) -> bytes:
    """A tiny file that says it is that large, and unfolds to it."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pixels = zlib.compress(bytes(width + 1) * min(height, 64), 9)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


def jpeg(size: tuple[int, int] = (640, 480), **options: object) -> bytes:
    """An honest photo."""
    out = io.BytesIO()
    Image.effect_noise(size, 60).convert("RGB").save(out, "JPEG", **options)
    return out.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00" * 64,
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"GIF89a",
        png(13_300, 13_300),
    ],
    ids=["nothing", "zeros", "svg", "broken gif", "bomb"],
)
def test_what_is_no_picture_or_too_large_is_refused_unopened(data: bytes) -> None:
    with pytest.raises(PictureRefused):
        read_header(data)


def test_twenty_five_megapixels_are_the_most() -> None:
    assert read_header(png(5_000, 5_000)).width == 5_000
    with pytest.raises(PictureRefused):
        read_header(png(5_001, 5_000))


def test_a_picture_that_breaks_off_is_refused_by_the_child() -> None:
    with pytest.raises(PictureRefused):
        render_safely(jpeg()[:2_000])


def test_turns_upright_and_forgets_where_it_was_taken() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = "at home"

    rendered = render_safely(jpeg((640, 480), exif=exif))

    assert (rendered.width, rendered.height) == (480, 640)
    with Image.open(io.BytesIO(rendered.sizes[-1].webp)) as kept:
        assert not kept.getexif()


@pytest.mark.django_db
def test_the_same_file_is_kept_once_and_its_upload_is_gone_afterwards() -> None:
    photo = jpeg()
    first, second = take_in(data=photo, shop_id=None), take_in(data=photo, shop_id=None)

    made = make_sizes(picture_id=first.pk)

    assert made.status == Picture.Status.READY
    assert [size["width"] for size in made.sizes] == [240, 480, 640]
    assert made.original == ""
    assert second.pk == first.pk
    assert make_sizes(picture_id=first.pk).sizes == made.sizes


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "ftp://pictures.example/a.jpg",
        "http://127.0.0.1:9/a.jpg",
        "javascript:1",
    ],
)
def test_addresses_inside_are_not_fetched(address: str) -> None:
    with pytest.raises(FetchFailed):
        fetch(address)
