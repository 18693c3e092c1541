"""Words that explain a capital letter, and words that tell what somebody is to a report.

No word here is a name of a person. All words are folded as in ``words.fold``; the same lists
serve every side.
"""

from __future__ import annotations

import re
from typing import Final

from reportedly.export.withhold.words import listed

FUNCTION: Final = listed(
    """a an the and or but nor so yet if of in on at by for from to with without into onto over
    under near after before since until while when where who whom whose which what why how
    that this these those there here then than as is are was were be been being has have had
    having do does did not no yes it its he she they we you i his her their our your my him
    them us me one two three four five six seven eight nine ten eleven twelve some any many
    most all both each every other another several few such more less according amid among
    around about above below between during against along across through despite because
    although though however meanwhile also still just only even never always often again now
    later earlier today yesterday tomorrow thirty twenty forty fifty hundreds thousands dozens
    el la los las un una unos unas y o pero de del en con por para segun desde hasta entre
    sobre sin le les une des du et ou mais dans sur avec pour selon depuis apres avant entre
    sans au aux ce cette der die das ein eine und oder aber im am vom zum zur mit nach von bei
    aus i na w z ze po do dla oraz o e os as um uma no da dos das em com ao"""
)
"""Words that are capitalised where a sentence begins and never part of a name at its head."""

COMMON: Final = listed(
    """breaking update exclusive live watch video photo photos source sources report reports news
    people residents witnesses officials soldiers civilians children women men police rescuers
    medics doctors families authorities survivors militants fighters troops forces gunmen
    rebels government army military state attack attacks strike strikes shelling shells
    bombing clashes killed wounded dead death toll injured casualties fire home homes house
    houses school schools hospital hospitals market mosque church road bridge town village
    city camp border fighting war ceasefire truce talks aid humanitarian displaced
    displacement eyewitnesses relatives neighbours neighbors locals activists rescue workers
    journalists ambulances air drone drones missile missiles rocket rockets artillery mortar
    explosion explosions blast bomb car bus truck two-day local regional national
    international foreign prime deputy former acting senior chief head kills hits says leaves
    injures wounds claims denies confirms warns urges calls vows seeks rises toll hospital"""
)
"""Ordinary words of such reports, for a ledger too small to show them in small letters."""

DATES: Final = listed(
    """january february march april may june july august september october november december jan
    feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday
    saturday sunday mon tue tues wed thu thur thurs fri sat sun ramadan eid fitr adha ashura
    muharram shawwal easter christmas passover nowruz hanukkah orthodox gmt utc am pm est cet
    eet enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
    diciembre lunes martes miercoles jueves viernes sabado domingo janvier fevrier mars avril
    mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi
    vendredi samedi dimanche"""
)

WORLD: Final = listed(
    """north south east west northern southern eastern western central northeast northwest
    southeast southwest northeastern northwestern southeastern southwestern european african
    asian arab arabs arabic english french spanish muslim muslims islam islamic christian
    christians jewish jews sunni shia shiite shiites kurdish kurds kurd alawite druze yazidi
    yazidis catholic europe africa asia america americas western internet telegram facebook
    twitter whatsapp youtube tiktok instagram reuters god un eu us uk usa nato who uav ied"""
)

HEADS: Final = listed(
    """ministry minister ministers army armies forces force police military guard guards brigade
    brigades battalion battalions division corps regiment militia militias front movement
    party group groups organisation organization agency agencies association society union
    committee council commission authority authorities government administration parliament
    congress senate assembly tribunal hospital hospitals clinic university college school
    institute centre center observatory monitor network foundation federation confederation
    league alliance coalition mission company corporation press news courier gazette tribune
    chronicle radio television tv channel media newspaper daily weekly watcher crescent rescue
    defence defense department directorate office service services command headquarters ngo
    charity relief market airport mountains islands peninsula province governorate district
    county region oblast raion republic kingdom emirate emirates federation city neighbourhood
    neighborhood suburb junction stadium mosque cathedral monastery hotel station terminal
    refinery barracks prison jail checkpoint convention protocol treaty agreement war crisis
    operation nations states rights amnesty international united security intelligence
    interior finance health education general"""
)
"""A capitalised run up to one of these is the name of a body or of a thing."""

SITES: Final = listed(
    """cross post court bank street road avenue bridge port camp crossing river valley mountain
    hills hill lake sea gulf bay island strait desert coast town village quarter church temple
    tower building mall plant dam base act law wars watch times herald journal line justice
    state resolution accord strip square staff civil foreign"""
)
"""Common parts of names of places and papers, and surnames too: beside a name they belong to it."""

PEOPLE: Final = listed(
    """army forces troops soldiers military government officials police fighters rebels militia
    militias militants separatists president minister authorities air navy state media
    parliament border side families villagers civilians refugees people town city village
    towns cities officers general envoy ambassador embassy artillery aircraft drones drone
    warplanes jets tanks prime foreign defence defense spokesman spokeswoman spokesperson
    capital territory language troop coast shells airstrike airstrikes strike strikes shelling"""
)
"""Words in small letters before which a capitalised word is the adjective of a country or body."""

OFFICES: Final = listed(
    """president presidents premier minister ministers chancellor king queen emir sultan pope
    patriarch ayatollah senator senators congressman congresswoman deputy lawmaker governor
    mayor ambassador envoy spokesman spokeswoman spokesperson spokesmen spokespeople general
    admiral marshal brigadier colonel gen col maj chairman chairwoman chairperson commissioner
    rapporteur secretary chief commander prosecutor vocero portavoz presidente ministro
    ministra gobernador alcalde general ministre porte-parole gouverneur"""
)
"""Public offices, and those who speak for a body: whoever is named with one may stand."""

TITLES: Final = listed(
    """mr mrs ms miss dr doctor prof professor sheikh imam father sister brother rev reverend
    pastor sir lady lord sergeant sgt captain capt lieutenant lt corporal private major
    officer nurse lawyer judge engineer teacher student activist journalist reporter
    correspondent photographer farmer trader resident shopkeeper driver baker fisherman
    midwife surgeon paramedic director don dona senor senora monsieur madame herr frau haji
    hajji ustad"""
)
"""Words before a name that make nobody public."""

PARTICLES: Final = listed(
    """al el bin bint ibn ben abu abou umm um abd de del della da das do dos di du la le van von
    der den ter zu ould oglu ul ur ud ullah"""
)
"""Small words inside a name."""

KIN: Final = (
    r"son|daughter|wife|husband|widow|mother|father|brother|sister|cousin|uncle|aunt|nephew|niece|"
    r"grandson|granddaughter|child|children|family|driver|bodyguard|aide|neighbou?r|friend|who|"
    r"whose|whom|which|by|against|from|to|and|said|told|accus\w+|victim|critic"
)
"""After one of these an office is somebody else's."""

CHILD: Final = re.compile(
    r"\b(?:bab(?:y|ies)|infants?|toddlers?|newborn|boys?|girls?|child(?:ren)?|minors?|teenagers?|"
    r"teenage|schoolboys?|schoolgirls?|pupils?|niñ[oa]s?|enfants?|fillettes?|garçons?)\b",
    re.IGNORECASE,
)
HELD: Final = re.compile(
    r"\b(?:detain\w*|arrest\w*|imprison\w*|prison\w*|jail\w*|captur\w+|captive\w*|hostages?|"
    r"abduct\w*|kidnap\w*|disappear\w*|missing|in custody|held|interrogat\w*|"
    r"tortur\w*|secuestr\w+|deteni\w+|desaparecid\w+|détenu\w*|arrêté\w*|otages?)\b",
    re.IGNORECASE,
)
HURT: Final = re.compile(
    r"\b(?:injur\w*|wound\w*|maim\w*|amputat\w*|surviv\w*|rap(?:e|ed|es|ing)|sexual\w*|assaulted|"
    r"burns?|hospitali[sz]ed|herid[oa]s?|bless[ée]\w*|viol[ée]\w*)\b",
    re.IGNORECASE,
)
SAW: Final = re.compile(
    r"\b(?:saw|seen|heard|witness\w*|recall\w*|told|said|says|recount\w*|described|fled|testif\w*|"
    r"neighbou?rs?|residents?|relatives?|vio|dijo|contó|témoin\w*|raconté)\b",
    re.IGNORECASE,
)
DEAD: Final = re.compile(
    r"\b(?:kill\w*|dead|died|dies|death|slain|bod(?:y|ies)|buried|funeral|mourn\w*|murdered|"
    r"executed|muert[oa]s?|asesinad[oa]s?|tué\w*|mort\w*)\b",
    re.IGNORECASE,
)
SOCIAL: Final = re.compile(
    r"(?:^|\.)(?:twitter|x|facebook|fb|instagram|telegram|t|tiktok|vk|ok|youtube|youtu|reddit|"
    r"threads|mastodon|bsky|weibo|snapchat|whatsapp|truthsocial)"
    r"\.(?:com|me|org|social|ru|be|app|net|co)$"
)
"""Hosts where people publish under names of their own."""

CONTACT: Final = re.compile(
    r"(?<![\w@])@\w[\w.]{2,}|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.])\+\d[\d ().-]{6,}\d"
)
"""Handles, mail addresses and telephone numbers."""
