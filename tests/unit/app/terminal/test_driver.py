"""Frames are held until they are wanted, and no longer than a second."""

from __future__ import annotations

import asyncio

import pytest
from textual.app import App

from migtui.app.terminal import MigtuiDriver
from migtui.app.terminal import driver as driver_module

_FRAME = "\x1b[1;1Ha"


class Wire(list[str]):
    """Takes the place of the thread that writes."""

    write = list.append


class Owner(App[None]):
    """An app that keeps its driver, as Migtui's does."""

    driver_given: MigtuiDriver | None = None

    def attach_driver(self, driver: MigtuiDriver) -> None:
        self.driver_given = driver

    def hang_up(self) -> None:
        self.exit()


@pytest.fixture
async def owner() -> Owner:
    return Owner()


@pytest.fixture
async def driver(owner: Owner, monkeypatch: pytest.MonkeyPatch) -> MigtuiDriver:
    made = MigtuiDriver(owner)
    monkeypatch.setattr(made, "_writer_thread", Wire())
    return made


def written(driver: MigtuiDriver) -> list[str]:
    wire = driver._writer_thread
    assert isinstance(wire, Wire)
    return list(wire)


async def test_the_app_is_given_its_driver(owner: Owner, driver: MigtuiDriver) -> None:
    assert owner.driver_given is driver


async def test_held_frames_are_dropped_and_modes_pass(driver: MigtuiDriver) -> None:
    driver.hold()
    for data in ("\x1b[?2026h", _FRAME, "\x1b[?2026l", "\x1b[?25l"):
        driver.write(data)
    driver.release()
    driver.write(_FRAME)
    assert written(driver) == ["\x1b[?25l", _FRAME]


async def test_a_hold_that_nobody_ends_ends_by_itself(driver: MigtuiDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    painted: list[bool] = []
    monkeypatch.setattr(driver_module, "HOLD_LIMIT", 0.01)
    monkeypatch.setattr(driver, "_repaint", lambda: painted.append(True))
    driver.hold()
    await asyncio.sleep(0.05)
    assert not driver.holding
    assert painted == [True]


async def test_an_older_hold_does_not_end_a_newer_one(driver: MigtuiDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(driver_module, "HOLD_LIMIT", 0.02)
    driver.hold()
    driver.release()
    monkeypatch.setattr(driver_module, "HOLD_LIMIT", 5)
    driver.hold()
    await asyncio.sleep(0.05)
    assert driver.holding


async def test_the_terminal_is_not_asked_for_its_focus(driver: MigtuiDriver) -> None:
    driver.write("\x1b[?1004h")
    assert written(driver) == []


async def test_a_frame_that_changes_nothing_is_not_written(driver: MigtuiDriver) -> None:
    for _ in range(2):
        for data in ("\x1b[?2026h", _FRAME, "\x1b[?2026l"):
            driver.write(data)
    assert written(driver) == ["\x1b[?2026h", _FRAME, "\x1b[?2026l"]


async def test_another_screen_of_the_terminal_is_painted_whole(driver: MigtuiDriver) -> None:
    for data in (_FRAME, "\x1b[?1049h", _FRAME):
        driver.write(data)
    assert written(driver) == [_FRAME, "\x1b[?1049h", _FRAME]
