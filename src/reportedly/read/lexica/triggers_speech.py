"""Words that name a speech act which is itself the reported event."""

from __future__ import annotations

from reportedly.model.vocabulary import EventType as T
from reportedly.read.lexica.triggers_base import Role, Row

# fmt: off
SPEECH_ROWS: tuple[Row, ...] = (
    ("speech.responsibility", Role.SPEECH, T.STATEMENT, "responsibility_claim", (),
     "responsibility claimed claims behind",
     (r"(?:claim(?:s|ed|ing)?|taken|took|assumed) responsibility|(?:nobody|no one|no group) has said who was behind"
     r"|said (?:it|they) (?:was|were) behind")),
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
     "concern concerned alarm alarmed concerns dismay",
     (r"(?:express(?:ed|es|ing)?|voic(?:ed|es|ing)) (?:[\w'-]+ ){0,4}?(?:concerns?|alarm|dismay|worr(?:y|ies))"
     r"|(?:is|are|was|were) (?:deeply|gravely|seriously|extremely|very) (?:concerned|alarmed|worried)")),
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
     ("comment commented respond responded statement request explanation aware silent nothing answer"
     " statements comments commenting"),
     (r"(?:has|have|had|did|does|do) (?:not|yet to|never)(?: yet| immediately)? (?:[\w-]+ ){0,2}?(?:comment(?:ed)?|respond(?:ed)?|answer|repl(?:y|ied)|react(?:ed)?)"
     r"|(?:has|have|had|did) (?:not|yet to)(?: yet| immediately)? (?:released?|issued?|provided?|made|make|given|give|publish(?:ed)?)(?: [\w-]+){0,4}? (?:statements?|comments?|explanations?|details)"
     r"|(?:declined|refused) to comment|no (?:immediate |official )?(?:comment|statement|response|reaction)(?= (?:from|by|was|on)|$|[,.;])"
     r"|(?:was|were|is|are|he is|it was) '?not aware of|(?:has|have|had) said nothing|remain(?:s|ed)? silent|without comment(?:ing)?")),
    ("speech.appeal", Role.SPEECH, T.STATEMENT, "appeal", (),
     "called calls calling urged urges urging appealed appeals appealing demanded demands demanding",
     r"(?<!phone )(?:called|calls|calling)(?: (?:on|upon|for))(?! (?:the|a) name)|urg(?:ed|es|ing)|appeal(?:ed|s|ing) (?:to|for)|demand(?:ed|s|ing) (?:that|an?|the)"),
    ("speech.justify", Role.SPEECH, T.STATEMENT, "justification", (),
     "response retaliation self-defence self-defense mitigate precautions",
     (r"(?:was|were|is|are|came|carried out) (?:an? |in )?(?:direct )?(?:response|retaliation) (?:to|for)|(?:acted |acting )?in self-defen[cs]e"
     r"|steps (?:were |had been |have been )?taken to (?:mitigate|avoid|minimi[sz]e|reduce)|to mitigate the risk")),
    ("speech.publish", Role.SPEECH, T.STATEMENT, "publication", (),
     "video footage images photographs filmed pictures",
     r"(?:publish(?:ed|es)|releas(?:ed|es)|post(?:ed|s)|air(?:ed|s)|broadcast|shar(?:ed|es)|circulat(?:ed|es)) (?:[\w-]+ ){0,3}?(?:videos?|footage|images|photographs|photos|pictures)"),
)
