"""Compiles the translations (.po) into what gettext reads (.mo). No outside program is needed."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


def compile_all() -> int:
    """Compile every catalogue that is newer than its compiled form; the number compiled."""
    compiled = 0
    for source in PACKAGE.glob("**/locale/*/LC_MESSAGES/*.po"):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            _compile(source, target)
            compiled += 1
    return compiled


def _compile(source: Path, target: Path) -> None:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with source.open("rb") as file:
        catalogue = read_po(file, locale=source.parent.parent.name)
    making = target.with_suffix(".making")
    with making.open("wb") as out:
        write_mo(out, catalogue)
    making.replace(target)
