/** What a byline says before, between and after names. */
const LEAD =
  /^\s*(?:(?:(?:this|article|post|was|guide|recipe|written|posted|published|story|words|text|reviewed|updated)\s+){0,4})(?:by|von|par|por|di|door|af|av)\s*:?\s+/i;
const LABEL = /^\s*(?:authors?|autor(?:en|in)?|auteur|autore?|written by|by)\s*:\s*/i;
const TAIL =
  /\s*(?:\b(?:\d+ ?min|(?:co-?)?founder|former|(?:senior |lead |chief |staff |guest |contributing )*(?:editor|writer|reporter|reviewer|consultant|manager|director|analyst)|head of)\b|[|⋅●·•–—]|\bon\b|\bpublished\b|\bupdated\b|\bposted\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|\d{1,2}[./:]\d|\d{4}).*$/i;
const BETWEEN = /\s*(?:,\s*(?:and|und|et|y|e)\s+|[,;&|/]|\s(?:and|und|et|y)\s)\s*/i;
/** Words that name no one in particular, or that are a control beside the name. */
const NOBODY =
  /^(?:admin(?:istrator)?|(?:senior |chief |special |political )?(?:staff(?: (?:writer|reporter))?|reporter|correspondent|columnist|contributor|writer|journalist)|editor(?:ial)?s?|(?:the )?editorial (?:staff|team|board)|redaktion|redacci[oó]n|guest|anonymous|unknown|author|follow|contact|share|(?:learn|read) more|the|news desk|newsroom|https?:.*|.*@.*|www\..*)$/i;
const MAX_NAME = 80;

/** The names in a byline or an author field: "By Ada Obi and Tom Lund | 3 May" is two. */
export function authorNames(text: string): string[] {
  if (/^\s*https?:/.test(text)) return [];
  const line = text.replace(/\s+/g, ' ').replace(LABEL, '').replace(LEAD, '').replace(TAIL, '').trim();
  const names = line
    .split(BETWEEN)
    .map((name) => name.replace(LEAD, '').trim())
    .filter((name) => name.length > 1 && name.length <= MAX_NAME && /\p{L}/u.test(name) && !NOBODY.test(name));
  return [...new Set(names)].slice(0, 20);
}
