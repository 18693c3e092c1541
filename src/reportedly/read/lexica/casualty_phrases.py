"""Phrases of harm of more than one word, and words of harm that never take an object.

Most are built from a verb in all its forms and what follows it, so that "gun down", "guns down" and
"gunned three men down" are one entry. Forms: ``past`` (may be passive), ``ing``, ``base``, ``intr``
(people before it), ``adj`` (after its noun, or after "be").
"""

from __future__ import annotations

from typing import Final

from reportedly.model.vocabulary import Outcome

_K: Final = Outcome.KILLED
_I: Final = Outcome.INJURED
_M: Final = Outcome.MISSING
_D: Final = Outcome.DISPLACED
_H: Final = Outcome.DETAINED
_C: Final = Outcome.CASUALTIES_UNSPECIFIED
_FORMS: Final = ("base", "base", "past", "past", "ing")

#: Verbs that take the people harmed and a word after them: base, third person, past, participle,
#: -ing; then what follows, each separated by a bar.
_SPLIT: Final[tuple[tuple[Outcome, str, str], ...]] = (
    (_K, "shoot shoots shot shot shooting", "dead|to death"),
    (_K, "gun guns gunned gunned gunning", "down"),
    (_K, "mow mows mowed mown mowing", "down"),
    (_K, "mow mows mowed mowed mowing", "down"),
    (_K, "cut cuts cut cut cutting", "down|to pieces"),
    (_K, "strike strikes struck struck striking", "dead"),
    (_K, "pick picks picked picked picking", "off"),
    (_K, "finish finishes finished finished finishing", "off"),
    (_K, "put puts put put putting", "to death|to the sword"),
    (_K, "burn burns burned burned burning", "to death|alive"),
    (_K, "burn burns burnt burnt burning", "to death|alive"),
    (_K, "bury buries buried buried burying", "alive"),
    (_K, "blow blows blew blown blowing", "to pieces|to bits|apart"),
    (_K, "tear tears tore torn tearing", "to pieces|apart"),
    (_K, "rip rips ripped ripped ripping", "apart"),
    (_K, "beat beats beat beaten beating", "to death"),
    (_K, "hack hacks hacked hacked hacking", "to death"),
    (_K, "stab stabs stabbed stabbed stabbing", "to death"),
    (_K, "club clubs clubbed clubbed clubbing", "to death"),
    (_K, "bludgeon bludgeons bludgeoned bludgeoned bludgeoning", "to death"),
    (_K, "batter batters battered battered battering", "to death"),
    (_K, "crush crushes crushed crushed crushing", "to death"),
    (_K, "trample tramples trampled trampled trampling", "to death"),
    (_K, "stone stones stoned stoned stoning", "to death"),
    (_K, "knife knifes knifed knifed knifing", "to death"),
    (_K, "kick kicks kicked kicked kicking", "to death"),
    (_K, "torture tortures tortured tortured torturing", "to death"),
    (_K, "starve starves starved starved starving", "to death"),
    (_K, "choke chokes choked choked choking", "to death"),
    (_K, "freeze freezes froze frozen freezing", "to death"),
    (_K, "crush crushes crushed crushed crushing", "under"),
    (_K, "find finds found found finding",
     "dead|hanged|shot dead|shot to death|stabbed to death|beaten to death|fatally shot|slain"),
    (_K, "pronounce pronounces pronounced pronounced pronouncing", "dead"),
    (_K, "declare declares declared declared declaring", "dead"),
    (_K, "confirm confirms confirmed confirmed confirming", "dead"),
    (_K, "report reports reported reported reporting", "dead|killed"),
    (_K, "lay lays laid laid laying", "to rest"),
    (_K, "bring brings brought brought bringing", "in dead|dead"),
    (_K, "pull pulls pulled pulled pulling", "dead"),
    (_C, "wipe wipes wiped wiped wiping", "out"),
    (_C, "take takes took taken taking", "out"),
    (_C, "put puts put put putting", "out of action"),
    (_C, "take takes took taken taking", "off the battlefield"),
    (_C, "remove removes removed removed removing", "from the battlefield"),
    (_C, "send sends sent sent sending", "to their fate|to hell|to the hereafter|to their graves|to their deaths|to the afterlife"),
    (_C, "dispatch dispatches dispatched dispatched dispatching",
     "to hell|to their fate|to the hereafter|to the afterlife"),
    (_C, "render renders rendered rendered rendering", "harmless"),
    (_I, "hospitalise hospitalises hospitalised hospitalised hospitalising", "with"),
    (_I, "send sends sent sent sending", "to hospital|to the hospital|to area hospitals"),
    (_I, "leave leaves left left leaving", "wounded|injured|hurt"),
    (_I, "leave leaves left left leaving", ("in critical condition|in serious condition"
     "|with gunshot wounds|with a gunshot wound|hospitalised|hospitalized|with injuries|with wounds"
     "|with burns|with shrapnel wounds|with serious injuries|with minor injuries|maimed")),
    (_M, "report reports reported reported reporting", "missing|as missing"),
    (_M, "register registers registered registered registering", "missing|as missing"),
    (_M, "list lists listed listed listing", "missing|as missing|as unaccounted for"),
    (_M, "declare declares declared declared declaring", "missing"),
    (_M, "record records recorded recorded recording", "missing|as missing"),
    (_M, "count counts counted counted counting", "missing|as missing"),
    (_K, "list lists listed listed listing", "as dead|dead|as killed"),
    (_K, "register registers registered registered registering", "dead|as dead|as killed"),
    (_K, "count counts counted counted counting", "dead"),
    (_D, "force forces forced forced forcing",
     ("to flee|from their homes|out of their homes|to leave their homes|into displacement"
     "|to abandon their homes|off their land")),
    (_D, "drive drives drove driven driving",
     "from their homes|out of their homes|from their land|off their land"),
    (_D, "make makes made made making", "homeless"),
    (_D, "leave leaves left left leaving", "homeless|displaced"),
    (_D, "chase chases chased chased chasing", "from their homes|out of their homes"),
    (_H, "take takes took taken taking",
     ("hostage|prisoner|captive|into custody|away|into detention|in for questioning"
      "|for questioning")),
    (_H, "hold holds held held holding", "hostage|captive|prisoner|in custody|in detention"),
    (_H, "keep keeps kept kept keeping", "captive|in custody|in detention"),
    (_H, "lead leads led led leading", "away"),
    (_H, "carry carries carried carried carrying", "off"),
    (_H, "round rounds rounded rounded rounding", "up"),
    (_H, "pick picks picked picked picking", "up"),
    (_H, "haul hauls hauled hauled hauling", "away|off"),
    (_H, "drag drags dragged dragged dragging", "away|off"),
    (_H, "march marches marched marched marching", "off"),
    (_H, "throw throws threw thrown throwing", "into jail|into prison|in jail|in prison"),
    (_H, "put puts put put putting", "behind bars|in jail"),
    (_H, "place places placed placed placing", "under arrest|in detention|in custody"),
    (_H, "remand remands remanded remanded remanding", "in custody|into custody"),
)  # fmt: skip

#: Verbs whose people stand before them: forms, then what follows (a dash for nothing).
_INTRANSITIVE: Final[tuple[tuple[Outcome, str, str], ...]] = (
    (_K, "die dies died", "-"),
    (_K, "perish perishes perished perishing", "-"),
    (_K, "drown drowns drowned", "-"),
    (_K, "succumb succumbs succumbed", "-"),
    (_K, "suffocate suffocates suffocated", "-"),
    (_K, "asphyxiate asphyxiates asphyxiated", "-"),
    (_K, "bleed bleeds bled bleeding", "to death"),
    (_K, "fell", "in battle|in combat|in action"),
    (_K, "lose loses lost losing", "their lives|their life|his life|her life"),
    (_K, "pay pays paid paying", "with their lives|with his life|with her life"),
    (_K, "meet meets met meeting",
     "their deaths|their death|his death|her death|their end|his end|her end"),
    (_K, "fall falls fell fallen", "as martyrs|as a martyr|martyrs"),
    (_K, "embrace embraces embraced embracing", "martyrdom"),
    (_K, "attain attains attained attaining", "martyrdom"),
    (_K, "achieve achieves achieved achieving", "martyrdom"),
    (_K, "meet meets met meeting", "martyrdom"),
    (_K, "arrive arrives arrived arriving", "dead"),
    (_K, "was were", "dead on arrival|brought in dead|brought dead"),
    (_K, "breathe breathes breathed", "their last|his last|her last"),
    (_K, "was were", ("no more|buried|laid to rest|burned alive|burnt alive|burned to death"
     "|burnt to death")),
    (_K, "give gives gave given giving", "their lives|their life|his life|her life"),
    (_K, "lay lays laid laying", "down their lives|down his life|down her life"),
    (_I, "lose loses lost losing",
     ("two fingers|three fingers|fingers|a finger|his hand|her hand|his foot|her foot|his arm|her arm|his eye|her eye|"
     "a leg|a foot|an arm|a hand|an eye|both legs|both arms|both hands|both eyes|both feet|a limb"
     "|limbs|legs|his leg|her leg|his legs|her legs|his sight|her sight|their sight|their legs"
     "|their limbs|their eyesight")),
    (_I, "treated",
     ("for gunshot wounds|for bullet wounds|for injuries|for wounds|for burns|for shrapnel wounds"
      "|for smoke inhalation|for gunshot injuries|for tear gas inhalation|for cuts|for fractures")),
    (_I, "remain remains remained",
     ("hospitalised|hospitalized|in hospital|in the hospital|in critical condition"
      "|in serious condition|in stable condition|in intensive care|in a coma|on life support")),
    (_I, "was were is are", ("in surgery|in intensive care|in critical condition"
     "|in serious condition|in a critical condition|in a serious condition|still in surgery"
     "|still in intensive care|still in hospital|still in critical condition|on life support"
     "|listed in critical condition|listed in serious condition|listed in stable condition"
     "|airlifted to|flown to hospital|undergoing surgery|in a coma")),
    (_I, "suffer suffers suffered suffering",
     ("injuries|wounds|burns|injury|serious injuries|severe injuries|minor injuries|light injuries"
     "|serious wounds|severe burns|serious burns|gunshot wounds|shrapnel wounds|bullet wounds"
     "|critical injuries|head injuries|broken bones|shrapnel injuries|gunshot injuries"
     "|various injuries|slight injuries|from suffocation|from breathing difficulties|from burns"
     "|from wounds|from injuries|from shrapnel wounds|from gunshot wounds|suffocation|breathing difficulties|breathing problems"
     "|asphyxia|respiratory problems|shock|smoke inhalation|gas inhalation|multiple injuries"
     "|concussion|fractures|bruises|cuts|life-threatening injuries|a gunshot wound"
     "|multiple gunshot wounds|a graze wound|graze wounds|a bullet wound|a shrapnel wound|a wound"
     "|a minor injury|non-life-threatening injuries|apparent gunshot wounds|a head wound")),
    (_I, "sustain sustains sustained sustaining",
     ("injuries|wounds|burns|injury|serious injuries|severe injuries|minor injuries|light injuries"
     "|serious wounds|severe burns|serious burns|gunshot wounds|shrapnel wounds|bullet wounds"
     "|critical injuries|head injuries|shrapnel injuries|gunshot injuries|various injuries"
     "|slight injuries|multiple injuries|concussion|fractures|bruises|cuts"
     "|life-threatening injuries|a gunshot wound|multiple gunshot wounds|a graze wound|graze wounds"
     "|a bullet wound|a shrapnel wound|a wound|a minor injury|non-life-threatening injuries"
     "|apparent gunshot wounds|a head wound")),
    (_I, "was were being", "treated for|treated at|treated in"),
    (_I, "was were", "treated"),
    (_I, "was were", ("taken to a hospital|taken to a clinic|rushed to a clinic|rushed to a hospital|brought to a clinic|admitted to a clinic|airlifted to a hospital|flown to a hospital|taken to clinics|taken to hospitals|"
     "rushed to hospital|taken to hospital|flown to hospital|brought to hospital"
     "|admitted to hospital|sent to hospital|taken to the hospital|rushed to the hospital"
     "|admitted with|hospitalised|hospitalized|left wounded|left injured|in hospital"
     "|in intensive care|in surgery|cut by")),
    (_I, "is are remain remains remained lay", "in hospital|in intensive care"),
    (_M, "go goes went", "missing"),
    (_M, "disappear disappears disappeared", "-"),
    (_M, "vanish vanishes vanished", "-"),
    (_M, "remain remains remained stay stayed",
     ("missing|unaccounted for|trapped|under the rubble|beneath the rubble|under rubble"
     "|under the debris")),
    (_M, "not", "been heard of|been heard from|been seen since|been traced|been found"),
    (_D, "leave leaves left leaving", "their homes"),
    (_D, "abandon abandons abandoned abandoning", "their homes"),
    (_D, "flee flees fleeing fled", "-|their homes"),
    (_D, "seek seeks sought seeking", "refuge|shelter"),
    (_D, "take takes took taken taking", "flight|refuge|shelter"),
    (_D, "find finds found finding", "refuge"),
    (_D, "is are was were been now", "sheltering|living in displacement"),
    (_H, "surrendered", "-"),
    (_H, "lay lays laid", "down their arms|down their weapons"),
    (_H, "gave", "themselves up"),
    (_H, "fell", "into captivity"),
    (_H, "is are was were remain remains remained", ("behind bars|in custody|in detention|in jail"
     "|under arrest|in captivity|in prison")),
    (_H, "is are was were been", "being held|held by|held in|in the hands of"),
    (_I, "was were been being got", (
        "hit in the leg|hit in the arm|hit in the head|hit in the chest|hit in the back"
        "|hit in the shoulder|hit in the foot|hit in the hand|hit in the face|hit in the eye"
        "|hit in the neck|hit in the stomach|hit in the abdomen|hit in the thigh|hit in the knee"
        "|hit in the legs|hit by shrapnel|hit by a bullet|hit by bullets|hit by a stray bullet"
        "|hit by fragments|hit by splinters|hit by debris|hit by gunfire")),
    (_C, "was were", "hit"),
)  # fmt: skip

#: Words after their noun, or after "be".
_ADJECTIVES: Final[dict[Outcome, str]] = {
    _K: "fatally|dead",
    _I: """under treatment|in a critical state|in critical state|in a serious state
        |in a grave state|in critical condition|in a critical condition|being treated
        |in serious condition|in a serious condition|in a stable condition|in stable condition
        |with war wounds|with war injuries|with blast wounds|with blast injuries|with shrapnel wounds
        |with shrapnel injuries|with wounds|with burns|with weapon wounds
        |with gunshot wounds|with a gunshot wound|suffering from gunshot wounds
        |suffering from a gunshot wound|with bullet wounds|in fair condition
        |fighting for their lives|fighting for his life|fighting for her life""",
    _M: """missing|gone missing|unaccounted for|trapped|buried under|buried beneath|buried in rubble
        |under the rubble|beneath the rubble|under rubble|under the debris|under the ruins
        |beneath the ruins|beneath the debris|feared buried|unheard of""",
    _D: "homeless",
    _H: "held in gaza|held captive|held hostage",
    _C: """blown up|dead or wounded|dead or injured|dead and wounded|dead and injured
        |wounded or dead|killed or missing""",
}
#: Participles that no single verb gives.
_PARTICIPLES: Final[dict[Outcome, str]] = {
    _K: """shot and killed|stabbed and killed|fatally shot|fatally wounded|fatally injured
        |fatally stabbed|mortally wounded|lined up and shot|burned and killed|fatally struck""",
    _I: """shot and wounded|struck by gunfire|struck by bullets|struck by a bullet|hit by gunfire
        |hit by bullets|hit by a bullet|struck by stray bullets|struck by a stray bullet
        |hit by a stray bullet""",
    _H: """taken since|taken by gunmen|taken by armed men|taken by pirates|taken by kidnappers
        |taken by bandits|taken by militants|taken by the gunmen|taken by the pirates
        |taken by the kidnappers""",
    _C: """wounded or missing|missing or wounded|dead or missing|reported killed or injured|reported killed or wounded|reported killed and injured
        |reported dead or wounded|killed or wounded|killed or injured|killed and wounded|killed and injured
        |wounded or killed|injured or killed|killed or captured|killed or maimed|killed or missing
        |killed or hurt""",
}
_GERUNDS: Final[dict[Outcome, str]] = {
    _K: "fatally shooting|fatally wounding|fatally injuring|fatally stabbing",
    _C: """killing or wounding|killing or injuring|killing and wounding|killing and injuring
        |killing or maiming|killing or capturing""",
}
Phrases = dict[tuple[str, ...], tuple[Outcome, str]]


def _tails(listed: str) -> list[tuple[str, ...]]:
    return [tuple(t.split()) if t.strip() != "-" else () for t in listed.split("|")]


def _built() -> Phrases:
    """Return the phrases of harm, with outcome and form."""
    out: Phrases = {}
    for outcome, verbs, listed in _SPLIT:
        for verb, form in zip(verbs.split(), _FORMS, strict=True):
            out |= {(verb, *tail): (outcome, form) for tail in _tails(listed)}
    for outcome, verbs, listed in _INTRANSITIVE:
        for verb in verbs.split():
            out |= {(verb, *tail): (outcome, "intr") for tail in _tails(listed)}
    listed_forms = (("adj", _ADJECTIVES), ("past", _PARTICIPLES), ("ing", _GERUNDS))
    for form, table in listed_forms:
        for outcome, listed in table.items():
            out |= dict.fromkeys(_tails(listed), (outcome, form))
    return out


def _around() -> dict[str, dict[tuple[str, ...], Outcome]]:
    """Return, for each verb that people can stand behind, what follows them."""
    out: dict[str, dict[tuple[str, ...], Outcome]] = {}
    for outcome, verbs, listed in _SPLIT:
        for verb in verbs.split():
            out.setdefault(verb, {}).update(dict.fromkeys(_tails(listed), outcome))
    return out


#: Phrases of harm and their forms; the shape of the whole table is that of ``VERB_FORMS``.
PHRASES: Final[Phrases] = _built()
#: Verbs with the people inside the phrase: "took six men away", "beat two guards to death".
AROUND: Final[dict[str, dict[tuple[str, ...], Outcome]]] = _around()
#: Predicates said of persons named by a noun alone; a bare number before or after counts nothing
#: sure ("cut down 40", "4 were taken out").
NEED_NOUN: Final[frozenset[tuple[str, ...]]] = frozenset(
    phrase
    for phrase, (outcome, _) in PHRASES.items()
    if phrase[-1] in {"hit", "away", "up", "off", "out", "down", "apart", "buried", "burned",
                      "burnt", "surrendered", "disappeared", "vanished", "fleeing", "shelter",
                      "refuge", "grazed", "scalded", "no", "more"}
    and outcome is not Outcome.MISSING
    and phrase[0] not in {"gunned", "gunning", "rounded", "rounding"}
) | {("disappeared",), ("vanished",)}  # fmt: skip
