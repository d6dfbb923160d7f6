"""Small charts as SVG: drawn on the server, no script, coloured by the style sheet. Pure."""

from html import escape

_WIDTH = 320
_HEIGHT = 96


def bars(values: list[float], labels: list[str], *, title: str) -> str:
    """One bar for each value, the highest as high as the chart."""
    if not values:
        return ""
    most = max(*values, 0, 0.0001)
    step = _WIDTH / len(values)
    gap = min(step * 0.25, 6)
    drawn = []
    for at, value in enumerate(values):
        height = round(max(value, 0) / most * (_HEIGHT - 4), 1)
        drawn.append(
            f'<rect class="bar" x="{at * step + gap / 2:.1f}" y="{_HEIGHT - height}"'
            f' width="{step - gap:.1f}" height="{height}" rx="2">{_says(labels, at, value)}</rect>'
        )
    return _chart("".join(drawn), title)


def line(values: list[float], labels: list[str], *, title: str) -> str:
    """A line through all values over a soft area, from nothing at the bottom."""
    if not values:
        return ""
    most = max(*values, 0, 0.0001)
    step = _WIDTH / max(len(values) - 1, 1)
    points = [
        f"{at * step:.1f} {_HEIGHT - max(value, 0) / most * (_HEIGHT - 6):.1f}"
        for at, value in enumerate(values)
    ]
    way = " L".join(points)
    area = f"M0 {_HEIGHT} L{way} L{_WIDTH} {_HEIGHT}Z"
    return _chart(f'<path class="area" d="{area}"/><path class="line" d="M{way}"/>', title)


def _says(labels: list[str], at: int, value: float) -> str:
    label = f"{labels[at]}: " if at < len(labels) else ""
    return f"<title>{escape(label)}{value:g}</title>"


def _chart(inside: str, title: str) -> str:
    axis = f'<path class="axis" d="M0 {_HEIGHT}h{_WIDTH}"/>'
    return (
        f'<svg class="chart" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img"'
        f' aria-label="{escape(title)}">{inside}{axis}</svg>'
    )
