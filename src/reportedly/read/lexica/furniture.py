"""Words that a site prints around a report: labels, buttons, bylines, lists of sources.

Every entry is a part of a regular expression, matched without regard to case.
"""

from __future__ import annotations

SOURCE_FIELDS = r"source|via|credit|المصدر|مصدر|fuente|quelle|fonte"
"""Labels of one source."""

SOURCE_LISTS = (
    r"sources|source\(s\)|references|citations|external links|works cited|"
    r"المصادر|مصادر|المراجع|fuentes|quellen|références|referencias"
)
"""Labels of a list of sources."""

MORE = (
    r"read more|see also|read also|also read|more on this|related|watch|learn more|اقرأ أيضا|إقرأ أيضا|اقرأ المزيد|"
    r"لقراءة المزيد|lea también|leer más|ver también|lire aussi|à lire aussi|en savoir plus|lesen sie auch|mehr dazu"
)
"""Labels that lead on to other pages of the site."""

HEADINGS = (
    r"related (?:articles?|posts?|stories|news|coverage|topics|reading)|don[’']t miss|most (?:read|popular|viewed)|"
    r"trending(?: now)?|recommended(?: for you)?|you (?:may|might) (?:also )?(?:like|be interested in)|more (?:from|on|stories|news)\b.{0,40}|"
    r"latest (?:news|posts|stories)|popular posts|recent posts|editor[’']s picks?|top stories|what to read next|up next|"
    r"مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|الأكثر قراءة|noticias relacionadas|artículos relacionados|articles liés|"
    r"sur le même sujet|ähnliche artikel"
)
"""Headings over lists of other pages."""

BUTTONS = (
    r"leave a (?:comment|reply)(?: cancel reply)?|(?:post|add) a comment|(?:\d+ )?comments?(?: are closed| off)?|"
    r"no comments(?: yet)?|share (?:this|on|via|with).{0,60}|share|tweet|email(?: this)?|print(?: this)?|"
    r"follow us(?: on .{0,60})?|subscribe(?: (?:now|to) .{0,80}| now| here)?|sign up(?: (?:for|to) .{0,80})?|sign in|log ?in|"
    r"click here.{0,60}|skip to (?:main )?content|advertis(?:e?ment|ing)|sponsored(?: content)?|loading(?:\.\.\.|…)?|menu|search|"
    r"previous (?:post|article).{0,120}|next (?:post|article).{0,120}|post navigation|back to top|load more|show more|view all|"
    r"your email address will not be published.{0,80}|required fields are marked.{0,20}|save my name.{0,120}|"
    r"copyright\b.{0,120}|©.{0,120}|\(c\) \d{4}.{0,120}|all rights reserved.{0,60}|terms (?:of (?:use|service)|and conditions)|"
    r"privacy policy|cookie policy|about us|contact us|tags? ?:.{0,200}|categor(?:y|ies) ?:.{0,120}|filed under.{0,120}|"
    r"\d+ (?:min(?:ute)?s?) read|listen to this article.{0,40}|image (?:source|credit|caption).{0,120}|getty images|"
    r"اترك تعليقا?|أضف تعليقا?|التعليقات|شارك(?: هذا)?(?: المقال)?|جميع الحقوق محفوظة.{0,60}|"
    r"deja (?:un comentario|una respuesta)|compartir|compartir en .{0,40}|todos los derechos reservados.{0,60}|"
    r"laisser un commentaire|partager(?: sur .{0,40})?|tous droits réservés.{0,60}|kommentar schreiben|teilen"
)
"""Whole lines that belong to the site."""

GLUED = (
    r"leave a (?:comment|reply)|post a comment|related (?:articles?|posts|stories)|don[’']t miss|share on (?:facebook|twitter|x|whatsapp)|"
    r"skip to (?:main )?content|all rights reserved\.?|advertisement"
)
"""Furniture so unmistakable that it is cut off where it is glued to other words of its line."""

BYLINE = (
    r"(?:written |reported |story |words |edited )?by:?|reporting by|editing by|author ?:|reporter ?:|correspondent ?:|"
    r"بقلم ?:?|كتب ?:|إعداد ?:?|por|escrito por|par|von|rédigé par"
)
"""What introduces the writer's name on a line of its own."""

CREDIT = r"\((?:additional )?(?:reporting|writing|editing|compiled)\b[^()]{3,300}\)"
"""An agency's closing line of names."""

FAQ = r"frequently asked questions|faqs?|questions and answers|q ?& ?a|أسئلة شائعة|preguntas frecuentes|foire aux questions"
"""Headings over questions and answers."""
