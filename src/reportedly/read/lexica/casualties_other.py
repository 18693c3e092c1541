"""Words for people and for harm in Spanish, French and Arabic.

Arabic words are written as ``figure_tokens.fold`` gives them: bare alef, final ya with dots, no vowel
signs. Groups follow codebook part 5, as in ``casualties``.
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
    "ar": {
        "مقتل": Outcome.KILLED, "قتل": Outcome.KILLED, "قتلت": Outcome.KILLED,
        "قتلوا": Outcome.KILLED, "قتلي": Outcome.KILLED, "قتيل": Outcome.KILLED,
        "قتيلا": Outcome.KILLED, "القتلي": Outcome.KILLED, "استشهاد": Outcome.KILLED,
        "استشهد": Outcome.KILLED, "استشهدوا": Outcome.KILLED, "شهيد": Outcome.KILLED,
        "شهيدا": Outcome.KILLED, "شهداء": Outcome.KILLED, "الشهداء": Outcome.KILLED,
        "مصرع": Outcome.KILLED, "لقي": Outcome.KILLED, "وفاة": Outcome.KILLED, "جثة": Outcome.KILLED,
        "جثث": Outcome.KILLED, "توفي": Outcome.KILLED,
        "اصابة": Outcome.INJURED, "اصيب": Outcome.INJURED, "جرحي": Outcome.INJURED,
        "جريح": Outcome.INJURED, "جريحا": Outcome.INJURED, "الجرحي": Outcome.INJURED,
        "مصاب": Outcome.INJURED, "مصابا": Outcome.INJURED, "مصابين": Outcome.INJURED,
        "مصابون": Outcome.INJURED, "جرح": Outcome.INJURED, "اصابات": Outcome.INJURED,
        "نازح": Outcome.DISPLACED, "نازحا": Outcome.DISPLACED, "نازحين": Outcome.DISPLACED,
        "نازحون": Outcome.DISPLACED, "نزوح": Outcome.DISPLACED, "نزح": Outcome.DISPLACED,
        "تهجير": Outcome.DISPLACED, "مفقود": Outcome.MISSING, "مفقودا": Outcome.MISSING,
        "مفقودين": Outcome.MISSING, "مفقودون": Outcome.MISSING, "فقدان": Outcome.MISSING,
        "اعتقال": Outcome.DETAINED, "اعتقلت": Outcome.DETAINED, "احتجاز": Outcome.DETAINED,
        "خطف": Outcome.DETAINED, "اختطاف": Outcome.DETAINED, "اسر": Outcome.DETAINED,
        "معتقل": Outcome.DETAINED, "معتقلا": Outcome.DETAINED,
        "تحييد": Outcome.CASUALTIES_UNSPECIFIED,
    },
}  # fmt: skip
#: Arabic and Spanish and French nouns for people, with group; number forms are spelt out.
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
    "ar": {
        w: g
        for g, ws in {
            Group.UNKNOWN: """شخص شخصا اشخاص فلسطيني فلسطينيا فلسطينيين فلسطينيون اخرين اخرون اخر
                رجل رجلا رجال شاب شابا شبان مواطن مواطنا مواطنين مواطنون شرطي شرطيا شرطيين ضحية ضحايا
                الاشخاص منهم شهيد شهيدا شهداء قتيل قتيلا قتلي جريح جريحا جرحي مصاب مصابا مصابين
                جثة جثث سوري سوريا سوريين لبناني لبنانيا سوداني سودانيا عراقيا يمنيا""",
            Group.CIVILIAN: """مدني مدنيا مدنيين مدنيون مزارع مزارعا مزارعين صياد صيادا صيادين عامل عاملا
                عمال معلم معلما معلمين نازح نازحا نازحين قرويا قرويين""",
            Group.COMBATANT: """جندي جنديا جنود عسكري عسكريا عسكريين مقاتل مقاتلا مقاتلين مسلح مسلحا
                مسلحين ضابط ضابطا ضباط عنصر عنصرا عناصر متمردا ارهابيا ارهابيين""",
            Group.CHILDREN: "طفل طفلا اطفال طفلة رضيع رضيعا رضع فتى صبيا",
            Group.WOMEN: "امراة نساء سيدة سيدات",
            Group.MEDIC: "طبيب طبيبا اطباء مسعف مسعفا مسعفين ممرض ممرضا",
            Group.JOURNALIST: "صحفي صحفيا صحفيين صحافي صحافيا صحافيين",
        }.items()
        for w in ws.split()
    },
}
#: Arabic duals: two of the noun.
DUALS_AR: Final[dict[str, Group]] = {
    "شخصان": Group.UNKNOWN, "شخصين": Group.UNKNOWN, "قتيلان": Group.UNKNOWN,
    "قتيلين": Group.UNKNOWN, "شهيدان": Group.UNKNOWN, "شهيدين": Group.UNKNOWN,
    "فلسطينيان": Group.UNKNOWN, "فلسطينيين-اثنين": Group.UNKNOWN, "جنديان": Group.COMBATANT,
    "جنديين": Group.COMBATANT, "طفلان": Group.CHILDREN, "طفلين": Group.CHILDREN,
    "طفلتان": Group.CHILDREN, "طفلتين": Group.CHILDREN, "امراتان": Group.WOMEN,
    "امراتين": Group.WOMEN, "سيدتان": Group.WOMEN, "سيدتين": Group.WOMEN,
    "مدنيان": Group.CIVILIAN, "جريحان": Group.UNKNOWN, "مصابان": Group.UNKNOWN,
    "صحفيان": Group.JOURNALIST, "صحفيين-اثنين": Group.JOURNALIST, "مسعفان": Group.MEDIC,
    "شابان": Group.UNKNOWN, "شابين": Group.UNKNOWN, "رجلان": Group.UNKNOWN,
    "رجلين": Group.UNKNOWN, "شقيقان": Group.UNKNOWN, "شقيقين": Group.UNKNOWN,
    "مسلحان": Group.COMBATANT, "عنصران": Group.COMBATANT, "عنصرين": Group.COMBATANT,
}  # fmt: skip
