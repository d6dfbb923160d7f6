"""When an order arrives: working days counted from today. Pure."""

from datetime import date, timedelta

_SATURDAY = 5


def arrives_on(ordered_on: date, working_days: int) -> date:
    """The date so many working days later; Saturdays and Sundays are none."""
    day = ordered_on
    left = working_days
    while left > 0 or day.weekday() >= _SATURDAY:
        day += timedelta(days=1)
        if day.weekday() < _SATURDAY:
            left -= 1
    return day
