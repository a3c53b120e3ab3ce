"""A build makes the store equal to its sources, bears whatever it is given, and loses nothing when it is stopped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import migtui
from migtui import checks
from migtui.build import pipeline
from migtui.build.assemble import read_source
from migtui.build.models import Model
from migtui.errors import SourceError, StoreError, StoreMissingError, UsageError
from migtui.records import Decision, Facts
from migtui.session import DECISIONS, build_cached, build_store, open_session
from tests.unit.hostile import BORNE, write_hostile

TEXTS = {
    "fares.txt": "Ferry fares fall\n\n“We listened,” said Ines Karlow, who chairs the Ferry Board (FB).\n",
    "deep/tunnel.txt": "Tunnel opens late\n\nThe tunnel will open in June, the Ministry of Transport said on Monday.\n",
    "rain.txt": "Rain floods harbour\n\n“We listened,” said Ines Karlow, chair of the Ferry Board.\n",
}


def write(folder: Path, texts: dict[str, str]) -> Path:
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return folder


@pytest.fixture
def given(tmp_path: Path) -> Path:
    """A folder of texts."""
    return write(tmp_path / "given", TEXTS)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Where a store is to be built."""
    return tmp_path / "store"


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, the lock apart."""
    return {p.relative_to(folder).as_posix(): p.read_bytes()
            for p in folder.rglob("*") if p.is_file() and p.name != ".migtui.lock"}


def test_given_texts_are_copied_byte_for_byte_and_read(given: Path, store: Path) -> None:
    built = build_store(store, [given])
    assert {name: text.encode() for name, text in TEXTS.items()} == {
        name.removeprefix("sources/"): raw for name, raw in tree(store).items() if name.startswith("sources/")
    }
    assert built.given == set(TEXTS)
    assert not built.unchanged
    assert [s.name for s in open_session(store).library.sources()] == sorted(TEXTS)


def test_a_second_build_changes_nothing_and_reads_nothing(given: Path, store: Path) -> None:
    build_store(store, [given])
    before = tree(store)
    read: list[int] = []
    built = build_store(store, [given], progress=lambda done, _total: read.append(done))
    assert built.unchanged
    assert read == []
    assert tree(store) == before


def test_the_same_path_replaces_and_a_file_taken_away_is_gone(given: Path, store: Path, tmp_path: Path) -> None:
    build_store(store, [given])
    (given / "fares.txt").write_text("Ferry fares rise\n\nThey rose.\n", encoding="utf-8")
    build_store(store, [given / "fares.txt"])
    (store / "sources" / "rain.txt").unlink()
    build_store(store)
    texts = {"fares.txt": "Ferry fares rise\n\nThey rose.\n", "deep/tunnel.txt": TEXTS["deep/tunnel.txt"]}
    build_store(tmp_path / "clean", [write(tmp_path / "same", texts)])
    assert tree(store) == tree(tmp_path / "clean")


def test_texts_inside_the_store_are_used_in_place(given: Path, store: Path) -> None:
    build_store(store, [given])
    before = tree(store)
    assert build_store(store, [store / "sources"]).unchanged
    assert build_store(store, [store / "sources" / "rain.txt"]).unchanged
    assert tree(store) == before


@pytest.mark.parametrize("jobs", [1, 2])
def test_processes_order_and_place_make_no_difference(jobs: int, tmp_path: Path) -> None:
    texts = {f"{number:02d}.txt": text.replace("Karlow", f"Karlow{number}")
             for number, text in enumerate(list(TEXTS.values()) * 4)}
    folder = write(tmp_path / "given", texts)
    build_store(tmp_path / "one", [folder])
    build_store(tmp_path / "elsewhere" / "two", sorted(folder.iterdir(), reverse=True), jobs=jobs)
    assert tree(tmp_path / "one") == tree(tmp_path / "elsewhere" / "two")


def test_another_encoding_is_decoded_and_its_origin_kept(store: Path, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes("Fares fall\n\n“At last,” said Hélène Marchand.\n".encode("cp1252"))
    build_store(store, [tmp_path / "old.txt"])
    before = tree(store)
    source = open_session(store).library.sources()[0]
    assert (source.name, source.origin, source.encoding) == ("old.txt", "old.txt", "windows-1252")
    assert source.origin_sha256 != source.sha256
    assert b"\xe2\x80\x9cAt last" in before["sources/old.txt"]
    assert build_store(store).unchanged, "the origin is kept without the file it came from"
    (store / "sources" / "old.txt").write_text("Edited by hand.\n", encoding="utf-8")
    build_store(store)
    assert open_session(store).library.sources()[0].origin is None, "an edited text is a source of its own"
    assert "origins.json" not in tree(store)


def test_a_page_is_kept_as_the_text_taken_out_of_it(store: Path, tmp_path: Path) -> None:
    pytest.importorskip("trafilatura", exc_type=ImportError)
    words = "The Ferry Board has lowered all fares by a third, it said on Monday after a long meeting in the harbour."
    page = f"<html><body><article><h1>Ferry fares fall</h1><p>{words}</p><p>{words[::-1]}</p></article></body></html>"
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    (tmp_path / "page.txt").write_text("Another text.\n", encoding="utf-8")
    build_store(store, [tmp_path / "page.html", tmp_path / "page.txt"])
    named = {source.name: source for source in open_session(store).library.sources()}
    assert set(named) == {"page.html.txt", "page.txt"}
    assert named["page.html.txt"].extractor is not None
    assert named["page.html.txt"].extractor.startswith("trafilatura ")
    assert words in tree(store)["sources/page.html.txt"].decode()


def test_hostile_files_are_borne_or_left_out_with_a_reason(store: Path, tmp_path: Path) -> None:
    reasons = write_hostile(tmp_path / "given")
    built = build_store(store, [tmp_path / "given"])
    told = {Path(left.name).name: left.reason for left in built.left_out}
    assert set(told) == set(reasons)
    for name, reason in reasons.items():
        assert reason in told[name], name
    assert len(built.corpus.sources) == len(BORNE)
    session = open_session(store)
    assert list(checks.check(session.library, session.texts)) == []
    assert build_store(store, write=False).unchanged


def test_a_text_the_rules_stumble_over_is_left_out_and_told(
    given: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = read_source

    def stumbling(name: str, text: str, model: Model | None) -> tuple[Facts, ...]:
        if name == "rain.txt":
            raise RecursionError("too deep")
        return read(name, text, model)

    monkeypatch.setattr(pipeline, "read_source", stumbling)
    built = build_store(store, [given])
    assert [s.name for s in built.corpus.sources] == ["deep/tunnel.txt", "fares.txt"]
    assert [(left.name, "RecursionError: too deep" in left.reason) for left in built.left_out] == [("rain.txt", True)]


@pytest.mark.parametrize("stage", ["reading", "committing"])
def test_an_interrupted_build_leaves_everything_as_it_was(
    stage: str, given: Path, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_store(store, [given])
    before = tree(store)
    more = write(tmp_path / "more", {"fares.txt": "Other words.\n", "new.txt": "New words.\n"})

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    if stage == "reading":
        monkeypatch.setattr(pipeline, "read_source", interrupted)
    else:
        monkeypatch.setattr(pipeline, "link", interrupted)
    with pytest.raises(KeyboardInterrupt):
        build_store(store, [more])
    assert tree(store) == before
    monkeypatch.undo()
    assert open_session(store).texts.get("fares.txt").text == TEXTS["fares.txt"]


def test_what_an_older_build_left_waiting_is_cleared(given: Path, store: Path) -> None:
    (store / ".incoming").mkdir(parents=True)
    (store / ".incoming" / "1").write_text("half", encoding="utf-8")
    build_store(store, [given])
    assert not (store / ".incoming").exists()


def test_a_check_writes_nothing_and_takes_nothing_on_trust(
    given: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_store(store, [given])
    before = tree(store)
    read = read_source
    monkeypatch.setattr(pipeline, "read_source", lambda name, text, model: read(name, text, model)[:0])
    assert not build_store(store, write=False).unchanged
    assert tree(store) == before


def test_a_source_that_is_not_there_is_one_sentence(store: Path) -> None:
    with pytest.raises(SourceError, match="There is no file or folder"):
        build_store(store, [Path("/nowhere/at/all.txt")])
    assert not (store / "migtui.json").exists()


def test_an_unknown_engine_says_what_to_install(given: Path, store: Path) -> None:
    with pytest.raises(UsageError, match="There is no engine"):
        build_store(store, [given], engine="crystal ball")


def _folder(given: Path) -> Path:
    return given


def _file(given: Path) -> Path:
    return given / "fares.txt"


@pytest.mark.parametrize("choose", [_folder, _file])
def test_texts_are_built_into_the_cache_and_opened_at_once_when_unchanged(
    choose: Callable[[Path], Path], given: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = choose(given)
    read: list[int] = []
    folder = build_cached(path, progress=lambda done, _total: read.append(done))
    assert folder.is_relative_to(tmp_path / "cache")
    assert folder.stat().st_mode & 0o777 == 0o700
    names = sorted(TEXTS) if path == given else ["fares.txt"]
    assert [s.name for s in open_session(folder).library.sources()] == names
    assert len(read) == len(names)
    assert build_cached(path, progress=lambda done, _total: read.append(done)) == folder
    assert len(read) == len(names), "nothing is read again"


def test_the_cache_follows_its_folder(given: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    build_cached(given)
    (given / "rain.txt").unlink()
    (given / "snow.txt").write_text("Snow.\n", encoding="utf-8")
    folder = build_cached(given)
    assert [s.name for s in open_session(folder).library.sources()] == ["deep/tunnel.txt", "fares.txt", "snow.txt"]
    (folder / "migtui.json").write_bytes(b"{")
    assert open_session(build_cached(given)).library.documents(), "a broken cache is made anew"


def test_a_folder_without_texts_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "none").mkdir()
    (tmp_path / "none" / "empty.txt").touch()
    with pytest.raises(SourceError, match=r"There is no text to read at .* empty"):
        build_cached(tmp_path / "none")


def test_a_session_keeps_state_only_when_asked(given: Path, store: Path, tmp_path: Path) -> None:
    build_store(store, [given])
    assert open_session(store).state.folder is None
    kept = open_session(store, keep_state=True, state=tmp_path / "state").state
    kept.asked("fares")
    kept.save()
    assert open_session(store, keep_state=True, state=tmp_path / "state").state.queries == ("fares",)


def test_decisions_are_applied_counted_and_told_when_lost(given: Path, store: Path) -> None:
    build_store(store, [given])
    session = migtui.open(store)
    document = session.library.documents()[0].id
    lines = [Decision(action="hide", address="org:no-such-body"), Decision(action="paint", address=document)]
    from migtui.decisions.log import append

    for decision in lines:
        append(store / DECISIONS, decision)
    session = migtui.open(store)
    assert (session.decisions, session.unapplied) == (0, tuple(lines))
    assert migtui.open(store, decisions=False).unapplied == ()
    assert [f.law for f in checks.unapplied(session.unapplied)] == ["decision", "decision"]


def test_no_store_and_no_folder_are_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(StoreMissingError, match="There is no store at"):
        migtui.open(tmp_path / "none")
    with pytest.raises(StoreError, match="There is no store at"):
        migtui.open(tmp_path)
