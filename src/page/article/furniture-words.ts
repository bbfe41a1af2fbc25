/** Lines that newsrooms everywhere put among paragraphs. Matched against whole short blocks, or their starts. */

/** A label, a button or a counter, and nothing else on the line. */
export const LABEL_LINE = new RegExp(
  `^(?:${[
    '(?:see|read|watch|listen|more|also|related|recommended|trending|popular|latest|top|recent|most read|don.t miss|you (?:may|might) (?:also )?like)(?: (?:also|more|now|next|stories|articles|posts|news|reading|coverage|content|topics|links|this week|today|on this|here|from .{1,30}))*',
    'share(?: (?:this|on|via|it|article|story|post|with).{0,30})?|(?:print|e-?mail|save)(?: this)?(?: story| article| page)?|tweet|copy link|comments?(?: \\(.*\\))?|(?:post|leave|add|view|show)(?: a| all)? (?:comments?|reply)|reply|advert(?:isement|ising)?s?|ad|sponsored(?: content)?|promoted',
    'sign (?:in|up)|log ?in|subscribe(?: now)?|follow(?: us)?|register|menu|home|news|search|close|caption|back to top|load more|show more|next|previous|skip (?:to .{1,30}|advert.*|ad)|loading.*|continue reading.*',
    'get short url|this slideshow requires javascript|image \\d+ of .*|\\d+ of \\d+|[\\d.,]+ ?(?:views?|shares?|comments?|likes?|reads?|letture|просмотров|min(?:ute)?s?(?: read)?)|tell us what you think.*|(?:filed under|tags?|topics?|categories|keywords)(?:\\b.{0,200})?',
    'siehe auch|mehr zum thema|lesen sie (?:auch|mehr).*|teilen|drucken|kommentare?(?: \\(.*\\))?|anzeige|werbung|leggi anche|condividi|lire aussi|partager|à lire aussi|publicité|lee también|te puede interesar|compartir|publicidad|iklan|reklama|реклама|広告|广告|廣告|광고|إعلان|поделиться|комментари[ий](?: \\(.*\\))?|читайте также|см\\. также|czytaj (?:też|także|również)|udostępnij|leia (?:também|mais)|compartilhe',
  ].join('|')})\\s*[:.…!?|»>→-]*$`,
  'iu',
);

/** A pointer to another page, in a line of its own. */
export const POINTER =
  /^[[(«"“]?\s*(?:related|read (?:more|also|next)|also read|see also|see more|more on this|more from|also on|don.t miss|leggi anche|lesen sie auch|mehr (?:dazu|zum thema)|lire aussi|à lire|lee también|leer más|lea también|читайте также|czytaj (?:też|także|również|więcej)|leia (?:também|mais)|baca juga|(?:watch|listen)(?=\s*:))(?!\p{L}).{0,40}?(?::|\||-|–|>|$|\s\p{Lu})/iu;

/** Who made a picture, or owns the text. */
export const CREDIT =
  /^\(?\s*(?:(?:image|photo|picture|video|photograph|foto|bild|credit|photo illustration|illustration|file photo|image copyright|image caption|photos?|courtesy|screenshot|source|quelle)s?(?: (?:credit|source|by|copyright|caption|courtesy))*\s*(?::|by\b|copyright\b|caption\b|of\b|©)|©|copyright\b|\(c\))/iu;

/** What newsrooms ask for between and behind paragraphs: it starts as a request, and names where to. */
export const APPEAL =
  /^(?:please )?(?:sign up|subscribe|follow|like (?:us|this)|join (?:us|our|the)|click here|download our|listen to|get\b|need more|want more|stay (?:up|on top|tuned)|support (?:us|our)|share (?:this|your)|contact|send (?:us|your)|read more|reach the|abonnieren|melden sie|folgen sie|suscr[ií]b|s[ií]guenos|abonnez|inscrivez|iscriviti|seguici|подпис|подпиш)/iu;
export const CHANNEL =
  /newsletter|subscri|inbox|e-?mail|social|magazine|sign up|listen back|letterbox|our (?:app|forums?)|share (?:it|this)|@|\bon x\b|abonn|suscr|подпис|подпиш/iu;
/** What stands in a line about how the text was made. */
export const NEWSROOM_NOTE =
  /^\(?(?:additional )?(?:reporting|writing|editing|edited|written|compiled|translated) by\b|\bcontributed (?:to this|reporting)|^(?:this (?:story|article|post) (?:(?:was|has been|is) )?(?:originally|first|updated|corrected)|first published|originally published|last updated|updated(?: (?:at|on) (?:\d|\p{L}+ \d)|:)|published(?: (?:at|on) (?:\d|\p{L}+ \d)|:)|posted(?: on \d|:)|correction:|editor.s note)|all rights reserved|this (?:web)?site uses cookies|without (?:prior )?permission|affiliate commission|무단전재/iu;

/** A byline, or a date, and nothing else on the line. */
export const BYLINE = /^(?:(?:written |posted |published )?by|von|par|por|di|author|autor|text)\b:?\s+\p{Lu}[^.!?]{2,120}$/u;
export const DATE_LINE =
  /^(?:(?:posted|published|updated|last updated|created|on)\b:?\s*)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?(?:\d{1,2}:\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d|(?:\d{1,2}(?:st|nd|rd|th|\.)?\s+)?\p{L}{3,10}\.?\s*\d{0,2},?\s*\d{4})[\s\p{P}\p{L}\d|+]{0,50}$/iu;
