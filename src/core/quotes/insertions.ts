import type { Language } from '../languages/language.ts';
import { trimSpan } from '../span.ts';
import { isCapitalised, type Token } from '../text/tokens.ts';
import type { Region } from './scan.ts';

/** The longest "— сказал журналистам глава района Степан Громов, —", in tokens. */
const LONGEST = 12;
/** "hydrologue au CNRS": an apposition whose noun no list holds. */
const SHORT = 5;
/** "a-t-il encore dit": so many words may stand before the verb. */
const BEFORE_VERB = 3;
const DASH = /^[-–—―]$/;
const STOP = /^[,.!?…;:]$/;
/** Groups of parts count down from here, where no other groups are. */
const FIRST_GROUP = -1e9;

/** Token indexes of what the author says inside somebody's words: from the mark that opens it, to behind the one that closes it. */
interface Insertion {
  readonly first: number;
  readonly last: number;
}

/**
 * Cuts words in two where the speaker is named inside them: «Дамба, — сказал Фома, — выдержит», and finds the lines of a
 * dialogue that a dash opens: “—No firmo —dijo Ruiz—. Que firme él”. Linear in the text.
 * @param regions in order
 * @param tokens of the same text
 */
export function withInsertions(text: string, regions: readonly Region[], tokens: readonly Token[], language: Language): Region[] {
  if (!language.speakerInsideMarks) return [...regions];
  const out: Region[] = [];
  let next = 0;
  let line = 0;
  for (let i = 0; i < tokens.length; ) {
    const region = regions[next];
    const token = tokens[i] as Token;
    if (token.kind === 'break') line++;
    const opensLine = i === 0 || tokens[i - 1]?.kind === 'break';
    if (region !== undefined && token.start >= region.open) {
      const last = firstFrom(tokens, i, region.end);
      out.push(...(region.unmarked ? [region] : cut(text, tokens, region, firstFrom(tokens, i, region.span.start), last, language)));
      next++;
      i = Math.max(last, i + 1);
    } else if (opensLine && DASH.test(token.text)) {
      const last = lineEnd(tokens, i);
      const end = (tokens[last - 1] as Token).end;
      const free = region === undefined || region.open >= end;
      const whole = { span: { start: token.end, end }, open: token.start, end, closed: true, line, group: FIRST_GROUP - token.start };
      const parts = free ? cut(text, tokens, whole, i + 1, last, language) : [];
      // A dash alone opens lists as well.
      if (parts.length > 0 && (parts[0] as Region).end < end) out.push(...parts.map((part): Region => ({ ...part, unmarked: true })));
      i = parts.length > 0 ? last : i + 1;
    } else i++;
  }
  return [...out, ...regions.slice(next)];
}

function cut(text: string, tokens: readonly Token[], region: Region, first: number, last: number, language: Language): Region[] {
  const out: Region[] = [];
  let from = region.span.start;
  for (let i = first + 1; i < last; i++) {
    const found = insertionAt(tokens, i, last, language);
    if (found === null) continue;
    push(out, text, region, from, (tokens[found.first] as Token).start);
    from = (tokens[found.last - 1] as Token).end;
    i = found.last - 1;
  }
  push(out, text, region, from, region.span.end);
  if (out.length < 2 && from === region.span.start) return [region];
  const end = out.at(-1);
  if (end !== undefined && from < region.span.end) out[out.length - 1] = { ...end, end: region.end, closed: region.closed };
  return out;
}

/** Adds the words between two offsets, if there are any, as a region of their own. */
function push(out: Region[], text: string, { open, line, group }: Region, start: number, end: number): void {
  const words = text.slice(start, end);
  const head = EDGE_BEFORE.exec(words)?.[0].length ?? 0;
  const span = trimSpan(text, { start: Math.min(end, start + (out.length > 0 || open >= start ? head : 0)), end });
  const tail = EDGE_BEHIND.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
  const own = { start: span.start, end: span.end - tail };
  if (own.end <= own.start) return;
  const isFirst = out.length === 0;
  out.push({
    span: own,
    open: isFirst ? open : own.start,
    end: own.end,
    closed: true,
    line,
    group: isFirst ? group : FIRST_GROUP - own.start,
  });
}

const EDGE_BEFORE = /^[\s,.;:–—―-]+/u;
const EDGE_BEHIND = /[\s,;–—―-]+$/u;

/** The author's words that begin at a mark: a dash or a comma, a verb of speech, who speaks, and such a mark again. */
function insertionAt(tokens: readonly Token[], i: number, end: number, language: Language): Insertion | null {
  const mark = tokens[i] as Token;
  const isDash = DASH.test(mark.text);
  if (!isDash && mark.text !== ',') return null;
  if (!isDash && DASH.test(tokens[i + 1]?.text ?? '')) return null;
  const before = tokens[i - 1] as Token;
  if (!hasVerb(tokens, i + 1, language)) return isDash && before.text === ',' ? plainInsertion(tokens, i, end) : null;
  const first = isDash && before.text === ',' ? i - 1 : i;
  for (let j = i + 2; j < Math.min(end, i + LONGEST); j++) {
    const { text } = tokens[j] as Token;
    if (isDash ? DASH.test(text) : text === ',') return { first, last: isDash ? j + 1 : pastApposition(tokens, j, end, language) };
    if (!isDash && STOP.test(text)) return null;
  }
  // A line of a dialogue may end with it.
  return isDash && end - i < LONGEST ? { first, last: end } : null;
}

/** ", — не скрывает эмоций Фома, —": no verb that a list holds, but a comma and a dash at both ends, and a name between. */
function plainInsertion(tokens: readonly Token[], i: number, end: number): Insertion | null {
  let named = false;
  for (let j = i + 1; j < Math.min(end, i + LONGEST); j++) {
    const { text, kind } = tokens[j] as Token;
    if (j === i + 1 && (kind !== 'word' || isCapitalised(text))) return null;
    if (DASH.test(text)) return named && STOP.test(tokens[j - 1]?.text ?? '') ? { first: i - 1, last: j + 1 } : null;
    named ||= kind === 'word' && isCapitalised(text);
  }
  return null;
}

/** "avertit Anna Berg, hydrologue, ...": behind the comma that closes it, what somebody is, and the comma behind that. */
function pastApposition(
  tokens: readonly Token[],
  comma: number,
  end: number,
  { roles, titles, determiners, functionWords }: Language,
): number {
  const opener = tokens[comma + 1];
  const noun = opener !== undefined && determiners.has(opener.lower) ? tokens[comma + 2] : opener;
  if (noun?.kind !== 'word' || functionWords.has(noun.lower)) return comma + 1;
  const reach = roles.has(noun.lower) || titles.has(noun.lower) ? LONGEST : SHORT;
  for (let i = comma + 2; i < Math.min(end, comma + reach); i++) if (tokens[i]?.text === ',') return i + 1;
  return comma + 1;
}

function hasVerb(tokens: readonly Token[], from: number, language: Language): boolean {
  for (let i = from; i < from + BEFORE_VERB; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') return false;
    const cue = language.cues.get(token.lower);
    if (cue !== undefined && cue.strength !== 'loose' && cue.form === 'finite') return true;
    if (!language.auxiliaries.has(token.lower) && !language.enclitics.has(token.lower) && !language.reflexives.has(token.lower))
      return false;
  }
  return false;
}

function lineEnd(tokens: readonly Token[], from: number): number {
  let i = from;
  while (i < tokens.length && tokens[i]?.kind !== 'break') i++;
  return i;
}

/** Index of the first token from `i` on that starts at an offset or behind it. */
function firstFrom(tokens: readonly Token[], i: number, offset: number): number {
  let at = i;
  while (at < tokens.length && (tokens[at] as Token).start < offset) at++;
  return at;
}
