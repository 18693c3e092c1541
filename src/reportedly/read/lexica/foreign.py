"""Cues and source words of Spanish and French, as patterns."""

from __future__ import annotations

TONGUES: dict[str, dict[str, tuple[str, ...]]] = {
    "es": {
        "first": (
            r"(?P<who>(?:El|La|Los|Las|el|la|los|las|Un|Una|un|una|[A-ZÁÉÍÓÚÑ])[^,;.:\n]{1,80}?)\s+(?:ha |han |había )?(?P<cue>dijo|dijeron|informó(?: de)?|informaron(?: de)?|afirmó|afirmaron|aseguró|aseguraron|anunció|anunciaron|declaró|declararon|confirmó|confirmaron|denunció|denunciaron|negó|negaron|señaló|indicó|reportó|reportaron|explicó|reconoció|admitió|dicho|informado|anunciado)(?: [^,;.]{0,40}?)??\s+(?P<what>(?:que\s|de\s|la\s|el\s|los\s|las\s|un|\d|[\"«“])?\S)",
            r"(?P<cue>[Cc]itando a)\s+(?P<who>[^,;.\n]{2,70}),\s*(?P<what>\S)",
        ),
        "last": (
            r"[,»”\"]\s*(?P<cue>dijo|dijeron|informó|informaron|afirmó|aseguró|anunció|declaró|según|señaló|indicó|explicó|de acuerdo con|reportó)\s+(?P<who>(?!que\b)[^,;.\n]{2,80})\s*\.?\s*\Z",
        ),
        "lead": (r"(?P<cue>Según|De acuerdo con)\s+(?P<who>[^,;\n]{2,80}),\s*(?P<what>\S)",),
        "doubting": (r"asegur|aleg",),
        "endorsing": (r"confirm|señal|reconoc|admit|explic",),
        "denying": (r"neg[óa]",),
        "added": (
            r"(?P<cue>Añadió|Agregó|Dijo|Afirmó|Señaló|Indicó|Explicó|También dijo)\s+(?P<what>que\s)",
        ),
    },
    "fr": {
        "first": (
            r"(?P<who>(?:Le|La|Les|L['’]|le|la|les|l['’]|Un|Une|un|une|[A-ZÉ])[^,;.:\n]{1,80}?)\s+(?:a|ont|avait|avaient)\s+(?P<cue>déclaré|annoncé|affirmé|indiqué|dit|assuré|confirmé|démenti|nié|dénoncé|rapporté|précisé|reconnu|admis|expliqué|fait état|fait savoir)(?: [^,;.]{0,40}?)??\s+(?P<what>(?:que\s|qu['’]|de\s|d['’]|la\s|le\s|les\s|un|\d|[\"«“])?\S)",
        ),
        "last": (
            r"[,»”\"]\s*(?:a |ont )?(?P<cue>selon|d['’]après|déclaré|annoncé|affirmé|indiqué|dit|rapporté|précisé|assuré)\s+(?P<who>(?!que\b)[^,;.\n]{2,80})\s*\.?\s*\Z",
            r"(?P<cue>selon|d['’]après)\s+(?P<who>[^,;.\n]{2,80})\s*\.?\s*\Z",
        ),
        "lead": (r"(?P<cue>Selon|D['’]après)\s+(?P<who>[^,;\n]{2,80}),\s*(?P<what>\S)",),
        "doubting": (r"assur|préten",),
        "endorsing": (r"confirm|reconnu|admis|expliqu",),
        "denying": (r"démenti|nié",),
        "added": (
            r"(?:Il|Elle|Ils|Elles) (?:a|ont) (?P<cue>ajouté|précisé|déclaré|indiqué|affirmé)\s+(?P<what>qu)",
        ),
    },
}

TYPES: dict[str, tuple[tuple[str, str, str | None], ...]] = {
    "es": (
        (r"fuentes? (?:médicas?|sanitarias?|hospitalarias?)|médicos", "UNNAMED", "medical"),
        (r"testigos?", "UNNAMED", "eyewitness"),
        (r"vecinos|residentes|habitantes|pobladores", "UNNAMED", "resident"),
        (r"medios locales|reportes|fuentes?\b(?! (?:del|de la) )", "UNNAMED", None),
        (r"salud|hospital|medicina legal|forense", "HEALTH_AUTHORITY", None),
        (r"\bONU\b|Naciones Unidas|Acnur|OEA|Unicef|CPI|Unión Europea", "INTL_BODY", None),
        (
            r"cruz roja|derechos humanos|defensoría|\bONG\b|organizaci[oó]n(?:es)?|observatorio|rescat|voluntari",
            "HUMANITARIAN",
            None,
        ),
        (
            r"agencia|periódico|diario|radio|televisi[oó]n|canal|prensa|corresponsal|\bEFE\b|Reuters|\bAFP\b|noticias",
            "MEDIA",
            None,
        ),
        (
            r"alcald|gobernador|polic[ií]a|fiscal|municip|gobernaci[oó]n|bomberos|protección civil|personero",
            "GOVERNMENT",
            "local_authority",
        ),
        (
            r"ej[eé]rcito|fuerzas?|milita|guerrill|\bELN\b|\bFARC\b|disidenc|comandante|general\b|coronel|soldados|brigada|ministerio de defensa|ministro de defensa|rebeldes|paramilitar|armada",
            "PARTY",
            "military",
        ),
        (
            r"gobierno|ministr|president|autoridades|funcionari|vocero del gobierno",
            "GOVERNMENT",
            "official",
        ),
        (r"sindicato|empresa|abogad|analista|asociaci[oó]n|gremio", "NAMED_OTHER", None),
    ),
    "fr": (
        (r"sources? (?:médicales?|hospitalières?)|médecins", "UNNAMED", "medical"),
        (r"témoins?", "UNNAMED", "eyewitness"),
        (r"habitants?|riverains|résidents", "UNNAMED", "resident"),
        (
            r"médias locaux|sources? (?:sécuritaires?|locales?|concordantes?)|des sources",
            "UNNAMED",
            None,
        ),
        (r"santé|hôpital|hospital|légiste|clinique", "HEALTH_AUTHORITY", None),
        (
            r"\bONU\b|Nations unies|\bHCR\b|Unicef|Union africaine|Union européenne|\bCPI\b|Monusco|Minusma|Cédéao",
            "INTL_BODY",
            None,
        ),
        (
            r"croix[- ]rouge|croissant[- ]rouge|droits de l['’]homme|\bONG\b|organisation|observatoire|société civile|secouristes|humanitaire|médecins sans",
            "HUMANITARIAN",
            None,
        ),
        (
            r"agence|journal|quotidien|radio|télévision|chaîne|presse|correspondant|\bAFP\b|Reuters|\bRFI\b",
            "MEDIA",
            None,
        ),
        (
            r"maire|gouverneur|police|procureur|mairie|préfet|gendarmerie|pompiers|protection civile|administrateur|bourgmestre",
            "GOVERNMENT",
            "local_authority",
        ),
        (
            r"armée|forces?|militaire|rebelles?|état-major|soldats|général|colonel|commandant|ministère de la défense|jihadiste|djihadiste|milice|\bM23\b|porte-parole de l['’]armée|groupe armé",
            "PARTY",
            "military",
        ),
        (
            r"gouvernement|ministère|ministre|président|autorités|responsable",
            "GOVERNMENT",
            "official",
        ),
        (r"syndicat|entreprise|avocat|analyste|association|société", "NAMED_OTHER", None),
    ),
}
"""Source words by language, in order of precedence: pattern, type, role."""
