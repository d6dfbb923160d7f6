"""
Work for later, kept in PostgreSQL: the one small interface before the job library.

A job deferred inside a transaction exists exactly if that transaction commits. Jobs may run
twice after a crash, so each must be safe to repeat.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Generic, ParamSpec

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

Arguments = ParamSpec("Arguments")


class Job(Generic[Arguments]):
    """A function that a worker runs. Arguments are plain JSON values, given by keyword."""

    def __init__(self, act: Callable[Arguments, None], *, queue: str, attempts: int) -> None:
        self.act = act
        self._task: Any = app.task(
            name=f"{act.__module__}.{act.__name__}",
            queue=queue,
            retry=RetryStrategy(max_attempts=attempts, exponential_wait=4),
        )(act)

    def __call__(self, *args: Arguments.args, **kwargs: Arguments.kwargs) -> None:
        """Do the work now, in this process."""
        self.act(*args, **kwargs)

    def later(self, *args: Arguments.args, **kwargs: Arguments.kwargs) -> None:
        """Have a worker do it as soon as this transaction is committed."""
        self._task.defer(**kwargs)

    def at(self, when: datetime, *args: Arguments.args, **kwargs: Arguments.kwargs) -> None:
        """Have a worker do it at a moment or soon after."""
        self._task.configure(schedule_at=when).defer(**kwargs)

    def once(self, key: str, *args: Arguments.args, **kwargs: Arguments.kwargs) -> bool:
        """Like `later`, but not if a job with this key still waits; False in that case."""
        try:
            self._task.configure(queueing_lock=key).defer(**kwargs)
        except AlreadyEnqueued:
            return False
        return True


def job(
    *, queue: str = "default", attempts: int = 6
) -> Callable[[Callable[Arguments, None]], Job[Arguments]]:
    """Make a function a job. It must be defined in a `jobs.py`, where the worker looks."""

    def wrap(act: Callable[Arguments, None]) -> Job[Arguments]:
        return Job(act, queue=queue, attempts=attempts)

    return wrap


def periodic(cron: str) -> Callable[[Callable[[int], None]], Callable[[int], None]]:
    """Run a function by the clock (`*/5 * * * *`); it is given the moment as a Unix time."""

    def wrap(act: Callable[[int], None]) -> Callable[[int], None]:
        task = app.task(name=f"{act.__module__}.{act.__name__}", queue="default")(act)
        app.periodic(cron=cron)(task)
        return act

    return wrap
