"""The folder of added lists: copied, hashed, whole or not there, the same for two at once."""

from __future__ import annotations

import os
import pickle  # noqa: TID251 - processes hand atlases over that way
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reportedly.atlas import Atlas, SeriesFile, added_lists, open_atlas, user_atlas
from reportedly.atlas.adding import add_actors, add_places, add_series, add_timeline
from reportedly.atlas.folder import LIST, ListFolder, atlas_folder, lists
from reportedly.errors import (
    AtlasFolderError,
    AtlasListError,
    EmptyInputError,
    UnreadableError,
    UsageError,
)

PLACES = "name,aliases,lat,lon,country,kind\nVesk Camp,Wesk Camp,33.5,36.25,SY,camp\n"
ACTORS = '[XV_BAND]\nname = "Vesk Band"\nkind = "armed_group"\n'
SERIES = "date,killed_cum\n2031-03-01,12\n"
TIMELINE = "id,first,names\nt,2031-03-01,Vesk truce\n"


@pytest.fixture
def folder(tmp_path: Path) -> ListFolder:
    """A folder that does not exist yet."""
    return ListFolder(tmp_path / "data" / "atlas")


def write(folder: Path, text: str, name: str = "mine.csv") -> Path:
    """Write a file and return its path."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def atlas_of(folder: ListFolder) -> Atlas:
    """Return the atlas with the lists of a folder."""
    return open_atlas(added=added_lists(folder.path))


def test_every_kind_of_list_is_consulted(tmp_path: Path, folder: ListFolder) -> None:
    """From copies: the files may go."""
    plain = atlas_of(folder).digest
    add_places(folder, write(tmp_path, PLACES))
    add_actors(folder, write(tmp_path, ACTORS))
    add_series(folder, SeriesFile(path=write(tmp_path, SERIES), publisher="XV_BAND"))
    add_timeline(folder, write(tmp_path, TIMELINE))
    (tmp_path / "mine.csv").unlink()
    with atlas_of(folder) as atlas:
        assert atlas.places.find("wesk camp")[0].name == "Vesk Camp"
        assert atlas.actors.find("the Vesk Band") is not None
        assert [match.actor for match in atlas.series.strands()] == ["XV_BAND"]
        assert [entry.id for entry in atlas.timeline] == ["t"]
        assert atlas.digest != plain
        # What workers are sent says the same.
        assert pickle.loads(pickle.dumps(atlas)).digest == atlas.digest  # noqa: S301


def test_adding_a_file_twice_changes_nothing(tmp_path: Path, folder: ListFolder) -> None:
    """The same bytes with the same words are one list; with other words they are another."""
    path = write(tmp_path, SERIES)
    first = add_series(folder, SeriesFile(path=path, publisher="A"))
    before = sorted(folder.path.rglob("*"))
    again = add_series(folder, SeriesFile(path=write(tmp_path, SERIES, "b.csv"), publisher="A"))
    assert (first.fresh, again.fresh, again.entry) == (True, False, first.entry)
    assert sorted(folder.path.rglob("*")) == before
    assert add_series(folder, SeriesFile(path=path, publisher="B")).fresh
    assert len(lists(folder.path)) == 2


def test_a_refused_file_leaves_nothing(tmp_path: Path, folder: ListFolder) -> None:
    """Neither a list nor half of one."""
    cases = [
        (write(tmp_path, "name,lat\nVesk,north\n", "a.csv"), AtlasListError),
        (write(tmp_path, "name\n", "b.csv"), EmptyInputError),
        (tmp_path / "absent.csv", UnreadableError),
    ]
    for path, error in cases:
        with pytest.raises(error) as caught:
            add_places(folder, path)
        assert str(path) in str(caught.value)
        assert list(folder.path.iterdir()) == []


def test_a_list_is_taken_out_by_name_or_id(tmp_path: Path, folder: ListFolder) -> None:
    """What fits no list or several is refused."""
    one = add_timeline(folder, write(tmp_path, TIMELINE)).entry
    two = add_actors(folder, write(tmp_path, ACTORS)).entry
    for key in ("mine.csv", "nothing", ""):
        with pytest.raises(UsageError):
            folder.remove(key)
    assert folder.remove(one.id[:12]) == one
    assert folder.remove("mine.csv") == two
    assert lists(folder.path) == ()
    assert list(folder.path.iterdir()) == []


def test_a_changed_list_is_told_and_can_go(tmp_path: Path, folder: ListFolder) -> None:
    """Nobody reads on with bytes that are not those that were added."""
    add_timeline(folder, write(tmp_path, TIMELINE))
    ((own, entry),) = lists(folder.path)
    (own / LIST).write_text(TIMELINE.replace("03-01", "03-02"))
    with pytest.raises(AtlasFolderError, match="changed since"):
        len(atlas_of(folder).timeline)
    (own / "entry.json").write_text("{")
    with pytest.raises(AtlasFolderError, match="atlas remove"):
        lists(folder.path)
    folder.remove(own.name)
    assert lists(folder.path) == ()
    assert entry.kind == "timeline"


def test_an_index_that_is_not_there_is_made_anew(tmp_path: Path, folder: ListFolder) -> None:
    """As after an update that makes it otherwise; the same list gives the same answers."""
    add_places(folder, write(tmp_path, PLACES))
    ((own, _),) = lists(folder.path)
    before = atlas_of(folder).places.find("Vesk Camp")
    (index,) = own.glob("*.sqlite")
    index.unlink()
    assert atlas_of(folder).places.find("Vesk Camp") == before
    assert index.is_file()
    index.write_bytes(b"not a database at all" * 99)
    with pytest.raises(AtlasFolderError):
        atlas_of(folder).places.find("Vesk Camp")


def test_half_a_list_is_never_seen(tmp_path: Path, folder: ListFolder) -> None:
    """What a killed process leaves behind has a passing name."""
    add_actors(folder, write(tmp_path, ACTORS))
    left = folder.path / ".adding-x" / "list"
    left.mkdir(parents=True)
    (left / "entry.json").write_text("{")
    (folder.path / "notes.txt").write_text("mine")
    assert len(lists(folder.path)) == 1


def test_a_list_that_goes_while_the_folder_is_listed_is_gone(
    tmp_path: Path, folder: ListFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever lists sees it or does not; it is no damage."""
    add_actors(folder, write(tmp_path, ACTORS))
    ((own, _),) = lists(folder.path)
    monkeypatch.setattr(Path, "iterdir", lambda _: iter([own]))
    shutil.rmtree(own)
    assert lists(folder.path) == ()


ADDING = """
import sys
from pathlib import Path
from reportedly.atlas.adding import add_places
from reportedly.atlas.folder import ListFolder
for name in sys.argv[2:]:
    print(add_places(ListFolder(Path(sys.argv[1])), Path(name)).entry.id)
"""


@pytest.mark.slow
def test_several_processes_may_add_at_once(tmp_path: Path, folder: ListFolder) -> None:
    """Each sees the list as added, whoever was first; there is one of each in the end."""
    files = [write(tmp_path, PLACES + f"Place {n},,1,2,XV,\n" * 50, f"{n}.csv") for n in range(4)]
    calls = [
        subprocess.Popen(
            [sys.executable, "-c", ADDING, folder.path, *files[::step]],
            stdout=subprocess.PIPE,
            text=True,
        )
        for step in (1, -1, 1)
    ]
    told = {line for call in calls for line in call.communicate()[0].split()}
    assert [call.returncode for call in calls] == [0, 0, 0]
    assert {entry.id for _, entry in lists(folder.path)} == told
    assert len(told) == 4
    assert len(list(folder.path.iterdir())) == 4


@pytest.mark.skipif(os.geteuid() == 0, reason="rights do not bind the superuser")
def test_a_folder_without_rights_is_told(tmp_path: Path) -> None:
    """With its code, and nothing half done."""
    tmp_path.chmod(0o500)
    with pytest.raises(AtlasFolderError):
        add_actors(ListFolder(tmp_path / "atlas"), Path(__file__))


def test_a_file_in_the_folders_place_is_told(tmp_path: Path) -> None:
    """As where a path is misspelt."""
    path = write(tmp_path, ACTORS)
    with pytest.raises(AtlasFolderError):
        add_actors(ListFolder(path), path)
    with pytest.raises(AtlasFolderError):
        lists(path)


def test_the_environment_names_the_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Else it is in the user's data folder."""
    monkeypatch.setenv("REPORTEDLY_ATLAS", str(tmp_path / "here"))
    assert atlas_folder() == tmp_path / "here"
    add_actors(ListFolder(atlas_folder()), write(tmp_path, ACTORS))
    assert user_atlas().actors.get("XV_BAND") is not None
    monkeypatch.delenv("REPORTEDLY_ATLAS")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert atlas_folder() == tmp_path / "data" / "reportedly" / "atlas"
    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert atlas_folder() == tmp_path / ".local" / "share" / "reportedly" / "atlas"
