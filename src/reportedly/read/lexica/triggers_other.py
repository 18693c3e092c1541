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
    ("es.air", Role.MEANS, T.AIR_STRIKE, "unspecified", (), "aéreo aéreos aérea drones dron", r"(?:ataques?|bombardeos?|ofensiva) aére[oa]s?|(?:ataques?|explosivos?|bombas?) (?:\w+ ){0,3}?(?:con|desde|por) (?:un |unos |los )?dron(?:es)?|dron(?:es)? (?:\w+ ){0,3}?(?:atacaron|lanzaron|soltaron|arrojaron|impactaron|bombardearon)"),
    ("es.shell", Role.MEANS, T.SHELLING_ROCKET, None, (), "mortero morteros artillería cohetes cohete misil misiles proyectil", r"(?:fuego|ataques?|disparos?|proyectil(?:es)?|granadas?) de (?:mortero|artillería)|(?:cohetes?|misil(?:es)?|proyectil(?:es)?) (?:\w+ ){0,3}?(?:impact(?:ó|aron)|cay(?:ó|eron)|alcanz(?:ó|aron)|explot(?:ó|aron))"),
    ("es.bombard", Role.FORCE, T.UNSPECIFIED_FORCE, "bombardment", _REMOTE, "bombardeo bombardeos bombardearon bombardeó bombardeado bombardeados bombardeada", ""),
    ("es.device", Role.MEANS, T.EXPLOSIVE_DEVICE, None, (), "bomba coche-bomba mina minas minado antipersonal antipersona explosivo explosivos granada", r"coche[ -]bomba|(?:explotó|estalló|detonó|explotaron) (?:\w+ ){0,3}?(?:bombas?|minas?|explosivos?|granadas?|artefactos?)|minas? (?:antipersonal?|terrestres?|explosivas?)|artefactos? explosivos?|(?:pis(?:ar|ó|aron|aba)|activ(?:ar|ó|aron)|ca(?:er|yó|yeron) en|explosión de) (?:una?|la|el) (?:campo )?(?:mina|minado)|granadas? (?:\w+ ){0,3}?(?:lanzad|arrojad|explot)\w+|(?:lanz|arroj)(?:ó|aron) (?:\w+ ){0,2}?granadas?"),
    ("es.blast", Role.FORCE, T.EXPLOSIVE_DEVICE, None, (T.UNSPECIFIED_FORCE,), "explosión explosiones atentado", ""),
    ("es.attack", Role.FORCE, T.UNSPECIFIED_FORCE, "attack", _REMOTE, "ataque ataques atacaron atacó", r"ataques?(?! (?:cardíaco|al corazón|de (?:nervios|pánico)))|atacaron|atacó"),
    ("es.clash", Role.MEANS, T.ARMED_CLASH, "clash", (), "combate combates enfrentamientos emboscada emboscaron emboscados enfrentamiento enfrentaron hostigamiento hostigamientos tiroteos choques", r"combates?|enfrentamientos?|se enfrentaron|embosca(?:da|das|ron|dos)|hostigamientos?|choques armados"),
    ("es.shot", Role.MEANS, T.DIRECT_VIOLENCE, "shooting", (), "tiroteo baleado baleados tiros asesinados asesinadas asesinada asesinado asesinaron asesinó acribillados acribillado dispararon disparó fuego masacre sicarios", r"tiroteo|balead[oa]s?|a tiros|asesina(?:d[oa]s?|ron)|asesinó|acribillad[oa]s?|dispararon|disparó|abrieron fuego|masacre"),
    ("es.abduct", Role.ACT, T.DETENTION, "hostage", (), "secuestro secuestros secuestrado secuestrada secuestradas secuestrados secuestraron secuestró plagio retenidos llevaron", r"secuestr(?:os?|ad[oa]s?|aron|ó)|retenid[oa]s por (?:hombres|guerrilleros|disidentes|el grupo|un grupo)|se llevaron (?:a )?(?:\w+ ){0,3}?(?:personas|hombres|mujeres|niños|jóvenes|soldados|policías|campesinos|trabajadores)"),
    ("es.detain", Role.ACT, T.DETENTION, "arrest", (), "detenidos detenidas detenida detenido arrestados arrestado arrestaron detuvieron detuvo capturados capturado capturaron", r"detenid[oa]s?|arrestad[oa]s?|arrestaron|detuv(?:o|ieron)|captura(?:d[oa]s|ron) (?:a )?(?:\w+ ){0,3}?(?:presuntos|guerrilleros|disidentes|integrantes|soldados)"),
    ("es.displace", Role.ACT, T.DISPLACEMENT, "flight", (), "desplazados desplazadas desplazamiento desplazamientos desplazaron huyeron huyó salieron abandonaron huido dejaron refugiaron", r"desplazad[oa]s|desplazamientos?|se desplazaron|huyeron|han huido|(?:familias|personas|habitantes|campesinos|vecinos|pobladores|indígenas|campesinas) (?:\w+ ){0,3}?(?:salieron|abandonaron|dejaron|se refugiaron|escaparon)(?! (?:a (?:la calle|votar|marchar|protestar)|ileso))"),
    ("es.arson", Role.ACT, T.PROPERTY_DAMAGE, "arson", (), "incendiaron incendió quemaron quemó incendiados incendiadas incendiado quemadas quemados", r"incendi(?:aron|ó|ad[oa]s?)|quem(?:aron|ó|ad[oa]s?)(?! viv[oa]s?)"),
    ("es.loot", Role.ACT, T.PROPERTY_DAMAGE, "looting", (), "saquearon saqueo saqueos saqueadas saqueados saqueado saqueada", ""),
    ("es.close", Role.ACT, T.RESTRICTION, "movement", (), "vía vías carretera carreteras puente frontera paso ruta autopista toque", r"(?:vías?|carreteras?|puentes?|frontera|paso|ruta|autopista)(?: (?:a|de|en|entre|que|hacia|al|del)(?: [\w'-]+){1,4}?)?(?: (?:sigue|siguen|está|están|permanece|permanecen|fue|fueron|quedó|continúa|ha sido|han sido)){1,2} (?:\w+ )?(?:cerrad|bloquead|cortad)[oa]s?|(?:cerraron|bloquearon|cortaron|bloquean) (?:la |el |las |los |una )?(?:vías?|carreteras?|puentes?|frontera|paso|ruta|autopista)|toque de queda"),
    ("es.accuse", Role.SPEECH, T.STATEMENT, "accusation", (), "acusó acusaron acusa acusan culpó culparon responsabilizó responsabilizaron atribuyó atribuyeron", r"acus(?:ó|aron|an?)(?! recibo)|culp(?:ó|aron)|responsabiliz(?:ó|aron)|atribuy(?:ó|eron)"),
    ("es.claim", Role.SPEECH, T.STATEMENT, "responsibility_claim", (), "reivindicó reivindicado reivindicada adjudicó adjudicado atribuyó atribuido reivindicaron autoría", r"reivindic(?:ó|aron|ad[oa])|se (?:ha )?(?:adjudicó|atribuyó|atribuido|adjudicado) (?:el|la)|(?:asumió|reclamó) la (?:autoría|responsabilidad)"),
    ("es.silence", Role.SPEECH, T.STATEMENT, "silence", (), "comentado comentó pronunciado respondió comentarios respondido", r"no (?:ha|han|había) (?:comentado|respondido|dado (?:una )?(?:respuesta|declaraciones))|no (?:se ha pronunciado|se pronunció|respondió|comentó|hizo comentarios)"),
    ("es.condemn", Role.SPEECH, T.STATEMENT, "condemnation", (), "condenó condenaron repudió rechazó", r"conden(?:ó|aron)(?! a)|repudi(?:ó|aron)"),
    ("es.protest", Role.ACT, T.DEMONSTRATION, "unspecified", (), "manifestación manifestaciones protestas protesta", ""),
    ("es.killed", Role.HARM, T.UNSPECIFIED_FORCE, "attack", (), "muertos muertes murieron heridos heridas muerto fallecidos mató mataron", ""),
    # ---------------------------------------------------------------- French
    ("fr.air", Role.MEANS, T.AIR_STRIKE, "unspecified", (), "aérienne aériennes aérien aériens drone drones avion avions hélicoptères hélicoptère", r"(?:frappes?|attaques?|raids?|bombardements?) aérien(?:ne)?s?|(?:frappes?|attaques?|tirs?) de drones?|drones? (?:\w+ ){0,3}?(?:frapp(?:é|ent)|bombardé|largué|touché|visé)\w*|(?:avions?|hélicoptères?) (?:\w+ ){0,4}?(?:bombardé|frapp(?:é|ent)|largué|pilonné)\w*"),
    ("fr.shell", Role.MEANS, T.SHELLING_ROCKET, None, (), "obus roquette roquettes mortier artillerie missile missiles pilonnage pilonné", r"(?:tirs?|frappes?) (?:d'artillerie|de (?:mortier|roquettes?|missiles?|chars?))|obus (?:\w+ ){0,4}?(?:tombé|touché|explosé|tué|blessé|frappé)\w*|(?:roquettes?|missiles?) (?:\w+ ){0,4}?(?:tombé|touché|explosé|frappé|tiré|lancé|tué)\w*|pilonn(?:age|é|ée|és)"),
    ("fr.bombard", Role.FORCE, T.UNSPECIFIED_FORCE, "bombardment", _REMOTE, "bombardement bombardements bombardé frappe frappes", ""),
    ("fr.device", Role.MEANS, T.EXPLOSIVE_DEVICE, None, (), "piégée voiture mine mines engin engins grenade kamikaze", r"voitures? piégées?|engins? explosifs?|(?:saut(?:é|ée|és|er|ent|ait) sur|explosion d') ?une (?:\w+ )?mine|mines? (?:\w+ ){0,2}?(?:a explosé|ont explosé|antipersonnel)|attentats?[ -](?:suicides?|à la bombe)|kamikazes?|grenades? (?:\w+ ){0,3}?(?:lancée|jetée|explos)\w*"),
    ("fr.blast", Role.FORCE, T.EXPLOSIVE_DEVICE, None, (T.UNSPECIFIED_FORCE,), "attentat attentats", ""),
    ("fr.attack", Role.FORCE, T.UNSPECIFIED_FORCE, "attack", _REMOTE, "attaque attaques attaqué", r"attaques?(?! (?:cardiaque|de panique))|attaqué"),
    ("fr.clash", Role.MEANS, T.ARMED_CLASH, "clash", (), "affrontement affrontements combats embuscade embuscades accrochage accrochages fusillade", r"affrontements?|combats|(?:tomb(?:é|ée|és|ées|ait) dans une )?embuscades?|accrochages?|échanges? de tirs"),
    ("fr.shot", Role.MEANS, T.DIRECT_VIOLENCE, "shooting", (), "abattu abattus abattue abattues fusillade égorgé égorgés assassiné assassinés assassinat exécuté exécutés tiré tirer tirs", r"(?:a été|ont été|sont|était|étaient) (?:\w+ )?abattue?s?|fusillade|égorgée?s?|assassin(?:ée?s?|at)|exécutée?s?|(?:ouvert le feu|tiré|tirer) sur (?:des|les|la|un|une) (?:\w+ ){0,2}?(?:civils|habitants|passagers|villageois|fidèles|foule)"),
    ("fr.crowd", Role.MEANS, T.CROWD_FORCE, "live_fire", (), "manifestants lacrymogènes lacrymogène", r"(?:ouvert le feu|tiré|tirer|tirs?) (?:à balles réelles )?(?:sur|contre) (?:des|les) (?:\w+ )?manifestants|(?:gaz|grenades?) lacrymogènes?"),
    ("fr.abduct", Role.ACT, T.DETENTION, "hostage", (), "enlevé enlevés enlèvement enlèvements otages", r"enlevé(?:e?s)?|enlèvements?|pris(?:es)? en otages?"),
    ("fr.detain", Role.ACT, T.DETENTION, "arrest", (), "arrêtés arrêtées arrêté arrêtée interpellés interpellé interpellées", r"(?:été|sont|étaient|a fait) (?:\w+ )?arrêtée?s?|interpellée?s?"),
    ("fr.displace", Role.ACT, T.DISPLACEMENT, "flight", (), "déplacés déplacées fui fuient quitté déplacement abandonné réfugiés", r"déplacée?s|(?:ont|avaient|a) (?:déjà )?(?:fui|quitté (?:leurs?|la|le|les) (?:\w+ )?(?:maisons?|domiciles?|villages?|localités?|villes?|camps?|foyers)|abandonné (?:leurs?) (?:maisons?|villages?|champs))|se sont (?:réfugiée?s|enfuis|déplacée?s)"),
    ("fr.arson", Role.ACT, T.PROPERTY_DAMAGE, "arson", (), "incendié incendiés incendiée incendiées brûlé brûlés brûlée brûlées feu", r"incendiée?s?|brûlée?s?(?! vif)|mis le feu"),
    ("fr.loot", Role.ACT, T.PROPERTY_DAMAGE, "looting", (), "pillé pillés pillée pillées pillage pillages saccagé saccagés saccagée", ""),
    ("fr.close", Role.ACT, T.RESTRICTION, "movement", (), "route routes frontière pont couvre-feu blocus", r"(?:routes?|frontière|ponts?|axe|aéroport)(?: [\w'-]+){0,4}? (?:est|sont|reste|restent|a été|ont été|demeure) (?:\w+ )?(?:fermée?s?|coupée?s?|bloquée?s?)|couvre-feu|blocus"),
    ("fr.claim", Role.SPEECH, T.STATEMENT, "responsibility_claim", (), "revendiqué revendiquée revendiquées revendiqués revendication revendique", r"revendiquée?s?|revendique(?:nt)?(?= (?:l'|le |la |cette ))"),
    ("fr.silence", Role.SPEECH, T.STATEMENT, "silence", (), "commenté réagi répondu commenter communiqué prononcé exprimé", r"(?:n'a|n'ont|n'avait|n'avaient|ne s'est) (?:pas|pas encore|toujours pas) (?:encore |souhaité )?(?:commenté|réagi|répondu|communiqué|commenter|donné suite|prononcée?|exprimée?)|refusé de commenter|pas souhaité (?:commenter|s'exprimer)"),
    ("fr.accuse", Role.SPEECH, T.STATEMENT, "accusation", (), "accusé accusent accuse accusait imputé attribué", r"(?:a|ont|avait|avaient) accusé|accuse(?:nt|nt)?(?! réception)|(?:a|ont) (?:imputé|attribué)"),
    ("fr.condemn", Role.SPEECH, T.STATEMENT, "condemnation", (), "condamné condamne dénoncé dénonce", r"(?:a|ont) (?:fermement )?(?:condamné|dénoncé)(?! à)|(?:condamne|dénonce)(?:nt)?"),
    ("fr.protest", Role.ACT, T.DEMONSTRATION, "unspecified", (), "manifestations manifestants", ""),
    ("fr.killed", Role.HARM, T.UNSPECIFIED_FORCE, "attack", (), "tués tuées tué morts blessés blessées mortes", ""),
)
