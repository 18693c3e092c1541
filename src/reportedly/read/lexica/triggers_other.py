"""Basic triggers in Spanish and French, and those in Arabic."""

from __future__ import annotations

from reportedly.model.vocabulary import EventType as T
from reportedly.read.lexica.triggers_arabic import ARABIC_ROWS
from reportedly.read.lexica.triggers_base import Role, Row

_REMOTE = (T.AIR_STRIKE, T.SHELLING_ROCKET)

# fmt: off
OTHER_ROWS: tuple[Row, ...] = (
    *ARABIC_ROWS,
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
