"""Cues and source words of Spanish and French, as patterns."""

from __future__ import annotations

# fmt: off
_ES_PAST = (
    "dij(?:o|eron)|inform(?:ó|aron)(?: de)?|afirm(?:ó|aron)|asegur(?:ó|aron)|anunci(?:ó|aron)|declar(?:ó|aron)|confirm(?:ó|aron)|"
    "denunci(?:ó|aron)|neg(?:ó|aron)|señal(?:ó|aron)|indic(?:ó|aron)|report(?:ó|aron)|explic(?:ó|aron)|reconoci(?:ó|eron)|"
    "admiti(?:ó|eron)|precis(?:ó|aron)|sostuv(?:o|ieron)|manifest(?:ó|aron)|advirti(?:ó|eron)|coment(?:ó|aron)|cont(?:ó|aron)|"
    "relat(?:ó|aron)|aleg(?:ó|aron)|desminti(?:ó|eron)|rechaz(?:ó|aron)|detall(?:ó|aron)|registr(?:ó|aron)|habl(?:ó|aron) de|contabiliz(?:ó|aron)|document(?:ó|aron)|identific(?:ó|aron)|cifr(?:ó|aron)|"
    "agreg(?:ó|aron)|añadi(?:ó|eron)|calcul(?:ó|aron)|estim(?:ó|aron)|revel(?:ó|aron)|describi(?:ó|eron)"
)
_ES_NOW = (
    "dicen?|informan?(?: de)?|afirman?|aseguran?|anuncian?|declaran?|confirman?|denuncian?|niegan?|señalan?|indican?|reportan?|"
    "explican?|reconocen?|admiten?|precisan?|sostienen?|manifiestan?|advierten?|cuentan?|alegan?|desmienten?|rechazan?|registran?|hablan? de|contabilizan?|documentan?|calculan?|estiman?"
)
_ES_DONE = (
    "dicho|informado(?: de)?|anunciado|afirmado|asegurado|declarado|confirmado|denunciado|negado|señalado|indicado|reportado|"
    "explicado|reconocido|admitido|precisado|desmentido|rechazado|registrado"
)
_ES_DAY = r"(?:(?:el|este|la noche del) (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?: por la \w+)?|ayer|hoy|anoche)"
_FR_DONE = (
    "déclaré|annoncé|affirmé|indiqué|dit|assuré|confirmé|démenti|nié|dénoncé|rapporté|précisé|reconnu|admis|expliqué|fait état|"
    "fait savoir|signalé|souligné|recensé|prétendu|averti|raconté|témoigné|soutenu|rejeté|estimé|enregistré|compté|dénombré|évoqué|parlé|fait part|relevé|relaté|noté|rappelé|ajouté|"
    "répondu|identifié|documenté|chiffré|révélé|décrit"
)
_FR_NOW = (
    "déclare(?:nt)?|annonce(?:nt)?|affirme(?:nt)?|indique(?:nt)?|dit|disent|assure(?:nt)?|confirme(?:nt)?|dément|démentent|nie(?:nt)?|"
    "dénonce(?:nt)?|rapporte(?:nt)?|précise(?:nt)?|reconnaît|reconnaissent|admet(?:tent)?|explique(?:nt)?|signale(?:nt)?|recense(?:nt)?|"
    "prétend(?:ent)?|soutient|soutiennent|rejette(?:nt)?|estime(?:nt)?|compte(?:nt)?|dénombre(?:nt)?|évoque(?:nt)?|parle(?:nt)? d|fait état|font état|relève(?:nt)?|"
    "décrit|décrivent|documente(?:nt)?"
)
_FR_DAY = r"(?:(?:ce )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: (?:matin|soir))?|hier|aujourd['’]hui)"
_ASIDE = r"(?:, [^,;.:\n]{2,80},)?"
_ES_WHO = rf"(?P<who>(?:El|La|Los|Las|el|la|los|las|Un|Una|un|una|Unos|Unas|[A-ZÁÉÍÓÚÑ])[^,;.:\n]{{1,80}}?{_ASIDE})"
_FR_WHO = rf"(?P<who>(?:Le|La|Les|L['’]|le|la|les|l['’]|Un|Une|un|une|Des|[A-ZÉ])[^,;.:\n]{{1,80}}?{_ASIDE})"
_NAMED = r"(?:, (?!que\b|qui\b|quien|cuy|donde|dont|où|qu['’])[^,;.\n]{2,60})?"
_ES_REST = r"(?:, (?:que|quien|quienes|cuy[oa]s?|donde) [^.;]*)?"
_FR_REST = r"(?:, (?:qui|que|qu['’]|dont|où) ?[^.;]*)?"
_WHAT_ES = r"(?P<what>(?:que\s|de\s|la\s|el\s|los\s|las\s|un|haber\s|\d|[\"«“])?\S)"
_WHAT_FR = r"(?P<what>(?:que\s|qu['’]|de\s|d['’]|la\s|le\s|les\s|un|avoir\s|\d|[\"«“])?\S)"
_NOT_ES = r"(?<!no )(?<!nunca )(?<!se )"

TONGUES: dict[str, dict[str, tuple[str, ...]]] = {
    "es": {
        "first": (
            rf"{_ES_WHO}\s+{_NOT_ES}(?:(?:ha|han|había|habían) )?(?P<cue>acus(?:ó|aron|an?|ado)|responsabiliz(?:ó|aron|an?|ado)|culp(?:ó|aron|an?|ado)|atribuy(?:ó|eron|en?))\s+(?P<what>a\S*)",
            rf"{_ES_WHO}\s+{_NOT_ES}(?:(?:ha|han|había|habían) (?P<cue>{_ES_DONE}))(?: [^,;.]{{0,40}}?)??\s+{_WHAT_ES}",
            rf"{_ES_WHO}\s+{_NOT_ES}(?P<cue>{_ES_PAST})(?: [^,;.]{{0,40}}?)??\s+{_WHAT_ES}",
            rf"{_ES_WHO}\s+{_NOT_ES}(?P<cue>{_ES_NOW})\s+(?:{_ES_DAY}\s+)?(?P<what>(?:que\s|haber\s|de\s+\d|\d|(?:un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|veinte|treinta)\b\s?)\S*)",
            r"(?P<cue>[Cc]itando a)\s+(?P<who>[^,;.\n]{2,70}),\s*(?P<what>\S)",
        ),
        "last": (
            (rf"[,»”\"]\s*(?:según (?=\w+(?:ó|eron|aron|o) ))?(?P<cue>{_ES_PAST}|{_ES_NOW}|según|de acuerdo con)\s+(?:{_ES_DAY}\s+)?"
            r"(?:a (?P<outlet>(?:(?:la|el) )?(?:(?:agencia|emisora|diario|cadena|radio|canal|periódico) )?[A-ZÁÉÍÓÚ][\w-]*(?: [A-ZÁÉÍÓÚ][\w-]*){0,3}) )?"
            rf"(?P<who>(?!que\b)[^,;.\n]{{2,80}}{_NAMED}){_ES_REST}\s*\.?\s*\Z"),
        ),
        "lead": (r"(?P<cue>Según|De acuerdo con)\s+(?P<who>[^,;\n]{2,80}),\s*(?P<what>\S)",),
        "doubting": (r"asegur|aleg|sost(?:uv|ien)",),
        "endorsing": (r"confirm|señal|recono|admit|explic",),
        "denying": (r"neg[óa]|nieg|desmint|desmient|rechaz",),
        "accusing": (r"acus|responsabiliz|culp|atribuy",),
        "added": (
            r"(?P<cue>Añadió|Agregó|Dijo|Afirmó|Señaló|Indicó|Explicó|También dijo|Añade|Agrega|Precisó|Aseguró|Sostuvo)\s+(?P<what>que\s)",
        ),
        "relayed": (r"(?P<inner>.+?),? (?:citad[oa]s?|entrevistad[oa]s?|consultad[oa]s?) (?:por|en) (?P<outlet>.+?),?\Z",),
        "callings": (
            (r"\b(?:vendedor|campesin|agricultor|pescador|comerciante|panader|sastre|tender[oa]|profesora?\b|maestr|conductora?\b|taxista|viud|madre|padre\b|herman|vecin|habitante|residente|estudiante|"
            r"ama de casa|pastora?\b|carpinter|albañil|enfermer|transportador|ganader|miner[oa]|barquer|jornaler|obrer[oa]|sobreviviente|superviviente|testigo|desplazad|refugiad)"),
        ),
        "parts": (
            (r"Entre (?:ellos|ellas|(?:los|las) (?:muertos|heridos|heridas|víctimas|fallecidos|desaparecidos|detenidos|desplazados|asesinados|lesionados|secuestrados))\b|"
            r"(?:(?:Al menos |Unos |Unas )?[\wáéíóú]+ )?[Dd]e (?:ellos|ellas|los (?:muertos|heridos|fallecidos)|las víctimas)\b"),
        ),
    },
    "fr": {
        "first": (
            rf"{_FR_WHO}\s+(?:(?:a|ont|avait|avaient)\s+)?(?P<cue>accus(?:é|e|ent)|imput(?:é|e|ent)|attribu(?:é|e|ent))\s+(?P<what>\S)",
            rf"{_FR_WHO}\s+(?:a|ont|avait|avaient)\s+(?P<cue>{_FR_DONE})(?: [^,;.]{{0,40}}?)??\s+{_WHAT_FR}",
            rf"{_FR_WHO}\s+(?P<cue>{_FR_NOW})\s+(?:{_FR_DAY}\s+)?(?P<what>(?:que\s|qu['’]|avoir\s|être\s|\d|d['’e]\s?|(?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|des|l['’]|la|le|les)\b\s?)\S*)",
            r"(?P<cue>[Cc]itant)\s+(?P<who>[^,;.\n]{2,70}),\s*(?P<what>\S)",
        ),
        "last": (
            (rf"[,»”\"]\s*(?:(?:a|ont)\s+)?(?P<cue>selon|d['’]après|{_FR_DONE}|{_FR_NOW})\s+(?:{_FR_DAY}\s+)?"
            r"(?:à (?P<outlet>(?:l['’]|la |le )?(?:(?:agence|radio|chaîne|quotidien|journal|télévision) )?[A-ZÀ-Þ][\w-]*(?: [A-ZÀ-Þ][\w-]*){0,3}) )?"
            rf"(?P<who>(?!que\b)[^,;.\n]{{2,80}}{_NAMED}){_FR_REST}\s*\.?\s*\Z"),
            r"(?P<cue>selon|d['’]après)\s+(?P<who>[^,;.\n]{2,80})\s*\.?\s*\Z",
        ),
        "lead": (r"(?P<cue>Selon|D['’]après)\s+(?P<who>[^,;\n]{2,80}),\s*(?P<what>\S)",),
        "doubting": (r"assur|préten|soutien|soutenu",),
        "endorsing": (r"confirm|reconn|adm[ie]|expliqu|soulign",),
        "denying": (r"démen|ni[ée]|rejet",),
        "accusing": (r"accus|imput|attribu",),
        "added": (
            r"(?:Il|Elle|Ils|Elles) (?:a|ont) (?P<cue>ajouté|précisé|déclaré|indiqué|affirmé|expliqué|assuré)\s+(?P<what>qu)",
        ),
        "relayed": (r"(?P<inner>.+?),? (?:cité[es]*|interrogé[es]*|interviewé[es]*) (?:par|dans) (?P<outlet>.+?),?\Z",),
        "callings": (
            (r"\b(?:commerçant|cultivat|paysan|pêcheu|boulang|tailleu|épici|institut(?:eur|rice)|enseignant|chauffeu|taxi|veuve|veuf|mère|père\b|frère|sœur|habitant|étudiant|berg[eè]r|éleveu|menuisi|"
            r"maçon|marchand|vendeu|piroguier|mécanicien|couturi|réfugié|déplacé|rescapé|survivant|témoin|riverain|ouvrier|mineur\b)"),
        ),
        "parts": (
            (r"Parmi (?:eux|elles|ceux-ci|celles-ci|les (?:morts|victimes|blessés|tués|disparus|personnes|civils|otages|déplacés|décès))\b|"
            r"(?:\w+ )?[Dd]['’]entre (?:eux|elles)\b|(?:[Aa]u nombre|Au rang) des (?:morts|victimes|blessés)\b|Figurent parmi\b"),
        ),
    },
}
# fmt: on

TYPES: dict[str, tuple[tuple[str, str, str | None], ...]] = {
    "es": (
        (r"fuentes? (?:médicas?|sanitarias?|hospitalarias?)|médicos(?! sin)", "UNNAMED", "medical"),
        (r"testigos?", "UNNAMED", "eyewitness"),
        (
            r"^(?:el |la |un |una )?(?:párroco|sacerdote|cura|monja|líder (?:comunitari|social|indígena)\w*|dirigente vecinal)$",
            "UNNAMED",
            None,
        ),
        (r"vecinos|residentes|habitantes|pobladores", "UNNAMED", "resident"),
        (r"medios locales|reportes|fuentes?\b(?! (?:del|de la) )", "UNNAMED", None),
        (r"salud|hospital|medicina legal|forense", "HEALTH_AUTHORITY", None),
        (r"\bONU\b|Naciones Unidas|Acnur|OEA|Unicef|CPI|Unión Europea", "INTL_BODY", None),
        (
            r"cruz roja|derechos humanos|defensoría|médicos sin fronteras|cáritas|caritas|defensa civil|socorristas|sociedad civil|red de|colectivo|comité de|\bONG\b|organizaci[oó]n(?:es)?|observatorio|rescat|voluntari",
            "HUMANITARIAN",
            None,
        ),
        (
            r"agencia|emisora|cadena|portal de noticias|semanario|revista|periódico|diario|radio|televisi[oó]n|canal|prensa|corresponsal|\bEFE\b|Reuters|\bAFP\b|noticias",
            "MEDIA",
            None,
        ),
        (
            r"alcald|concejal|personería|gobernador|guardia civil|ayuntamiento|consejer|delegad|intendente|corregidor|polic[ií]a|fiscal|municip|gobernaci[oó]n|bomberos|protección civil|personero",
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
        (
            r"^(?:un|una|unos|unas|dos|tres|cuatro|cinco|varios|varias|algunos|algunas|otro|otra|muchos) [a-záéíóúñ]+\b(?! [A-ZÁÉÍÓÚÑ])",
            "UNNAMED",
            None,
        ),
    ),
    "fr": (
        (
            r"sources? (?:médicales?|hospitalières?)|médecins(?! (?:sans|du monde))",
            "UNNAMED",
            "medical",
        ),
        (r"témoins?", "UNNAMED", "eyewitness"),
        (
            r"^(?:le |la |un |une )?(?:curé|prêtre|imam|pasteur|religieuse|chef coutumier|leader communautaire)$",
            "UNNAMED",
            None,
        ),
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
            r"croix[- ]rouge|croissant[- ]rouge|droits de l['’]homme|droits humains|réseau|collectif|comité de|bénévoles|secours populaire|caritas|défenseurs des droits|\bONG\b|organisation|observatoire|société civile|secouristes|humanitaire|médecins sans",
            "HUMANITARIAN",
            None,
        ),
        (
            r"agence|hebdomadaire|mensuel|magazine|site d['’]information|journal|quotidien|radio|télévision|chaîne|presse|correspondant|\bAFP\b|Reuters|\bRFI\b",
            "MEDIA",
            None,
        ),
        (
            r"maire|élus?\b|conseiller municipal|sous-préfecture|préfecture|parquet|chef d[eu] (?:village|quartier|canton|terre)|gouverneur|police|procureur|mairie|préfet|gendarmerie|gendarmes|pompiers|haut-commissaire|sous-préfet|chef de village|commissaire|douanes|protection civile|administrateur|bourgmestre",
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
        (
            r"^(?:un|une|des|deux|trois|quatre|cinq|plusieurs|certains|certaines|quelques) [a-zà-ÿ]+\b(?! [A-ZÀ-Ý])",
            "UNNAMED",
            None,
        ),
    ),
}
"""Source words by language, in order of precedence: pattern, type, role."""
