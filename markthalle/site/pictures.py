"""The HTML of pictures: AVIF and WebP in every size there is, room kept, mean colour behind."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.conf import settings
from django.utils.html import escape


class Shown(NamedTuple):
    """A picture ready to be shown. `files` are `(width, webp, avif or "")`, small to large."""

    width: int
    height: int
    colour: str
    alt: str
    files: tuple[tuple[int, str, str], ...]


def shown(source: Any) -> Shown | None:
    """The picture behind a `Picture`, a `ProductPicture` or a mapping of theirs; None if none."""
    if not source:
        return None
    if isinstance(source, Mapping):
        return _from(source, source.get("sizes") or ())
    alt = getattr(source, "alt", "")
    row = getattr(source, "picture", source)
    values = {"width": row.width, "height": row.height, "colour": row.colour, "alt": alt}
    return _from(values, row.sizes)


def _from(values: Mapping[str, Any], sizes: Any) -> Shown | None:
    files = tuple(
        (size["width"], _address(size["webp"]), _address(size.get("avif") or "")) for size in sizes
    )
    if not files:
        return None
    return Shown(
        values["width"], values["height"], values.get("colour") or "#dddddd",
        values.get("alt") or "", files,
    )  # fmt: skip


def _address(path: str) -> str:
    if not path or path.startswith(("/", "http")):
        return path
    return f"{settings.MEDIA_URL}{path}"


_TONE = '<svg class="tone" aria-hidden="true"><rect width="100%" height="100%" fill="{}"/></svg>'


def picture_html(found: Shown, *, sizes: str, eager: bool, alt: str | None = None) -> str:
    """The mean colour and the `<picture>` over it. Which file is loaded is the browser's choice."""
    webp = ", ".join(f"{escape(path)} {width}w" for width, path, _ in found.files)
    avif = ", ".join(f"{escape(path)} {width}w" for width, _, path in found.files if path)
    middle = found.files[len(found.files) // 2][1]
    source = f'<source type="image/avif" srcset="{avif}" sizes="{sizes}">' if avif else ""
    loading = 'fetchpriority="high"' if eager else 'loading="lazy"'
    words = escape(found.alt if alt is None else alt)
    return (
        f"{_TONE.format(escape(found.colour))}<picture>{source}"
        f'<img src="{escape(middle)}" srcset="{webp}" sizes="{sizes}" alt="{words}"'
        f' width="{found.width}" height="{found.height}" decoding="async" {loading}></picture>'
    )
