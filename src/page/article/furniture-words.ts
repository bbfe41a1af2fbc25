/** Lines that newsrooms everywhere put among paragraphs. Matched against whole short blocks, or their starts. */

/** A label, a button or a counter, and nothing else on the line. */
export const LABEL_LINE = new RegExp(
  `^(?:${[
    '(?:see|read|watch|listen|more|also|related|recommended|trending|popular|latest|recent|most read|you (?:may|might) (?:also )?like)(?: (?:also|more|now|next|stories|articles|posts|reading|this week|from .{1,30}))*',
    'share(?: (?:this|on|via).{0,30})?|(?:print|e-?mail|save)(?: this.{0,10})?|tweet|(?:(?:leave|add|view|show) )?(?:a |all )?(?:comments?|reply)(?: \\(.*\\))?',
    'advert(?:isement)?|ad|sponsored(?: content)?|promoted|this slideshow requires javascript',
    'sign (?:in|up)|log ?in|subscribe(?: now)?|follow(?: us)?|menu|home|news|search|close|caption|back to top|(?:load|show) more|next|previous|skip to .{1,30}|loading.*|continue reading.*',
    '(?:image )?\\d+ of .{1,30}|[\\d.,]+ ?(?:views?|shares?|comments?|просмотров|min(?:ute)?s?(?: read)?)|(?:filed under|tags?|topics?|categories|keywords)(?:\\b.{0,200})?',
    '(?:mehr|alles) (?:zum|zu diesem) thema|meist(?:gelesen|kommentiert).*|lesen sie (?:auch|mehr).*|teilen|kommentare?|anzeige|werbung|leggi anche|lire aussi|lee también|te puede interesar|publicidad|publicité|iklan|реклама|广告|広告|поделиться|читайте также',
  ].join('|')})\\s*[:.…!?|»>→-]*$`,
  'iu',
);

/** A pointer to another page, in a line of its own. */
export const POINTER =
  /^[[(«"“]?\s*(?:related|read (?:more|also|next)|also (?:read|in)|see (?:also|more)|more (?:on this|from|stories)|also on|don.t miss|you (?:may|might) also|leggi anche|auch (?:interessant|lesen)|lesen sie auch|mehr (?:dazu|themen|zum thema)|(?:à )?lire (?:aussi|également)|à lire|voir aussi|le[ea] también|(?:te|le|les) (?:puede|podría) interesar|puedes ver|te recomendamos|(?:veja|leia) (?:também|mais)|читайте также|(?:czytaj|zobacz) (?:też|także)|lees ook|läs (?:också|även)|les også)(?!\p{L})/iu;

/** What stands over the last lines of a press release. */
export const SENDER = /^(?:(?:about|über|acerca de) |à propos d|(?:media|press) contact|notes to editors)/i;

/** Who made a picture, or owns the text. */
export const CREDIT =
  /^\(?\s*(?:(?:image|photo|picture|video|foto|bild|cr[eé]dit|illustration|courtesy|source|quelle)s?(?: (?:credit|source|courtesy|photo)s?)?\s*(?::|(?:by|of|copyright|caption)\b|©)|©|copyright\b|\(c\))/iu;

/** What newsrooms ask for between and behind paragraphs: it starts as a request, and names where to. */
export const APPEAL =
  /^(?:please )?(?:sign up|subscribe|follow|(?:like|share|join|support|contact|send|download) (?:us|our|the|this|your)|contact|click here|listen to|get\b|[nw](?:eed|ant) more|stay (?:up|on top|tuned)|reach the|abonn|melden sie|folgen sie|bitte (?:teilen|folgen)|suscr|[uú]nete|hazte|inscr[ei]v|assine|iscriviti|zapraszamy|подпис)/iu;
export const CHANNEL =
  /newsletter|subscri|inbox|e-?mail|social|magazine|sign up|listen back|letterbox|share it|@|abonn|suscr|subskry|telegram|whatsapp|подпис/iu;
/** What stands in a line about how the text was made. */
export const NEWSROOM_NOTE =
  /^\(?(?:additional )?(?:reporting|writing|editing|edited|written|translated) by\b|\bcontributed (?:to this|reporting)|^(?:(?:this (?:story|article|post) (?:was |has been )?)?(?:originally|first|last) (?:published|updated|written)|(?:updated|published|posted)(?: (?:at|on) (?:\d|\p{L}+ \d)|:)|correction:|editor.s note)|all rights reserved|without (?:prior )?permission|affiliate commission|무단전재/iu;

/** A byline, or a date, and nothing else on the line. */
export const BYLINE =
  /^(?:(?:[Ww]ritten |[Pp]osted |[Pp]ublished )?[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Aa]uthor|[Tt]ext)\b:?\s+\p{Lu}[^.!?]{2,120}$/u;
export const DATE_LINE =
  /^(?:(?:posted|published|(?:last )?updated|on)\b:?\s*)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?(?:\d{1,2}:\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d|(?:\d{1,2}(?:st|nd|rd|th|\.)?\s+)?\p{L}{3,10}\.?\s*\d{0,2},?\s*\d{4})[\s\p{P}\p{L}\d|+]{0,50}$/iu;

/** One of these words, alone or between hyphens, in what an element is called. */
const called = (words: string) => new RegExp(`(?:^|[\\s_-])(?:${words})(?:$|[\\s_-])`, 'i');
const BESIDE =
  'advert(?:isement)?|sponsored|newsletter|subscribe|sign-?up|promo|author-?(?:bio|box|info)|related|recommended|read-?more|comments?';
/** What stands beside an article, or leads away from it. */
export const FURNITURE_NAME = called(
  `${BESIDE}|shar(?:e|ing)|social|breadcrumbs?|byline|dateline|(?:post|entry)-?meta|tags|toolbar|pagination|print`,
);
/** Boxes of their own, sentences and all. */
export const BOX_NAME = called(
  `${BESIDE}|ads?|ad-?(?:box|unit|slot|container|wrapper)|pull-?quote|about-?(?:the-?)?author|read-?next|cookie|paywall|cta`,
);
export const STANDFIRST_NAME = called('sub-?(?:title|head(?:line)?)|dek|standfirst|strapline|summary|lead');
export const CAPTION_NAME =
  /(?:^|[\s_-])(?:photo|image|img|picture|media)?-?(?:caption|credit|source)(?:$|[\s_-])|[a-z](?:Caption|Credit)(?:$|[\s_-])/;
