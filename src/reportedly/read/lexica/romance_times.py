"""Patterns of Spanish and French expressions of time, read without regard to case."""

from __future__ import annotations

from reportedly.read.lexica.times import FRENCH_MONTHS, ROMANCE_COUNTS, SPANISH_MONTHS

_COUNT = r"\d{1,2}|" + "|".join(sorted(ROMANCE_COUNTS, key=lambda name: (-len(name), name)))
_ES_MONTH = "|".join(sorted(SPANISH_MONTHS, key=lambda name: (-len(name), name)))
_FR_MONTH = "|".join(sorted(FRENCH_MONTHS, key=lambda name: (-len(name), name)))
_ES_DAY = r"lunes|martes|miércoles|jueves|viernes|sábado|domingo"
_FR_DAY = r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
_NUMBER = r"(?P<day>[12]\d|3[01]|0?[1-9])"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"

SPANISH: tuple[tuple[str, str], ...] = (
    (
        "dated",
        (
            rf"(?<!\w)(?:(?P<bound>desde|hasta|antes del?|después del?)\s+)?(?:el\s+)?(?:(?P<named>{_ES_DAY}),?\s+)?(?:día\s+)?{_NUMBER}\s+de\s+"
            rf"(?P<month>{_ES_MONTH})(?!\w)(?:\s+(?:de|del)\s+{_YEAR})?"
        ),
    ),
    (
        "month",
        rf"(?<!\w)(?:(?P<bound>desde|hasta)|en)\s+(?P<month>{_ES_MONTH})(?!\w)(?:\s+(?:de|del)\s+{_YEAR})?",
    ),
    ("year", rf"(?<!\w)(?:(?P<bound>desde|hasta)|en)\s+(?:el\s+(?:año\s+)?)?{_YEAR}"),
    (
        "weekday",
        (
            rf"(?<!\w)(?:(?P<bound>desde|hasta)\s+)?(?:el|este|del|al)\s+(?:pasado\s+)?(?P<weekday>{_ES_DAY})(?!\w)(?:\s+(?P<mod>pasado|próximo|que viene))?"
            r"(?:\s+por la (?:mañana|tarde|noche))?"
        ),
    ),
    ("before_yesterday", r"(?<!\w)(?:anteayer|antier)(?!\w)"),
    ("yesterday", r"(?<!\w)(?:ayer|anoche)(?!\w)(?:\s+por la (?:mañana|tarde|noche))?"),
    ("today", r"(?<!\w)(?:hoy|esta\s+(?:mañana|tarde|noche|madrugada))(?!\w)(?!\s+en\s+día)"),
    (
        "window",
        rf"(?<!\w)(?:en\s+)?(?:las|los)\s+últim[ao]s\s+(?P<count>{_COUNT})\s+(?P<unit>horas|días)",
    ),
    ("ago", rf"(?<!\w)hace\s+(?P<count>{_COUNT})\s+(?P<unit>días?)(?!\w)"),
    ("unit", r"(?<!\w)(?:el|la)\s+(?P<unit>semana|mes|año)\s+(?P<mod>pasad[oa])(?!\w)"),
)
"""Readers' names and their patterns, in the order they are tried."""

FRENCH: tuple[tuple[str, str], ...] = (
    (
        "dated",
        (
            rf"(?<!\w)(?:(?P<bound>depuis|jusqu['’]au|avant|après)\s+)?(?:le\s+|du\s+|au\s+)?(?:(?P<named>{_FR_DAY})\s+)?{_NUMBER}(?:er)?\s+"
            rf"(?P<month>{_FR_MONTH})(?!\w)(?:\s+{_YEAR})?"
        ),
    ),
    (
        "month",
        rf"(?<!\w)(?:(?P<bound>depuis|jusqu['’]en)|en)\s+(?:le mois de\s+)?(?P<month>{_FR_MONTH})(?!\w)(?:\s+{_YEAR})?",
    ),
    ("year", rf"(?<!\w)(?:(?P<bound>depuis)|en)\s+{_YEAR}"),
    (
        "weekday",
        (
            rf"(?<!\w)(?:(?P<bound>depuis|jusqu['’]à)\s+)?(?:dans la nuit de\s+)?(?P<weekday>{_FR_DAY})(?!\w)(?:\s+(?P<mod>dernier|prochain))?"
            r"(?:\s+(?:matin|soir|après-midi))?"
        ),
    ),
    ("before_yesterday", r"(?<!\w)avant-hier(?!\w)"),
    (
        "yesterday",
        r"(?<!\w)hier(?!\w)(?:\s+(?:matin|soir|après-midi))?|(?<!\w)(?:la\s+)?nuit\s+dernière(?!\w)",
    ),
    ("today", r"(?<!\w)(?:aujourd['’]hui|ce\s+matin|ce\s+soir|cet\s+après-midi)(?!\w)"),
    (
        "window",
        rf"(?<!\w)(?:au cours des|ces|les|des|dans les)\s+(?P<count>{_COUNT})\s+dernier(?:e)?s\s+(?P<unit>heures|jours)",
    ),
    (
        "window",
        rf"(?<!\w)(?:au cours des|ces|les|des|dans les)\s+dernier(?:e)?s\s+(?P<count>{_COUNT})\s+(?P<unit>heures|jours)",
    ),
    ("ago", rf"(?<!\w)il\s+y\s+a\s+(?P<count>{_COUNT})\s+(?P<unit>jours?)(?!\w)"),
    (
        "unit",
        r"(?<!\w)(?:le|la|l['’])\s?(?P<unit>semaine|mois|année|an)\s+(?P<mod>derni(?:er|ère)|passée?)(?!\w)",
    ),
)
"""Readers' names and their patterns, in the order they are tried."""
