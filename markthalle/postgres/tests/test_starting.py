import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from markthalle.postgres import InUse, NotOurs, StartFailed, erase, running
from markthalle.postgres.lock import is_held
from markthalle.postgres.tests.programs import ROOT, ask, use, within

_ROOT_ONLY = pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")


def test_first_start_makes_a_database_for_utf8_on_a_socket_alone(empty_home: Path) -> None:
    with running(empty_home, throwaway=True) as server:
        assert ask(server, "SELECT current_database() || ' ' || current_user") == "markthalle hall"
        assert ask(server, "SELECT lower('ÄÖÜ')") == "äöü"
        assert ask(server, "SHOW server_encoding") == "UTF8"
        assert ask(server, "SHOW listen_addresses") == ""

    assert (empty_home / "postgres.password").stat().st_mode & 0o777 == 0o600
    assert not is_held(empty_home / "postgres.kept")


def test_second_start_finds_what_the_first_one_kept(home: Path) -> None:
    with running(home, throwaway=True) as server:
        ask(server, "SELECT 1", first="CREATE TABLE kept AS SELECT 7 AS number")

    with running(home, throwaway=True) as server:
        assert ask(server, "SELECT number FROM kept") == 7


def test_path_may_be_long_and_hold_spaces_and_umlauts(empty_home: Path) -> None:
    long = empty_home / "Ein Ordner für Bärbel" / ("lang" * 40)

    with running(long, throwaway=True) as server:
        assert ask(server, "SELECT 1") == 1
        assert len(os.fsencode(server.place.sockets)) < 90


def test_first_start_that_was_killed_leaves_nothing_in_the_way(empty_home: Path) -> None:
    started = use(empty_home)
    assert within(20, lambda: any((empty_home / "postgres").glob("making.*/base")))
    started.kill()
    started.communicate()
    assert not (empty_home / "postgres" / "data").exists()

    with running(empty_home, throwaway=True) as server:
        assert ask(server, "SELECT 1") == 1


def test_eight_at_once_all_get_their_answer_and_leave_nothing_running(home: Path) -> None:
    programs = [use(home, seconds=0.1 * number) for number in range(8)]

    said = [program.communicate(timeout=60) for program in programs]

    assert [out for out, _ in said] == ["answers\n"] * 8, said
    assert not is_held(home / "postgres.kept")


def test_who_started_it_may_leave_while_others_use_it(home: Path) -> None:
    starter = use(home, seconds=0.5)
    assert starter.stdout
    assert starter.stdout.readline() == "answers\n"

    with running(home, throwaway=True) as server:
        starter.communicate(timeout=20)
        assert ask(server, "SELECT 1") == 1

    assert not is_held(home / "postgres.kept")


def test_server_is_not_erased_while_it_is_used(home: Path) -> None:
    with running(home, throwaway=True) as server:
        with pytest.raises(InUse):
            erase(home)
        assert ask(server, "SELECT 1") == 1


def test_lost_password_is_named_at_once(home: Path) -> None:
    password = home / "postgres.password"
    right = password.read_text()
    password.write_text("wrong")
    try:
        with pytest.raises(StartFailed, match=r"postgres\.password"), running(home):
            pass
    finally:
        password.write_text(right)


@_ROOT_ONLY
def test_root_lends_the_server_to_another_user(home: Path) -> None:
    with running(home, throwaway=True) as server:
        assert server.place.data.stat().st_uid != 0


@_ROOT_ONLY
def test_home_closed_to_others_stays_closed_and_works(empty_home: Path) -> None:
    empty_home.chmod(0o700)
    said: list[str] = []

    with running(empty_home / "inside", throwaway=True, say=said.append) as server:
        assert ask(server, "SELECT 1") == 1

    assert empty_home.stat().st_mode & 0o777 == 0o700
    assert len(said) == 1
    assert "/var/lib/markthalle/" in said[0]
    erase(empty_home / "inside")
    assert not server.place.data.exists()


@_ROOT_ONLY
def test_normal_user_runs_the_server_as_themselves(empty_home: Path) -> None:
    nobody = {"user": 65534, "group": 65534, "extra_groups": []}
    os.chown(empty_home, 65534, 65534)
    reaches = [sys.executable, "-c", "import markthalle.postgres"]
    try:
        done = subprocess.run(reaches, cwd=ROOT, check=False, capture_output=True, **nobody)  # type: ignore[call-overload]
    except PermissionError:
        pytest.skip("this Python lies in a folder that is closed to other users")
    if done.returncode:
        pytest.skip("this environment is closed to other users")

    out, error = use(empty_home, who=nobody).communicate(timeout=60)

    assert out == "answers\n", error
    assert (empty_home / "postgres" / "data").stat().st_uid == 65534


@_ROOT_ONLY
def test_home_of_somebody_else_is_refused_with_a_word(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 12345)

    with pytest.raises(NotOurs, match="HALL_HOME"), running(home):
        pass


def test_killed_users_leave_no_server_behind(home: Path) -> None:
    program = use(home, seconds=60)
    assert program.stdout
    assert program.stdout.readline() == "answers\n"

    program.send_signal(signal.SIGKILL)
    program.communicate()

    assert within(10, lambda: not is_held(home / "postgres.kept"))
