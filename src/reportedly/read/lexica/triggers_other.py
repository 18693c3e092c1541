"""Basic triggers in Arabic, Spanish and French.

Arabic words take clitics (wa-, bi-, li-, al-); keys are given without them, and the look-up strips
them from the words of the sentence.
"""

from __future__ import annotations

from reportedly.model.vocabulary import EventType as T
from reportedly.read.lexica.triggers_base import Role, Row

# Clitics that may stand before an Arabic noun.
_C = r"(?:[وفبلك]{0,2}(?:ال)?|لل)"
_REMOTE = (T.AIR_STRIKE, T.SHELLING_ROCKET)

# fmt: off
OTHER_ROWS: tuple[Row, ...] = (
    # ---------------------------------------------------------------- Arabic
    ("ar.air", Role.MEANS, T.AIR_STRIKE, "unspecified", (), "غارة غارات قصف طيران جوي جوية طائرات",
     rf"{_C}غار(?:ة|ات|تين|تان)|{_C}قصف (?:ال)?جوي|{_C}ضرب(?:ة|ات) (?:ال)?جوية|قصف(?:ت)? (?:ال)?(?:طيران|طائرات|مقاتلات)"),
    ("ar.drone", Role.MEANS, T.AIR_STRIKE, "drone", (), "مسيرة مسيّرة مسيرات",
     rf"(?:قصف(?:ت)?|استهدف(?:ت)?|هجوم|بـ?طائرة) (?:\w+ )?{_C}(?:طائرة )?مسي(?:ّ)?ر(?:ة|ات)|{_C}طائرة مسي(?:ّ)?رة (?:استهدفت|قصفت|تستهدف)"),
    ("ar.shell", Role.MEANS, T.SHELLING_ROCKET, None, (), "قصف صواريخ صاروخ قذائف قذيفة مدفعي مدفعية هاون",
     rf"{_C}قصف (?:ال)?(?:مدفعي|صاروخي)|{_C}(?:صواريخ|قذائف|قذيفة|صاروخ) (?:\w+ ){{0,2}}?(?:سقط(?:ت)?|أصاب(?:ت)?|على)|(?:إطلاق|أطلق(?:ت)?|سقوط|سقطت?) (?:\w+ ){{0,2}}?(?:صواريخ|صاروخ|قذائف|قذيفة)|مدفعية (?:\w+ )?قصف(?:ت)?|قصفت (?:ال)?مدفعية"),
    ("ar.bombard", Role.FORCE, T.UNSPECIFIED_FORCE, "bombardment", _REMOTE, "قصف قصفت يقصف تقصف قصفا", rf"{_C}قصف(?:ت|ا|اً)?|[يت]قصف"),
    ("ar.device", Role.MEANS, T.EXPLOSIVE_DEVICE, "ied", (), "عبوة عبوات ناسفة مفخخة لغم ألغام", rf"{_C}عبو(?:ة|ات) (?:ال)?ناسفة|{_C}(?:سيارة|دراجة) (?:ال)?مفخخة|(?:انفجار|انفجر) {_C}(?:لغم|ألغام|قنبلة)"),
    ("ar.blast", Role.FORCE, T.EXPLOSIVE_DEVICE, None, (T.UNSPECIFIED_FORCE,), "انفجار انفجارات تفجير انفجر تفجيرات", rf"{_C}(?:انفجار|تفجير)(?:ات)?|انفجر(?:ت)?"),
    ("ar.attack", Role.FORCE, T.UNSPECIFIED_FORCE, "attack", _REMOTE, "هجوم هجمات استهداف استهدف استهدفت هاجم هاجمت", rf"{_C}هج(?:وم|مات)|{_C}استهداف|استهدف(?:ت)?|هاجم(?:ت)?"),
    ("ar.clash", Role.MEANS, T.ARMED_CLASH, "clash", (), "اشتباكات اشتباك معارك معركة مواجهات كمين", rf"{_C}اشتباك(?:ات)?|{_C}معارك|{_C}كمين|{_C}مواجهات"),
    ("ar.raid", Role.MEANS, T.GROUND_RAID, "raid", (), "اقتحام اقتحمت اقتحم توغل توغلت مداهمة", rf"{_C}اقتحام|اقتحم(?:ت)?|{_C}توغل(?:ت)?|{_C}مداهم(?:ة|ات)"),
    ("ar.detain", Role.ACT, T.DETENTION, "arrest", (), "اعتقال اعتقلت اعتقل اعتقالات احتجاز", rf"{_C}اعتقال(?:ات)?|اعتقل(?:ت)?|{_C}احتجاز"),
    ("ar.abduct", Role.ACT, T.DETENTION, "hostage", (), "اختطاف خطف اختطف اختطفت", rf"{_C}اختطاف|{_C}خطف|اختطف(?:ت)?"),
    ("ar.displace", Role.ACT, T.DISPLACEMENT, "flight", (), "نزوح نزح نزحت تهجير", rf"{_C}نزوح|نزح(?:ت)?|{_C}تهجير"),
    ("ar.siege", Role.ACT, T.RESTRICTION, "blockade", (), "حصار يحاصر تحاصر محاصرة", rf"{_C}حصار|[يت]حاصر"),
    ("ar.truce", Role.ACT, T.TALKS_AGREEMENT, "ceasefire", (), "هدنة إطلاق", rf"{_C}هدنة|{_C}وقف (?:ل)?إطلاق النار"),
    ("ar.protest", Role.ACT, T.DEMONSTRATION, "unspecified", (), "مظاهرة مظاهرات احتجاجات تظاهر", rf"{_C}مظاهر(?:ة|ات)|{_C}احتجاجات|تظاهر"),
    ("ar.burn", Role.ACT, T.PROPERTY_DAMAGE, "arson", (), "إحراق أحرق أحرقت حرق", rf"{_C}إحراق|أحرق(?:ت)?|{_C}حرق"),
    ("ar.condemn", Role.SPEECH, T.STATEMENT, "condemnation", (), "أدان أدانت إدانة ندد نددت استنكر استنكرت", r"أدان(?:ت)?|ندد(?:ت)?|استنكر(?:ت)?"),
    ("ar.killed", Role.HARM, T.UNSPECIFIED_FORCE, "attack", (), "مقتل قتل قتلت قتلى قتيل قتيلا استشهاد استشهد شهداء شهيد إصابة أصيب جرحى جريح",
     rf"{_C}مقتل|قتل(?:ت|وا|ى)?|{_C}قتيلا?|{_C}استشهاد|استشهد|{_C}شه(?:داء|يد|يدا)|{_C}إصاب(?:ة|ات)|أصيب|{_C}جر(?:حى|يح|يحا)"),
    # ---------------------------------------------------------------- Spanish
    ("es.air", Role.MEANS, T.AIR_STRIKE, "unspecified", (), "aéreo aéreos aérea", r"(?:ataques?|bombardeos?|ofensiva) aére[oa]s?"),
    ("es.bombard", Role.FORCE, T.UNSPECIFIED_FORCE, "bombardment", _REMOTE, "bombardeo bombardeos bombardearon bombardeó", ""),
    ("es.device", Role.MEANS, T.EXPLOSIVE_DEVICE, None, (), "bomba coche-bomba mina antipersonal explosivo", r"coche[ -]bomba|(?:explotó|estalló|detonó) (?:\w+ ){0,3}?(?:bomba|mina|explosivos?|granada)|minas? antipersonal|artefacto explosivo"),
    ("es.blast", Role.FORCE, T.EXPLOSIVE_DEVICE, None, (T.UNSPECIFIED_FORCE,), "explosión explosiones atentado", ""),
    ("es.attack", Role.FORCE, T.UNSPECIFIED_FORCE, "attack", _REMOTE, "ataque ataques atacaron atacó", r"ataques?(?! (?:cardíaco|al corazón|de (?:nervios|pánico)))|atacaron|atacó"),
    ("es.clash", Role.MEANS, T.ARMED_CLASH, "clash", (), "combates enfrentamientos emboscada enfrentamiento", ""),
    ("es.shot", Role.MEANS, T.DIRECT_VIOLENCE, "shooting", (), "tiroteo baleado baleados asesinados asesinado asesinaron", r"tiroteo|baleados?|a tiros|asesina(?:dos?|ron)"),
    ("es.abduct", Role.ACT, T.DETENTION, "hostage", (), "secuestro secuestrado secuestrados secuestraron", ""),
    ("es.detain", Role.ACT, T.DETENTION, "arrest", (), "detenidos detenido arrestados detuvieron", ""),
    ("es.displace", Role.ACT, T.DISPLACEMENT, "flight", (), "desplazados desplazadas desplazamiento", ""),
    ("es.protest", Role.ACT, T.DEMONSTRATION, "unspecified", (), "manifestación manifestaciones protestas protesta", ""),
    ("es.killed", Role.HARM, T.UNSPECIFIED_FORCE, "attack", (), "muertos muertes murieron heridos heridas muerto fallecidos mató mataron", ""),
    # ---------------------------------------------------------------- French
    ("fr.air", Role.MEANS, T.AIR_STRIKE, "unspecified", (), "aérienne aériennes aérien aériens", r"(?:frappes?|attaques?|raids?|bombardements?) aérien(?:ne)?s?"),
    ("fr.bombard", Role.FORCE, T.UNSPECIFIED_FORCE, "bombardment", _REMOTE, "bombardement bombardements bombardé frappe frappes", ""),
    ("fr.device", Role.MEANS, T.EXPLOSIVE_DEVICE, None, (), "piégée voiture mine engin", r"voitures? piégées?|engins? explosifs?|(?:sauté sur|explosion d'une) mine"),
    ("fr.blast", Role.FORCE, T.EXPLOSIVE_DEVICE, None, (T.UNSPECIFIED_FORCE,), "attentat attentats", ""),
    ("fr.attack", Role.FORCE, T.UNSPECIFIED_FORCE, "attack", _REMOTE, "attaque attaques attaqué", r"attaques?(?! (?:cardiaque|de panique))|attaqué"),
    ("fr.clash", Role.MEANS, T.ARMED_CLASH, "clash", (), "affrontements combats embuscade", r"affrontements|combats|embuscade"),
    ("fr.abduct", Role.ACT, T.DETENTION, "hostage", (), "enlevé enlevés enlèvement enlèvements otages", r"enlevé(?:e?s)?|enlèvements?|pris(?:es)? en otages?"),
    ("fr.detain", Role.ACT, T.DETENTION, "arrest", (), "arrêtés arrêtées interpellés", ""),
    ("fr.displace", Role.ACT, T.DISPLACEMENT, "flight", (), "déplacés déplacées", ""),
    ("fr.protest", Role.ACT, T.DEMONSTRATION, "unspecified", (), "manifestations manifestants", ""),
    ("fr.killed", Role.HARM, T.UNSPECIFIED_FORCE, "attack", (), "tués tuées tué morts blessés blessées mortes", ""),
)
