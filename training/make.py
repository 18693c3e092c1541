"""Make the reader's model from the data: every phase of ``recipe.toml``, then the export.

    ./run train
    ./run train --bench DIR --work DIR --out DIR --threads N --dry

Each phase is a run of ``training.train`` in a process of its own, so that none holds the memory of
another. A phase that was finished with the same settings on the same data is not run again; what it
left stands in ``--work``. With ``--dry`` the commands are printed and nothing is run.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Mapping
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


class RecipeError(ValueError):
    """A recipe that cannot be followed; says what is wrong."""


@dataclass(frozen=True, slots=True)
class Phase:
    """One run of the trainer.

    Attributes:
        name: Of its folder.
        settings: As the trainer takes them, ``name=value``, in order.
    """

    name: str
    settings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that decides what the model is, but for the data.

    Attributes:
        name: Of the model, with its revision.
        package: What holds the base model.
        folder: Where in it.
        digests: SHA-256 of the base model's files.
        phases: In order.
    """

    name: str
    package: str
    folder: str
    digests: Mapping[str, str]
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
        base = data["base"]
        recipe = Recipe(data["name"], base["package"], base["folder"], base["sha256"], phases)
    except KeyError as error:
        raise RecipeError(f"{path.name} lacks {error}") from error
    names = [phase.name for phase in recipe.phases]
    if len(set(names)) != len(names):
        raise RecipeError(f"{path.name} names a phase twice")
    return recipe


def _phase(row: Mapping[str, Any], seed: int) -> Phase:
    settings = [f"seed={seed}"]
    for name, value in row.items():
        if name != "name":
            words = value
            if isinstance(value, dict):
                words = ",".join(f"{key}={number}" for key, number in value.items())
            settings.append(f"{name}={words}")
    return Phase(row["name"], tuple(settings))


def base(recipe: Recipe) -> Path:
    """Return the folder of the base model, its files checked; nothing of the package is run.

    Raises:
        RecipeError: It is not installed, or not the one the recipe means.
    """
    spec = find_spec(recipe.package)
    if spec is None or not spec.submodule_search_locations:
        raise RecipeError(f"{recipe.package} is not installed; ./run train installs it")
    folder = Path(spec.submodule_search_locations[0]) / recipe.folder
    for name, wanted in recipe.digests.items():
        if sha256(folder / name) != wanted:
            raise RecipeError(f"{recipe.package}: {name} is not the file the recipe means")
    return folder


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as data:
        return hashlib.file_digest(data, "sha256").hexdigest()


def digest(paths: Iterable[Path]) -> str:
    """Return what stands for the bytes of files, in order."""
    return hashlib.sha256("\n".join(map(sha256, paths)).encode()).hexdigest()


def commands(recipe: Recipe, weights: Path, places: Places, threads: int) -> list[list[str]]:
    """Return what is run: the trainer for each phase, then the export."""
    found: list[list[str]] = []
    start: list[str] = []
    for phase in recipe.phases:
        out = places.work / phase.name
        found.append(
            _module("train", bench=places.bench, weights=weights, out=out, threads=threads)
            + start
            + [word for setting in phase.settings for word in ("--set", setting)]
        )
        start = ["--start", str(out / "model.safetensors")]
    state = places.work / recipe.phases[-1].name
    export = _module("export", state=state, weights=weights, out=places.out, name=recipe.name)
    return [*found, export]


def _module(module: str, /, **options: object) -> list[str]:
    words = [sys.executable, "-m", f"training.{module}"]
    return words + [word for key, value in options.items() for word in (f"--{key}", str(value))]


def stamp(command: list[str], before: str, data: str) -> str:
    """Return what stands for a phase: its settings, what it begins with and what it reads."""
    settings = command[command.index("--set") :]
    return hashlib.sha256(json.dumps([settings, before, data]).encode()).hexdigest()


def follow(recipe: Recipe, weights: Path, places: Places, threads: int) -> None:
    """Run all phases that are not done, then the export.

    Raises:
        RecipeError: Data are absent.
        subprocess.CalledProcessError: A run failed; it has said why.
    """
    files = [places.bench / name for name in USED] + [HERE / "annotations" / n for n in NOTES]
    absent = [path.name for path in files if not path.is_file()]
    if absent:
        raise RecipeError(f"data are absent: {', '.join(absent)}; see training/README.md")
    data = digest(files)
    before = digest(weights / name for name in recipe.digests)
    *phases, export = commands(recipe, weights, places, threads)
    for phase, command in zip(recipe.phases, phases, strict=True):
        done = places.work / phase.name / "done"
        before = stamp(command, before, data)
        if done.is_file() and done.read_text("utf-8") == before:
            print(f"{phase.name}: done before", flush=True)
            continue
        done.unlink(missing_ok=True)
        _run(command)
        done.write_text(before, encoding="utf-8")
    _run(export)


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
        weights = base(recipe)
        if args.dry:
            for command in commands(recipe, weights, places, args.threads):
                print(shlex.join(command))
        else:
            follow(recipe, weights, places, args.threads)
    except RecipeError as error:
        print(f"train: {error}", file=sys.stderr)
        return 4
    except subprocess.CalledProcessError as error:
        return error.returncode or 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
