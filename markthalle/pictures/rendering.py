"""
Decoding a stranger's picture and encoding it anew, in sizes. Pure: bytes in, bytes out.

Run it only in a process whose memory is limited (see `child.py`), or on pictures of our own.
"""

import io
from dataclasses import dataclass

from PIL import Image, ImageCms, ImageOps

WIDTHS = (240, 480, 960, 1600)


_WEBP_QUALITY = 80
_AVIF_QUALITY = 58
_AVIF_SPEED = 9


@dataclass(frozen=True, slots=True)
class Size:
    """One size of a picture; `avif` is empty where WebP alone is made."""

    width: int
    height: int
    webp: bytes
    avif: bytes


@dataclass(frozen=True, slots=True)
class Rendered:
    """A picture as we keep it: upright, sRGB, without metadata. `colour` is its mean."""

    width: int
    height: int
    colour: str
    sizes: tuple[Size, ...]


def render(data: bytes, *, with_avif: bool = True) -> Rendered:
    """Every size of a picture, never larger than it came."""
    with Image.open(io.BytesIO(data)) as raw:
        raw.draft("RGB", (WIDTHS[-1], WIDTHS[-1]))
        picture = _clean(raw)
    return render_clean(picture, with_avif=with_avif)


def render_clean(picture: Image.Image, *, with_avif: bool = True) -> Rendered:
    """Every size of a picture that is upright and RGB already."""
    sizes = []
    for width in _widths(picture.width):
        height = max(1, round(picture.height * width / picture.width))
        small = picture.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)
        sizes.append(
            Size(
                width,
                height,
                _encode(small, "WEBP", quality=_WEBP_QUALITY, method=3),
                _encode(small, "AVIF", quality=_AVIF_QUALITY, speed=_AVIF_SPEED, max_threads=1)
                if with_avif
                else b"",
            )
        )
    red, green, blue = picture.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))  # type: ignore[misc]
    colour = f"#{int(red):02x}{int(green):02x}{int(blue):02x}"
    return Rendered(sizes[-1].width, sizes[-1].height, colour, tuple(sizes))


def _clean(raw: Image.Image) -> Image.Image:
    upright = ImageOps.exif_transpose(raw)
    profile = raw.info.get("icc_profile")
    if upright.mode in ("RGBA", "LA", "PA", "P"):
        with_alpha = upright.convert("RGBA")
        flat = Image.new("RGB", with_alpha.size, "white")
        flat.paste(with_alpha, mask=with_alpha.getchannel("A"))
        return flat
    if profile and upright.mode in ("RGB", "CMYK", "L"):
        try:
            converted = ImageCms.profileToProfile(
                upright,
                ImageCms.ImageCmsProfile(io.BytesIO(profile)),
                ImageCms.createProfile("sRGB"),
                outputMode="RGB",
            )
        except ImageCms.PyCMSError:
            converted = None
        if converted is not None:
            return converted
    return upright.convert("RGB")


def _widths(width: int) -> list[int]:
    smaller = [wanted for wanted in WIDTHS if wanted < width]
    return [*smaller, min(width, WIDTHS[-1])]


def _encode(picture: Image.Image, kind: str, **options: int) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()
