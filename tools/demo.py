"""``./run demo``: reads the bundled examples into a ledger and shows what they say.

Every command is printed before it runs, so that a reader can repeat it on reports of their own.
"""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "demo-output"
PROGRAM = Path(sys.executable).with_name("reportedly")
ATLAS = ["--places", "examples/places.csv", "--actors", "examples/actors.toml"]


def step(*arguments: str) -> None:
    """Print a command, run it, and stop the demo where it fails."""
    shown = shlex.join(["reportedly", *arguments])
    print(f"\n$ {shown}", flush=True)
    done = subprocess.run([str(PROGRAM), *arguments], cwd=ROOT, check=False)
    if done.returncode:
        print(f"demo: `{shown}` ended with {done.returncode}", file=sys.stderr)
        sys.exit(done.returncode)


def main() -> int:
    """Run the demo in a folder of its own, from nothing."""
    try:
        shutil.rmtree(OUT, ignore_errors=True)
        OUT.mkdir()
    except OSError as error:
        print(f"demo: cannot make {OUT.name}/ here: {error.strerror}", file=sys.stderr)
        return 4
    ledger = ["--ledger", "demo-output/demo.ledger"]
    step("read", "examples/reports", *ATLAS, *ledger)
    step("incidents", *ledger)
    step("findings", *ledger)
    step("trace", "courier-0311", *ledger)
    step("verify", *ledger)
    print(
        "\nNext: open the desk, see one report with its claims and who says them, then read"
        " reports of your own:"
        "\n  .venv/bin/reportedly desk --ledger demo-output/demo.ledger"
        "\n  .venv/bin/reportedly report radio-karvath-market --ledger demo-output/demo.ledger"
        "\n  .venv/bin/reportedly read YOUR-REPORTS/ --ledger my.ledger"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
