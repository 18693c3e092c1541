"""Words for people and for harm in Spanish and French; Arabic has ``casualties_arabic``.

Groups follow codebook part 5, as in ``casualties``.
"""

from __future__ import annotations

from typing import Final

from reportedly.model.vocabulary import Group, Outcome

#: Words beside a number that give the outcome.
OTHER_OUTCOMES: Final[dict[str, dict[str, Outcome]]] = {
    "es": {
        "muertos": Outcome.KILLED, "muertas": Outcome.KILLED, "muerto": Outcome.KILLED,
        "muertes": Outcome.KILLED, "fallecidos": Outcome.KILLED, "fallecidas": Outcome.KILLED,
        "murieron": Outcome.KILLED, "murió": Outcome.KILLED, "fallecieron": Outcome.KILLED,
        "asesinados": Outcome.KILLED, "asesinadas": Outcome.KILLED, "asesinado": Outcome.KILLED,
        "cadáveres": Outcome.KILLED, "mató": Outcome.KILLED, "mataron": Outcome.KILLED,
        "heridos": Outcome.INJURED, "heridas": Outcome.INJURED, "herido": Outcome.INJURED,
        "lesionados": Outcome.INJURED, "hirió": Outcome.INJURED, "hirieron": Outcome.INJURED,
        "desplazados": Outcome.DISPLACED, "desplazadas": Outcome.DISPLACED,
        "desaparecidos": Outcome.MISSING, "desaparecidas": Outcome.MISSING,
        "detenidos": Outcome.DETAINED, "detenidas": Outcome.DETAINED, "detenido": Outcome.DETAINED,
        "secuestrados": Outcome.DETAINED, "secuestradas": Outcome.DETAINED,
        "capturados": Outcome.DETAINED, "secuestraron": Outcome.DETAINED, "secuestró": Outcome.DETAINED,
        "bajas": Outcome.CASUALTIES_UNSPECIFIED, "víctimas": Outcome.CASUALTIES_UNSPECIFIED,
    },
    "fr": {
        "morts": Outcome.KILLED, "mortes": Outcome.KILLED, "mort": Outcome.KILLED,
        "tués": Outcome.KILLED, "tuées": Outcome.KILLED, "tué": Outcome.KILLED,
        "tuant": Outcome.KILLED, "décès": Outcome.KILLED, "décédés": Outcome.KILLED,
        "assassinés": Outcome.KILLED, "cadavres": Outcome.KILLED, "corps": Outcome.KILLED,
        "blessés": Outcome.INJURED, "blessées": Outcome.INJURED, "blessé": Outcome.INJURED,
        "blessant": Outcome.INJURED, "disparus": Outcome.MISSING, "disparues": Outcome.MISSING,
        "déplacés": Outcome.DISPLACED, "déplacées": Outcome.DISPLACED,
        "arrêtés": Outcome.DETAINED, "arrêtées": Outcome.DETAINED, "détenus": Outcome.DETAINED,
        "enlevés": Outcome.DETAINED, "enlevées": Outcome.DETAINED, "capturés": Outcome.DETAINED,
        "victimes": Outcome.CASUALTIES_UNSPECIFIED,
    },
}  # fmt: skip
#: Spanish and French nouns for people, with group; number forms are spelt out.
OTHER_PEOPLE: Final[dict[str, dict[str, Group]]] = {
    "es": {
        w: g
        for g, ws in {
            Group.UNKNOWN: """personas persona hombres hombre palestinos israelíes policías policía
                agentes víctimas otros otras más jóvenes guardias colombianos ucranianos presos""",
            Group.CIVILIAN: """civiles civil campesinos campesino pescadores pescador mineros
                aldeanos pasajeros turistas trabajadores maestros residentes""",
            Group.COMBATANT: """soldados soldado militares militar guerrilleros guerrillero rebeldes
                combatientes milicianos terroristas insurgentes paramilitares""",
            Group.CHILDREN: "niños niñas niño niña menores menor bebés adolescentes",
            Group.WOMEN: "mujeres mujer",
            Group.MEDIC: "médicos médico enfermeras paramédicos",
            Group.JOURNALIST: "periodistas periodista reporteros",
        }.items()
        for w in ws.split()
    },
    "fr": {
        w: g
        for g, ws in {
            Group.UNKNOWN: """personnes personne hommes homme palestiniens israéliens policiers
                policier gendarmes autres victimes jeunes""",
            Group.CIVILIAN: """civils civil paysans pêcheurs villageois mineurs-civils passagers
                touristes ouvriers habitants""",
            Group.COMBATANT: """soldats soldat militaires militaire rebelles combattants miliciens
                terroristes insurgés djihadistes jihadistes""",
            Group.CHILDREN: "enfants enfant garçons fillettes bébés mineurs",
            Group.WOMEN: "femmes femme",
            Group.MEDIC: "médecins infirmiers secouristes-médicaux",
            Group.JOURNALIST: "journalistes journaliste reporters",
        }.items()
        for w in ws.split()
    },
}
