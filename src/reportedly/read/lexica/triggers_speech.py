"""Words that name a speech act which is itself the reported event."""

from __future__ import annotations

from reportedly.model.vocabulary import EventType as T
from reportedly.read.lexica.triggers_base import Role, Row

# fmt: off
SPEECH_ROWS: tuple[Row, ...] = (
    ("speech.responsibility", Role.SPEECH, T.STATEMENT, "responsibility_claim", (),
     "responsibility claimed claims behind carried",
     (r"(?:claim(?:s|ed|ing)?|taken|took|assumed) responsibility|(?:no|any) (?:\w+ )?(?:group|one|side|organi[sz]ation) (?:has |had )?(?:yet )?claimed (?:the|this|that|it)(?: \w+)?|claimed (?:the|this|both) (?:\w+ )?(?:attacks?|bombings?|blasts?|killings?|strikes?|ambush|raid)|(?:nobody|no one|no group) has said who was behind"
     r"|sa(?:id|ys) (?:it|they|its \w+) (?:was|were|had been|is|are) behind|sa(?:id|ys) (?:it|they|its (?:fighters|men|members)) (?:had |have |has )?(?:carried out|staged|conducted|mounted) (?:the|this|that|both) (?:attacks?|bombings?|ambush|raid|strikes?|assault|blast|shooting|killings?)")),
    ("speech.accuse", Role.SPEECH, T.STATEMENT, "accusation", (),
     "accused accuses accusing accuse blamed blames blaming blame pinned responsible accusation accusations",
     (r"(?<!been )(?<!were )(?<!was )accus(?:ed|es|ing|e)(?! (?:them|him|her|us|me) of)|blam(?:ed|es|ing)|(?:put|pinned|laid) (?:the )?blame"
     r"|(?:held|holds|holding) (?:[\w'-]+ ){1,6}?responsible|traded accusations")),
    ("speech.condemn", Role.SPEECH, T.STATEMENT, "condemnation", (),
     ("condemned condemns condemning condemn denounced denounces denouncing denounce decried deplored"
     " condemnation slammed"),
     (r"condemn(?:ed|s|ing)?|denounc(?:ed|es|ing|e)|decried|deplored|issued? (?:\w+ )?condemnations?"
     r"|drew (?:\w+ )?condemnation")),
    ("speech.concern", Role.SPEECH, T.STATEMENT, "concern", (),
     "concern concerned alarm alarmed concerns dismay worried troubled disturbed worry worries",
     (r"(?:express(?:ed|es|ing)?|voic(?:ed|es|ing)) (?:[\w'-]+ ){0,4}?(?:concerns?|alarm|dismay|worr(?:y|ies))"
     r"|(?:is|are|was|were) (?:deeply|gravely|seriously|extremely|very|increasingly) (?:concerned|alarmed|worried|troubled|disturbed)|raised (?:the )?(?:alarm|concerns?)")),
    ("speech.threat", Role.SPEECH, T.STATEMENT, "threat", (),
     "threatened threatens threatening threaten warned warns vowed vows retaliate revenge avenge",
     (r"threaten(?:ed|s|ing)? (?:to|that|with)"
     r"|warn(?:ed|s|ing) (?:[\w'-]+ ){0,8}?(?:if|unless) (?=.{0,80}?(?:would|will|strike|attack|respond|retaliate))"
     r"|warn(?:ed|s|ing) (?:that )?(?:(?:his|its|their|the|our|\w+) (?:\w+ ){0,2}?(?:would|will) (?:strike|attack|respond|retaliate|hit|target|kill|bomb|shell))"
     r"|vow(?:ed|s|ing)? (?:to (?:retaliate|avenge|strike|attack|hit|respond|destroy|punish|continue|eliminate|kill)|revenge|retaliation)")),
    ("speech.deny", Role.SPEECH, T.STATEMENT, "denial", (),
     "exaggerated denied denies denying rejected rejects dismissed refuted deny denial",
     (r"den(?:ied|ies|ying|y)(?! (?:entry|access|aid|them|him|her|food|permission|visas?))"
     r"|(?:rejected|rejects|dismissed|refuted) (?:the |these |those |all |any |[\w']+ )?(?:\w+ )?(?:claims?|accusations?|allegations?|reports?|charges?|suggestions?|account)"
     r"|(?:is|are|was|were) (?:\w+ )?exaggerated")),
    ("speech.support", Role.SPEECH, T.STATEMENT, "support", (),
     "support solidarity commitment condolences",
     (r"(?:express(?:ed|es|ing)?|pledg(?:ed|es|ing)|reaffirm(?:ed|s|ing)|reiterat(?:ed|es|ing)|vow(?:ed|s)|offer(?:ed|s|ing)) "
     r"(?:[\w'-]+ ){0,4}?(?:support|solidarity|commitment|condolences)")),
    ("speech.silence", Role.SPEECH, T.STATEMENT, "silence", (),
     ("comment commented respond responded statement request explanation aware silent nothing answer reached unavailable available"
     " statements comments commenting"),
     (r"(?:has|have|had|did|does|do) (?:not|yet to|never)(?: yet| immediately)? (?:[\w-]+ ){0,2}?(?:comment(?:ed)?|respond(?:ed)?|answer|repl(?:y|ied)|react(?:ed)?)"
     r"|(?:has|have|had|did) (?:not|yet to)(?: yet| immediately)? (?:released?|issued?|provided?|made|make|given|give|publish(?:ed)?)(?: [\w-]+){0,4}? (?:statements?|comments?|explanations?|details)"
     r"|(?:declined|refused) to comment|no (?:immediate |official )?(?:comment|statement|response|reaction)(?= (?:from|by|was|on)|$|[,.;])"
     r"|(?:was|were|is|are|he is|it was) '?not aware of|(?:has|have|had) said nothing|(?:remain|stay|kept|keep)(?:s|ed)? silent|without comment(?:ing)?|could not (?:immediately |yet )?be reached|(?:un|not )available for comment|had no comment|made no (?:comment|mention|statement)")),
    ("speech.appeal", Role.SPEECH, T.STATEMENT, "appeal", (),
     "called calls call calling urged urges urging appealed appeals appealing demanded demands demanding pleaded pleading begged exhorted implored pressed beseeched",
     r"(?<!phone )(?:called|calls|calling)(?: (?:on|upon|for))(?! (?:the|a) name)|urg(?:ed|es|ing)|appeal(?:ed|s|ing) (?:to|for)|pleaded (?:with|for)|begged|exhorted|implored|beseeched|pressed (?:for|\w+ (?:\w+ )?to)|demand(?:ed|s|ing) (?:that|an?|the)"),
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
     (r"(?:announc(?:ed|es|ing)|declar(?:ed|es|ing)|proclaimed) (?:the |an? |its |their )?(?:[\w-]+ ){0,2}?(?:end (?=of|to)|start (?=of)|launch (?=of)|beginning (?=of)|completion (?=of)|suspension (?=of)|formation (?=of)|resumption (?=of)|state of (?:emergency|siege|war|alert)|general mobili[sz]ation|(?:days?|period) of mourning|victory|boycott|amnesty)")),
    ("speech.publish", Role.SPEECH, T.STATEMENT, "publication", (),
     "video footage images photographs filmed pictures",
     r"(?:publish(?:ed|es)|releas(?:ed|es)|post(?:ed|s)|air(?:ed|s)|broadcast|shar(?:ed|es)|circulat(?:ed|es)) (?:[\w-]+ ){0,3}?(?:videos?|footage|images|photographs|photos|pictures)"),
)
