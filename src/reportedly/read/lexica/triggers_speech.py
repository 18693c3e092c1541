"""Words that name a speech act which is itself the reported event."""

from __future__ import annotations

from reportedly.model.vocabulary import EventType as T
from reportedly.read.lexica.triggers_base import Role, Row

# fmt: off
SPEECH_ROWS: tuple[Row, ...] = (
    ("speech.responsibility", Role.SPEECH, T.STATEMENT, "responsibility_claim", (),
     "responsibility claimed claims behind carried credit unclaimed claim",
     (r"(?:{ATTACKS}|it|they|which) (?:(?:has|have|had|was|were|been) ){1,2}(?:not |never |yet to be |so far not ){0,2}(?:been )?claimed(?= by|$|[,.;])|(?:went|gone|remain(?:s|ed)?) unclaimed|no (?:immediate )?claim of responsibility|(?:took|taken|taking|claimed) credit for|claim(?:ed|s|ing)? (?=(?:the|this|that|both|two|all|three|\w+day's|those|these|(?:\w+day )?(?:morning|night|evening)'s) (?:[\w'-]+ ){0,2}?{ATTACKS}\b)|(?:claim(?:s|ed|ing)?|taken|took|takes|assum(?:ed|es)|accept(?:s|ed)|admit(?:s|ted)|acknowledged) responsibility(?= for|$|[,.;]| (?:in|on|via|until|till|so|by|yet|late))|no (?:group|one|side|organi[sz]ation|armed group|faction|party|militia|gang|cartel) (?:has |had |have )?(?:yet |so far |immediately )?claimed (?=(?:the|this|that|it|either|any) (?:[\w-]+ )?(?:abductions?|kidnappings?|attacks?|killings?|blasts?|bombings?|ambush|shooting|murders?|explosions?|seizure))|(?:nobody|no one|no-one) (?:has |had )?(?:yet |so far )?claimed (?:the|this|that|either|responsibility)|(?:no|any) (?:\w+ )?(?:group|one|side|organi[sz]ation) (?:has |had )?(?:yet )?claimed (?:the|this|that|it)(?: \w+)?|claimed (?:the|this|both) (?:\w+ )?(?:attacks?|bombings?|blasts?|killings?|strikes?|ambush|raid)|(?:nobody|no one|no group) has said who was behind"
     r"|(?:has|have|had|did) not (?:yet )?claim(?:ed)? (?=the|this|that|either|both|responsibility|any)(?!the right)|(?:nobody|no one|no-one|none of (?:the|them)) (?:[\w-]+ ){0,3}?(?:has |had |have )?claimed (?=the |this |that |responsibility|either|both)|sa(?:id|ys) (?:it|they|its \w+) (?:was|were|had been|is|are) behind|sa(?:id|ys) (?:it|they|its (?:fighters|men|members)) (?:had |have |has )?(?:carried out|staged|conducted|mounted) (?:the|this|that|both) (?:attacks?|bombings?|ambush|raid|strikes?|assault|blast|shooting|killings?)")),
    ("speech.accuse", Role.SPEECH, T.STATEMENT, "accusation", (),
     "accused accuses accusing accuse blamed blames blaming blame pinned behind other pointed both warring sides responsible accusation accusations suspect suspects suspected finger fingers attributed",
     (r"(?:police|authorities|officials?|investigators?|army|military|government|ministry|prosecutors?|detectives|intelligence|officers|commanders|residents|villagers|families|relatives|he|she|they) (?:\w+ )?suspect(?:s|ed)?(?! (?:that|it|he|she|they|there|foul|arson|in)\b)|pointed (?:the |a |an accusing )finger at|pinned (?:[\w'-]+ ){1,5}?on (?!the (?:wall|board)|hopes)|attributed (?:the|this|that|both|it) (?:[\w-]+ ){0,3}?to|(?<!been )(?<!were )(?<!was )accus(?:ed|es|ing|e)(?! (?:them|him|her|us|me) of)|blam(?:ed|es|ing)|(?:put|pinned|laid) (?:the )?blame"
     r"|(?:held|holds|holding) (?:[\w'-]+ ){1,6}?responsible|traded accusations|pointed to(?= (?:the )?{SIDE})|{SIDE} (?:was|were|is|are|had been) behind(?= (?:the|this|that|both|all) (?:[\w-]+ ){0,2}?{ATTACKS})"
     r"|(?:both|the two|the warring) (?:sides|armies|parties|camps|governments) (?:said|say|claimed)(?= (?:that )?the other (?:side )?(?:had|has) (?:broken|violated|breached|fired|shelled|attacked|started|begun|opened))")),
    ("speech.condemn", Role.SPEECH, T.STATEMENT, "condemnation", (),
     ("called calls described describes termed terms branded brands labelled labels expressed expresses express voiced voices outrage shock horror condemned condemns condemning condemn denounced denounces denouncing denounce decried deplored"
     " condemnation slammed"),
     (r"(?:call(?:ed|s)|describ(?:ed|es)|term(?:ed|s)|brand(?:ed|s)|label(?:led|s))(?= (?:the |this |that |it |these |those |both |[\w-]+'s )(?:[\w'-]+ ){0,5}?(?:as )?[\"']?(?:an? )?[\"']?(?:[\w-]+ ){0,2}?(?:outrage|atrocity|cowardly|despicable|barbaric|heinous|abhorrent|appalling|shameful|disgrace|inhuman|unacceptable|deplorable|crimes? against|war crime|horrific|brutal act|(?:barbaric|criminal|vile|savage|treacherous|terrorist) (?:act|attack)|act of (?:terror|aggression|barbarism|war|cowardice|brutality)|terrorist act|barbarity|unjustifiable|outrageous)\b)|(?:express(?:ed|es|ing)?|voic(?:ed|es)) (?:[\w'-]+ ){0,3}?(?:outrage|shock|horror|revulsion|indignation|anger)|condemn(?:ed|s|ing)?|denounc(?:ed|es|ing|e)|decried|deplored|issued? (?:\w+ )?condemnations?"
     r"|drew (?:\w+ )?condemnation")),
    ("speech.concern", Role.SPEECH, T.STATEMENT, "concern", (),
     "concern concerned alarm alarmed concerns dismay worried troubled disturbed worry worries",
     (r"(?:express(?:ed|es|ing)?|voic(?:ed|es|ing)) (?:[\w'-]+ ){0,4}?(?:concerns?|alarm|dismay|worr(?:y|ies))"
     r"|(?:is|are|was|were) (?:deeply|gravely|seriously|extremely|very|increasingly) (?:concerned|alarmed|worried|troubled|disturbed)|raised (?:the )?(?:alarm|concerns?)")),
    ("speech.threat", Role.SPEECH, T.STATEMENT, "threat", (),
     "warn threatened threatens threatening threaten respond will shall going 'll warned warns vowed vows retaliate revenge avenge",
     (r"threaten(?:ed|s|ing)? (?:to|that|with)(?! (?:sue|resign|quit|veto|walk out|leave the (?:party|coalition)|appeal|sack|dismiss|legal|take (?:[\w-]+ ){1,4}to court))"
     r"|(?:will|would|shall) (?:\w+ )?(?:retaliate|strike back|hit back|respond (?:with (?:[\w-]+ )?force|harshly|forcefully|decisively|in kind|militarily))"
     r"|(?:we|i|our (?:men|fighters|forces|people|guns|missiles|boys)) (?:will|shall|'ll|are going to) (?=(?:not rest until we )?(?:\w+ )?(?:kill|burn|attack|strike|destroy|bomb|shell|shoot|punish|avenge|retaliate|hit|crush|bury|hang|execute|behead|blow|storm|wipe|flatten|hunt|slaughter|target|torch|raze|sink)\b)"
     r"|warn(?:ed|s|ing) (?:[\w'-]+ ){0,8}?(?:if|unless) (?=.{0,80}?(?:would|will|strike|attack|respond|retaliate))"
     r"|warn(?:ed|s|ing) (?:that )?(?:(?:his|its|their|the|our|\w+) (?:\w+ ){0,2}?(?:would|will) (?:strike|attack|respond|retaliate|hit|target|kill|bomb|shell))"
     r"|(?:warn(?:ed|s|ing)|threaten(?:ed|s|ing)) (?:[\w'-]+ ){0,5}?that (?=(?:any|every|all|those|anyone|whoever|the) [^,;.]{0,60}?would be (?:shot|targeted|attacked|hit|struck|destroyed|killed|treated as|burned|sunk|bombed|punished|executed)\b)|we warn (?:[\w'-]+ ){1,6}?that (?=[^;]{3,100}?\b(?:will|would) be (?:\w+ )?(?:shot|targeted|attacked|hit|struck|destroyed|killed|treated|burned|burnt|sunk|bombed|punished|executed|stopped))|vow(?:ed|s|ing)? that (?:[\w'-]+ ){1,5}?would (?:be avenged|not go unpunished|pay|be punished)"
     r"|vow(?:ed|s|ing)? (?:to (?:retaliate|avenge|strike|attack|hit|respond|destroy|punish|continue|eliminate|kill)|revenge|retaliation)")),
    ("speech.deny", Role.SPEECH, T.STATEMENT, "denial", (),
     "exaggerated overstated inflated denied denies denying rejected rejects dismissed dismisses refuted deny denial called calls",
     (r"den(?:ied|ies|ying|y)(?! (?:entry|access|aid|them|him|her|food|permission|visas?)| the use of| (?!(?:that|any|having|all|reports?|claims?|it|this)\b)(?:(?!that\b)[\w'-]+ ){0,4}?(?:entry|access|passage|permission|permits?|visas?|asylum|bail|exit|transit|a visit|treatment)\b)"
     r"|(?:rejected|rejects|dismissed|refuted) (?:the |these |those |all |any |[\w']+ )?(?:\w+ )?(?:findings?|conclusions?|claims?|accusations?|allegations?|reports?|charges?|suggestions?|account|statements?|assertions?)"
     r"|(?:dismissed|dismisses|rejected|rejects|called|calls) (?:the|this|that|these|those|its|his|her|all) (?:\w+ ){0,3}?(?:figures?|numbers?|tolls?|charges?|claims?|accounts?|accusations?|allegations?|reports?|statements?|assertions?|count|versions?|story|stories) (?:as )?['\"]?(?:(?:an? |pure |sheer |entirely |totally |completely |wildly |[\w-]+ ){0,2})(?:untrue|false|fantasy|fiction|hollow|baseless|invented|inventions?|lies?|nonsense|fabricat\w+|propaganda|unfounded|absurd|rubbish|ridiculous|exaggerated|inflated|groundless|fake|wrong|slander|rumou?rs?)"
     r"|(?:is|are|was|were) (?:\w+ )?(?:exaggerated|overstated|inflated)")),
    ("speech.support", Role.SPEECH, T.STATEMENT, "support", (),
     "support solidarity commitment condolences",
     (r"(?:express(?:ed|es|ing)?|pledg(?:ed|es|ing)|reaffirm(?:ed|s|ing)|reiterat(?:ed|es|ing)|vow(?:ed|s)|offer(?:ed|s|ing)) "
     r"(?:[\w'-]+ ){0,4}?(?:support|solidarity|commitment|condolences)")),
    ("speech.silence", Role.SPEECH, T.STATEMENT, "silence", (),
     ("replied reply react reacted questions neither confirmed word declined declines refused refuses would spoken mentioned mention published figures toll nothing record information knowledge word anything spoke acknowledged addressed released unanswered unreturned returned ignored return answered said explained comment commented respond responded statement request explanation aware silent nothing answer reached unavailable available"
     " statements comments commenting"),
     (r"(?:has|have|had|did|does|do) (?:not|yet to|never)(?: yet| immediately)? (?:[\w-]+ ){0,2}?(?:comment(?:ed)?|respond(?:ed)?|answer|repl(?:y|ied)|react(?:ed)?)"
     r"|(?:has|have|had|did) (?:not|yet to)(?: yet| immediately)? (?:released?|issued?|provided?|made|make|given|give|publish(?:ed)?)(?: [\w-]+){0,4}? (?:statements?|comments?|explanations?|details)"
     r"|(?:has|have|had) (?:not|yet to)(?: yet| so far)? (?:said|say|explained?|made clear) (?:whom?|why|whether|how|what|when|where|if)"
     r"|(?:calls?|e-?mails?|messages?|questions?|requests?|letters?|inquiries) (?:[\w'-]+ ){0,8}?(?:went|gone|were|was|have been|has been|remained) (?:un(?:answered|returned)|not (?:answered|returned)|ignored)|(?:did|has|have|had|would) (?:not|n't) (?:immediately )?(?:return|answer|respond to|reply to|take) (?:[\w'-]+ ){0,4}?(?:calls?|questions?|e-?mails?|messages?|requests?|that|this|it)"
     r"|(?:gave|given|offered|had|made) no (?:immediate |further |official )?(?:comment|explanation|reaction|reply|answer|response)|said nothing (?:about|of|on)|would not comment|(?:was|were) not (?:immediately |yet )?(?:available|reachable)"
     r"|(?:declined|refused|refuses|declines) to (?:comment|say|answer|elaborate|discuss|give|provide|confirm|disclose|identify|name|be drawn|respond|reveal|release)|would not (?:say|comment|confirm|be drawn|discuss|elaborate|give (?:details|figures|a))|(?:has |have |had |would )?neither confirm(?:ed|s)? nor den(?:ied|ies|y)|no (?:immediate |further )?word (?:from|of) (?:the |any )?(?:army|military|police|government|ministry|rebels?|group|authorities|officials?|side|movement|militia|army's)|no (?:immediate |official )?(?:comment|statement|response|reaction)(?= (?:from|by|was|on)|$|[,.;])"
     r"|(?:has|have|had) (?:not|n't|never)(?: yet| so far| publicly| itself)? (?:spoken|spoke|mentioned?|acknowledged|confirmed or denied|published)(?= (?:publicly|about|on|of|to (?:the (?:press|media)|reporters)|any|the|a)|$|[,.;])(?! (?:to each other|with|for|from))"
     r"|(?:did|does|do|has|have) (?:not|n't) (?:immediately |at any point )?mention(?:ed)? (?!it)|(?:has|have|had) (?:published|given|released|issued|provided|offered|reported) no (?:[\w-]+ ){0,2}?(?:figures?|tolls?|counts?|details?|statements?|numbers?|information|account|casualt\w+|losses|names)"
     r"|(?:no|neither) (?:group|side|gang|faction|party|militia|army|camp|one|movement|organi[sz]ation|official)(?: in [\w-]+)? (?:has|had|have)(?: yet| so far)? (?:said (?:anything|a word)|spoken|commented|responded)(?= |$|[,.;])|(?:had|has|have) (?:no|not any) (?:record|information|knowledge|word|reports?|news|comment) (?:of|on|about) (?:the |any |an? |such |this |that )"
     r"|(?:was|were|is|are|he is|it was) '?not aware of|(?:has|have|had) said nothing|(?:remain|stay|kept|keep)(?:s|ed)? silent|without comment(?:ing)?|could not (?:immediately |yet )?be reached|(?:un|not )available for comment|had no comment|made no (?:comment|mention|statement)")),
    ("speech.appeal", Role.SPEECH, T.STATEMENT, "appeal", (),
     "we i ask asks asked asking urge demand advised warned told instructed called calls call calling urged urges urging appealed appeals appealing demanded demands demanding pleaded pleading begged exhorted implored pressed beseeched",
     r"(?:we|i) (?:call (?:on|upon|for)|ask (?:all|both|the|that|every)|urge|appeal to|demand)|(?:ask|asks|asked|asking) (?:all|both) (?:the )?(?:sides|parties|warring)|(?<!phone )(?:called|calls|calling)(?: (?:on|upon|for))(?! (?:the|a) name)|urg(?:ed|es|ing)|appeal(?:ed|s|ing) (?:to|for)|pleaded (?:with|for)|begged|exhorted|implored|beseeched|pressed (?:for|\w+ (?:\w+ )?to)|demand(?:ed|s|ing) (?:that|an?|the|answers|justice|to know|action|explanations?|compensation)|(?:advised|warned|told|instructed) (?:its|their|all|british|french|american|us|german|foreign) (?:citizens|nationals) (?:to|against|not)"),
    ("speech.justify", Role.SPEECH, T.STATEMENT, "justification", (),
     "response retaliation self-defence self-defense mitigate precautions",
     (r"(?:was|were|is|are|came|carried out) (?:an? |in )?(?:direct )?(?:response|retaliation) (?:to|for)|(?:acted |acting )?in self-defen[cs]e"
     r"|steps (?:were |had been |have been )?taken to (?:mitigate|avoid|minimi[sz]e|reduce)|to mitigate the risk")),
    ("speech.conceal", Role.SPEECH, T.STATEMENT, "concealment", (),
     ("conceal concealing concealed hide hiding hid cover covering covered downplay downplayed downplaying play playing refuses refused refusing acknowledge admit"
     " disclose withholding withheld suppress suppressing censoring mislead misleading minimise minimize"),
     (r"(?:conceal(?:ed|ing|s)?|hid(?:e|es|ing)?|cover(?:ed|ing|s)? up|downplay(?:ed|ing|s)?|play(?:ed|ing|s)? down|suppress(?:ed|ing)?|withh(?:eld|olding)|censor(?:ed|ing)?|minimi[sz](?:e|ed|ing)|understat(?:ed|es|ing)|underreport(?:ed|ing|s)?)"
     r" (?:the |its |their |his |any |all |information (?:on|about) |news of |details of |figures (?:on|for) )*(?:\w+ ){0,3}?(?:loss(?:es)?|casualt(?:y|ies)|deaths?|dead|tolls?|facts|truth|defeats?|setbacks?|failures?|scale|extent|numbers?|figures|crimes?|evidence|massacres?|killings?)"
     r"|(?:refus(?:es|ed|ing)|fail(?:s|ed|ing)|unwilling|reluctant) to (?:\w+ )?(?:acknowledge|admit|disclose|reveal|publish|own up to|release) (?:the |its |their |his |any )?(?:\w+ ){0,3}?(?:loss(?:es)?|casualt(?:y|ies)|deaths?|dead|tolls?|defeats?|setbacks?|figures|numbers|scale|extent|names)")),
    ("speech.announce", Role.SPEECH, T.STATEMENT, "announcement", (),
     "announced announces announcing declared declares proclaimed",
     (r"(?:announc(?:ed|es|ing)|declar(?:ed|es|ing)|proclaimed) (?:the |an? |its |their )?(?:[\w-]+ ){0,2}?(?:end (?=of|to)|start (?=of)|launch (?=of)|beginning (?=of)|completion (?=of)|suspension (?=of)|formation (?=of)|resumption (?=of)|inquiry (?=into)|investigation (?=into)|probe (?=into)|state of (?:emergency|siege|war|alert)|general mobili[sz]ation|(?:days?|period) of mourning|victory|boycott|amnesty)")),
    ("speech.publish", Role.SPEECH, T.STATEMENT, "publication", (),
     "video footage images photographs filmed pictures",
     r"(?:put out|puts out|issued|issues|show(?:ed|s)|publish(?:ed|es)|releas(?:ed|es)|post(?:ed|s)|air(?:ed|s)|broadcast|shar(?:ed|es)|circulat(?:ed|es)) (?:[\w-]+ ){0,3}?(?:videos?|footage|images|photographs|photos|pictures)"),
)
