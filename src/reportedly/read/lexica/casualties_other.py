"""Words for people and for harm in Spanish and French; Arabic has ``casualties_arabic``.

Groups follow codebook part 5, as in ``casualties``.
"""

from __future__ import annotations

from typing import Final

from reportedly.model.vocabulary import Group, Outcome

_OUTCOMES: Final[dict[str, dict[Outcome, str]]] = {
    "es": {
        Outcome.KILLED: """muertos muertas muerto muerta muertes fallecidos fallecidas fallecido
            fallecida murieron murió mueren fallecieron falleció asesinados asesinadas asesinado
            asesinada cadáveres abatidos abatidas abatido ejecutados ejecutadas ejecutado
            perecieron pereció acribillados masacrados masacradas ahogados ahogaron decapitados
            fusilados ultimados calcinados linchados mató mataron asesinó asesinaron abatió
            abatieron ejecutó ejecutaron acribilló acribillaron masacró masacraron matando""",
        Outcome.INJURED: """heridos heridas herido herida lesionados lesionadas lesionado
            hospitalizados hospitalizadas mutilados quemados hirió hirieron lesionó lesionaron
            hiriendo""",
        Outcome.DISPLACED: """desplazados desplazadas desplazado huyeron huyó expulsados expulsadas
            desplazó desplazaron""",
        Outcome.MISSING: "desaparecidos desaparecidas desaparecido desaparecida desaparecieron",
        Outcome.DETAINED: """detenidos detenidas detenido detenida secuestrados secuestradas
            secuestrado capturados capturadas capturado arrestados arrestadas arrestado
            encarcelados retenidos retenidas raptados raptadas secuestraron secuestró capturó
            capturaron detuvo detuvieron arrestó arrestaron raptaron raptó""",
        Outcome.CASUALTIES_UNSPECIFIED: "bajas víctimas",
    },
    "fr": {
        Outcome.KILLED: """morts mortes mort morte tués tuées tué tuée tuant décès décédés décédées
            assassinés assassinées cadavres corps abattus abattues abattu exécutés exécutées
            massacrés massacrées égorgés égorgées noyés péri périrent moururent décapités
            fusillés lynchés""",
        Outcome.INJURED: """blessés blessées blessé blessée blessant hospitalisés hospitalisées
            mutilés brûlés""",
        Outcome.DISPLACED: "déplacés déplacées fui fuient chassés chassées expulsés",
        Outcome.MISSING: "disparus disparues disparu disparue",
        Outcome.DETAINED: """arrêtés arrêtées arrêté détenus détenues enlevés enlevées enlevé
            capturés capturées capturé kidnappés kidnappées interpellés interpellées
            emprisonnés séquestrés""",
        Outcome.CASUALTIES_UNSPECIFIED: "victimes",
    },
}  # fmt: skip
#: Words beside a number that give the outcome.
OTHER_OUTCOMES: Final[dict[str, dict[str, Outcome]]] = {
    language: {word: outcome for outcome, words in table.items() for word in words.split()}
    for language, table in _OUTCOMES.items()
}
#: Spanish verbs and French participles in -ant that take the people after them.
OTHER_ACTIVE: Final = frozenset(
    [
        "mató",
        "mataron",
        "asesinó",
        "asesinaron",
        "abatió",
        "abatieron",
        "ejecutó",
        "ejecutaron",
        "acribilló",
        "acribillaron",
        "masacró",
        "masacraron",
        "matando",
        "hirió",
        "hirieron",
        "lesionó",
        "lesionaron",
        "hiriendo",
        "desplazó",
        "desplazaron",
        "secuestró",
        "secuestraron",
        "capturó",
        "capturaron",
        "detuvo",
        "detuvieron",
        "arrestó",
        "arrestaron",
        "raptó",
        "raptaron",
        "tuant",
        "blessant",
    ]
)
#: Participles that take the people after them in "a tué six personnes".
OTHER_PERFECT: Final = frozenset(
    [
        "tué",
        "blessé",
        "enlevé",
        "arrêté",
        "capturé",
        "exécuté",
        "abattu",
        "kidnappé",
        "assassiné",
        "interpellé",
    ]
)
#: Predicates of several words.
OTHER_PHRASES: Final[dict[str, dict[tuple[str, ...], Outcome]]] = {
    "es": {
        ("perdieron", "la", "vida"): Outcome.KILLED, ("perdió", "la", "vida"): Outcome.KILLED,
        ("perdido", "la", "vida"): Outcome.KILLED, ("bajo", "arresto"): Outcome.DETAINED,
        ("bajo", "custodia"): Outcome.DETAINED, ("sin", "vida"): Outcome.KILLED,
        ("abandonaron", "sus", "hogares"): Outcome.DISPLACED,
        ("abandonaron", "sus", "casas"): Outcome.DISPLACED,
        ("en", "paradero", "desconocido"): Outcome.MISSING,
    },
    "fr": {
        ("perdu", "la", "vie"): Outcome.KILLED, ("trouvé", "la", "mort"): Outcome.KILLED,
        ("sans", "vie"): Outcome.KILLED, ("en", "garde", "à", "vue"): Outcome.DETAINED,
        ("quitté", "leurs", "foyers"): Outcome.DISPLACED,
        ("quitté", "leurs", "maisons"): Outcome.DISPLACED,
    },
}  # fmt: skip
#: Spanish and French nouns for people, with group; number forms are spelt out.
OTHER_PEOPLE: Final[dict[str, dict[str, Group]]] = {
    "es": {
        w: g
        for g, ws in {
            Group.UNKNOWN: """personas persona hombres hombre palestinos israelíes policías policía
                agentes víctimas otros otras más jóvenes guardias colombianos ucranianos presos rehenes manifestantes
                líderes indígenas gendarmes funcionarios detenidos haitianos mexicanos""",
            Group.CIVILIAN: """civiles civil campesinos campesino pescadores pescador mineros
                aldeanos pasajeros turistas trabajadores maestros residentes agricultores ganaderos
                comerciantes taxistas choferes conductores ingenieros ingeniero obreros
                estudiantes profesores feligreses peregrinos vecinos habitantes pobladores
                migrantes refugiados pacientes docentes jornaleros vendedores pastores
                camioneros profesor estudiante comerciante vecino""",
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
                policier gendarmes autres victimes jeunes otages otage
                manifestants gardes ressortissants détenus gendarme maliens congolais""",
            Group.CIVILIAN: """civils civil paysans pêcheurs villageois mineurs-civils passagers
                touristes ouvriers habitants orpailleurs cultivateurs éleveurs
                bergers commerçants marchands chauffeurs conducteurs étudiants élèves
                enseignants fidèles pèlerins réfugiés migrants patients ingénieurs
                agriculteurs villageoises chauffeur enseignant commerçant paysan villageois
                humanitaires""",
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
