"""Words for people and for harm in Spanish and French; Arabic has ``casualties_arabic``.

Groups follow codebook part 5, as in ``casualties``.
"""

from __future__ import annotations

from typing import Final

from reportedly.model.vocabulary import Group, Outcome, Period

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
        Outcome.CASUALTIES_UNSPECIFIED: """bajas víctimas neutralizados neutralizadas neutralizado
            neutralizó neutralizaron""",
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
        Outcome.CASUALTIES_UNSPECIFIED: """victimes neutralisés neutralisées neutralisé
            neutralisant""",
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
#: Spanish verbs whose people may follow them.
OTHER_INVERTED: Final = frozenset(
    [
        "murieron", "murió", "mueren", "fallecieron", "falleció", "perecieron", "pereció",
        "huyeron", "desaparecieron", "moururent", "périrent",
    ]
)  # fmt: skip
#: "La muerte de tres soldados": noun, then "de" and the people.
OTHER_OF_NOUNS: Final[dict[str, Outcome]] = {
    "muerte": Outcome.KILLED, "asesinato": Outcome.KILLED, "homicidio": Outcome.KILLED,
    "ejecución": Outcome.KILLED, "masacre": Outcome.KILLED, "secuestro": Outcome.DETAINED,
    "captura": Outcome.DETAINED, "detención": Outcome.DETAINED, "desaparición": Outcome.MISSING,
    "desplazamiento": Outcome.DISPLACED, "mort": Outcome.KILLED, "décès": Outcome.KILLED,
    "assassinat": Outcome.KILLED, "meurtre": Outcome.KILLED, "exécution": Outcome.KILLED,
    "enlèvement": Outcome.DETAINED, "arrestation": Outcome.DETAINED,
    "capture": Outcome.DETAINED, "disparition": Outcome.MISSING,
}  # fmt: skip
#: Words of time that say what a count covers.
OTHER_PERIODS: Final[dict[tuple[str, ...], Period]] = {
    ("este", "año"): Period.CUMULATIVE, ("va", "de", "año"): Period.CUMULATIVE,
    ("va", "del", "año"): Period.CUMULATIVE, ("cette", "année"): Period.CUMULATIVE,
    ("últimas", "24", "horas"): Period.ROLLING, ("últimas", "48", "horas"): Period.ROLLING,
    ("última", "semana"): Period.ROLLING, ("último", "mes"): Period.ROLLING,
    ("dernières", "24", "heures"): Period.ROLLING, ("24", "dernières", "heures"): Period.ROLLING,
    ("48", "dernières", "heures"): Period.ROLLING, ("dernières", "48", "heures"): Period.ROLLING,
}  # fmt: skip
#: With a year in front these are told together: "en 2021, los enfrentamientos dejaron …".
OTHER_PLURAL_EVENTS: Final = frozenset(
    [
        "enfrentamientos", "combates", "ataques", "atentados", "bombardeos", "masacres", "choques",
        "operativos", "affrontements", "combats", "attaques", "attentats", "bombardements",
        "massacres", "violences",
    ]
)  # fmt: skip
_NAMED_ES: Final = [
    "muertos",
    "fallecidos",
    "heridos",
    "lesionados",
    "desaparecidos",
    "detenidos",
    "capturados",
    "secuestrados",
    "víctimas",
    "asesinados",
    "muertas",
    "heridas",
    "detenidas",
    "fallecidas",
    "desaparecidas",
]
_NAMED_FR: Final = [
    "morts",
    "blessés",
    "disparus",
    "tués",
    "victimes",
    "décédés",
    "arrêtés",
    "détenus",
    "enlevés",
    "mortes",
    "blessées",
    "tuées",
]
#: What leads the parts of a count.
PART_LEADS: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "es": (
        ("entre", "ellos"), ("entre", "ellas"), ("entre", "los", "que"), ("entre", "los", "cuales"),
        *(("entre", article, noun) for article in ("los", "las") for noun in _NAMED_ES),
        ("incluidos",), ("incluidas",), ("incluido",), ("incluida",), ("incluyendo",),
    ),
    "fr": (
        ("parmi", "eux"), ("parmi", "elles"), ("parmi", "lesquels"), ("parmi", "lesquelles"),
        *(("parmi", "les", noun) for noun in _NAMED_FR), ("y", "compris"), ("dont",),
    ),
}  # fmt: skip
#: The harm that such a lead names.
PART_OUTCOMES: Final[dict[str, Outcome]] = {
    "muertos": Outcome.KILLED, "muertas": Outcome.KILLED, "fallecidos": Outcome.KILLED,
    "fallecidas": Outcome.KILLED, "asesinados": Outcome.KILLED, "heridos": Outcome.INJURED,
    "heridas": Outcome.INJURED, "lesionados": Outcome.INJURED, "detenidos": Outcome.DETAINED,
    "detenidas": Outcome.DETAINED, "capturados": Outcome.DETAINED,
    "secuestrados": Outcome.DETAINED, "desaparecidos": Outcome.MISSING,
    "desaparecidas": Outcome.MISSING, "morts": Outcome.KILLED, "mortes": Outcome.KILLED,
    "tués": Outcome.KILLED, "tuées": Outcome.KILLED, "décédés": Outcome.KILLED,
    "blessés": Outcome.INJURED, "blessées": Outcome.INJURED, "disparus": Outcome.MISSING,
    "arrêtés": Outcome.DETAINED, "détenus": Outcome.DETAINED, "enlevés": Outcome.DETAINED,
}  # fmt: skip
#: Spanish and French nouns for people, with group; number forms are spelt out.
OTHER_PEOPLE: Final[dict[str, dict[str, Group]]] = {
    "es": {
        w: g
        for g, ws in {
            Group.UNKNOWN: """personas persona hombres hombre palestinos israelíes policías policía
                agentes víctimas otros otras más jóvenes guardias colombianos ucranianos presos rehenes manifestantes
                líderes indígenas gendarmes funcionarios detenidos haitianos mexicanos uniformados
                uniformado joven guardia agente patrulleros excombatientes sicarios pistoleros
                escoltas activistas adultos adulto pandilleros líder lideresas internos
                reclusos cuerpos heridos""",
            Group.CIVILIAN: """civiles civil campesinos campesino pescadores pescador mineros
                aldeanos pasajeros turistas trabajadores maestros residentes agricultores ganaderos
                comerciantes taxistas choferes conductores ingenieros ingeniero obreros
                estudiantes profesores feligreses peregrinos vecinos habitantes pobladores
                migrantes refugiados pacientes docentes jornaleros vendedores pastores
                camioneros profesor estudiante comerciante vecino maestro maestra profesora mineros
                minero taxista conductor chofer chófer camionero transportador transportadores
                mototaxistas arrieros barequeros recolectores raspachines sacerdotes sacerdote
                pastor monjas religiosas catequistas enfermos pasajero turista trabajador
                trabajadora trabajadoras campesina campesinas empleados empleado
                cocineras cocineros albañiles panaderos carniceros tenderos
                tendero lugareños lugareño marineros marinero tripulantes deportistas
                futbolistas músicos cantantes ambulantes transeúntes clientes feligrés aldeana
                aldeanas refugiado jubilados comuneros comunero
                ronderos agricultor ganadero pescadora vendedoras vendedora""",
            Group.COMBATANT: """soldados soldado militares militar guerrilleros guerrillero rebeldes
                combatientes milicianos terroristas insurgentes paramilitares disidentes disidente
                marinos infantes tropas suboficiales suboficial subversivos yihadistas rebelde
                combatiente asaltantes atacantes cabos sargentos reclutas reservistas
                francotiradores mercenarios""",
            Group.CHILDREN: """niños niñas niño niña menores menor bebés adolescentes
                bebé adolescente alumnos alumnas alumno escolares colegiales""",
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
                bergers commerçants commerçantes commerçante marchands marchand marchandes apprentis
                apprenti orpailleur transporteurs routiers camionneurs
                mécaniciens maçons tailleurs cuisiniers cuisinières vendeurs vendeuses vendeur
                boutiquiers boulangers bouchers guides prêtres prêtre imams imam religieux
                religieuses moines catéchistes marabouts étudiant ouvrier employés employé
                salariés voyageurs passants passant riverains pêcheur éleveur berger
                cultivateur agriculteur transporteur piroguiers marins matelots mareyeurs
                charretiers musiciens sportifs footballeurs retraités chauffeurs conducteurs étudiants enseignants fidèles pèlerins réfugiés migrants patients ingénieurs
                agriculteurs villageoises chauffeur enseignant commerçant paysan villageois
                humanitaires""",
            Group.COMBATANT: """soldats soldat militaires militaire rebelles combattants miliciens
                terroristes insurgés djihadistes jihadistes assaillants assaillant rebelle terroriste
                combattant milicien tirailleurs légionnaires parachutistes mercenaires
                séparatistes supplétifs réservistes sous-officiers djihadiste jihadiste insurgé""",
            Group.CHILDREN: """enfants enfant garçons garçon filles fillettes fillette bébés bébé mineurs
                mineur écoliers écolier écolières adolescents adolescentes adolescent nourrissons
                nourrisson élèves élève""",
            Group.WOMEN: "femmes femme",
            Group.MEDIC: "médecins infirmiers secouristes-médicaux",
            Group.JOURNALIST: "journalistes journaliste reporters",
        }.items()
        for w in ws.split()
    },
}
