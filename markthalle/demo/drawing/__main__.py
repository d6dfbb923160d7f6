"""`python -m markthalle.demo.drawing OUT.png [kind]`: a sheet of everything, for looking."""

import sys

from PIL import Image

from markthalle.demo.drawing import KINDS, PALETTE, draw


def main() -> None:
    """Draw each kind in each form, or one kind in each pattern too."""
    wanted = sys.argv[2:] or sorted(KINDS)
    colours = [name for name in PALETTE if name not in ("snow", "cream", "black")]
    cells = []
    for name in wanted:
        patterns = KINDS[name].patterns if len(wanted) == 1 else KINDS[name].patterns[:1]
        for pattern in patterns:
            for index, form in enumerate(KINDS[name].forms):
                colour = colours[(len(cells) * 7) % len(colours)]
                accent = colours[(len(cells) * 11 + 5) % len(colours)]
                cells.append(
                    draw(
                        name,
                        seed=index,
                        size=240,
                        form=form,
                        pattern=pattern,
                        colour=colour,
                        accent=accent,
                    )
                )
    columns = 14
    rows = -(-len(cells) // columns)
    sheet = Image.new("RGB", (columns * 240, rows * 240), "white")
    for index, cell in enumerate(cells):
        sheet.paste(cell, (index % columns * 240, index // columns * 240))
    sheet.save(sys.argv[1])


if __name__ == "__main__":
    main()
