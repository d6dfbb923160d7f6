import os
import signal
import threading
from pathlib import Path

import psycopg
import pytest

from markthalle.postgres import running
from markthalle.postgres.lock import is_held
from markthalle.postgres.tests.programs import ask, postmaster, within


def test_what_was_committed_survives_a_killed_server(home: Path) -> None:
    with running(home) as server:
        ask(server, "SELECT 1", first="CREATE TABLE safe AS SELECT 1 AS number")

        os.kill(postmaster(server), signal.SIGKILL)

        assert within(5, lambda: not is_held(home / "postgres.kept"))
        assert server.ensure()
        assert not server.ensure()
        assert ask(server, "SELECT number FROM safe") == 1


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="finds orphans by /proc")
def test_busy_orphan_of_a_killed_server_is_not_in_the_way(home: Path) -> None:
    with running(home, throwaway=True) as server:
        busy = psycopg.connect(server.url(), autocommit=True)
        ended = threading.Event()

        def compute() -> None:
            try:
                busy.execute("SELECT count(*) FROM generate_series(1, 3000000000)")
            except psycopg.OperationalError:
                ended.set()

        thread = threading.Thread(target=compute)
        thread.start()
        question = (
            "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'SELECT count(*) FROM g%'"
        )
        assert within(5, lambda: ask(server, question) == 1)

        os.kill(postmaster(server), signal.SIGKILL)
        assert within(5, lambda: not is_held(home / "postgres.kept"))

        assert server.ensure()
        assert ask(server, "SELECT 1") == 1
        assert ended.wait(5)
        thread.join()
        busy.close()


def test_process_id_given_to_somebody_else_is_not_in_the_way(home: Path) -> None:
    with running(home, throwaway=True) as server:
        pid_file = server.place.data / "postmaster.pid"
        lines = pid_file.read_text().splitlines()
        os.kill(postmaster(server), signal.SIGKILL)
        assert within(5, lambda: not is_held(home / "postgres.kept"))

    lines[0] = str(os.getpid())
    pid_file.write_text("\n".join(lines))

    with running(home, throwaway=True) as server:
        assert ask(server, "SELECT 1") == 1


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="Linux ends a process with its parent")
def test_server_comes_back_after_its_keeper_was_killed(home: Path) -> None:
    with running(home, throwaway=True) as server:
        os.kill(int((home / "postgres.kept").read_text()), signal.SIGKILL)

        assert within(10, server.ensure)

        assert ask(server, "SELECT 1") == 1
    assert not is_held(home / "postgres.kept")
