import type { Mention } from '../entities/entity-model.ts';
import type { Language } from '../languages/language.ts';
import { isCapitalised, type Token } from '../text/tokens.ts';
import type { Region } from './scan.ts';

/** One step of the article as its author writes it: a word, a mark, or a whole quotation as one thing. */
export interface Item {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  /** What the lists of the language say of it: bits of `TRAITS`; 0 for a quotation. */
  readonly traits: number;
  readonly kind: 'word' | 'number' | 'mark' | 'quote';
  /** Index into the regions, for a quotation; else -1. */
  readonly region: number;
  /** Index into the mentions, for a word that is part of a name; else -1. */
  readonly mention: number;
}

/** A sentence of the author's, quotations taken as single items. */
export interface OuterSentence {
  readonly items: readonly Item[];
  /** Which line of the text it stands in. */
  readonly line: number;
  /** Its place among the sentences of its line. */
  readonly place: number;
}

/** No sentence is longer, so that rules which look at pairs of its words stay linear in the text. */
const MAX_ITEMS = 400;
const STOPS: ReadonlySet<string> = new Set('.!?…。！？');
const ENDING = /[.!?…]$/u;

/**
 * The article's own sentences. What stands in marks becomes one item, so that neither a name nor a verb inside a
 * quotation can be taken for the author's.
 */
export function outline(
  tokens: readonly Token[],
  regions: readonly Region[],
  mentions: readonly Mention[],
  language: Language,
): OuterSentence[] {
  const out: OuterSentence[] = [];
  let items: Item[] = [];
  let line = 0;
  let place = 0;
  const close = () => {
    if (items.length > 0) out.push({ items, line, place: place++ });
    items = [];
  };
  let region = 0;
  let mention = 0;
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i] as Token;
    if (token.kind === 'break') {
      close();
      line++;
      place = 0;
      i++;
      continue;
    }
    const next = regions[region];
    if (next !== undefined && token.start >= next.open) {
      if (opensSentence(items)) close();
      items.push({ start: next.open, end: next.end, text: '', lower: '', traits: 0, kind: 'quote', region, mention: -1 });
      const before = i;
      while (i < tokens.length && (tokens[i] as Token).start < next.end) i++;
      if (quoteEndsSentence(tokens, before, i, next, language)) close();
      region++;
      continue;
    }
    while (mention < mentions.length && (mentions[mention] as Mention).span.end <= token.start) mention++;
    const named = mentions[mention];
    const inName = named !== undefined && token.start >= named.span.start && token.start < named.span.end;
    items.push({
      start: token.start,
      end: token.end,
      text: token.text,
      lower: token.lower,
      traits: token.traits,
      kind: token.kind,
      region: -1,
      mention: inName ? mention : -1,
    });
    i++;
    if (items.length >= MAX_ITEMS) close();
    if (token.kind === 'mark' && STOPS.has(token.text) && endsHere(tokens, i)) close();
    else if (token.kind === 'word' && token.text.endsWith('.') && endsAfterAbbreviation(tokens[i], language)) close();
  }
  close();
  return out;
}

/** A quotation right behind another one: two sentences, unless something stands between them. */
function opensSentence(items: readonly Item[]): boolean {
  return items.at(-1)?.kind === 'quote';
}

function endsHere(tokens: readonly Token[], i: number): boolean {
  const [stop, next] = [tokens[i - 1], tokens[i]];
  return next === undefined || stop === undefined || next.start > stop.end || (next.kind === 'mark' && !/[),\]]/.test(next.text));
}

function endsAfterAbbreviation(next: Token | undefined, language: Language): boolean {
  return next !== undefined && isCapitalised(next.text) && language.sentenceOpeners.has(next.lower);
}

/** How many words a speaker before its verb may have after a quotation that ends like a sentence. */
const REACH = 8;

/** `"Is it?" she asked.` goes on behind the mark, `"It is." She left.` does not. */
function quoteEndsSentence(tokens: readonly Token[], from: number, to: number, region: Region, language: Language): boolean {
  let last = to - 1;
  while (last > from && (tokens[last] as Token).end > region.span.end) last--;
  const end = (tokens[last] as Token).text;
  const next = tokens[to];
  if (next === undefined || next.kind === 'break') return true;
  if (!ENDING.test(end)) return false;
  if (next.kind === 'mark') return false;
  if (!isCapitalised(next.text)) return false;
  // Where a verb stands before its subject, what goes on behind the marks begins with a small letter.
  if (language.subjectBehindVerb) return true;
  for (let i = to; i < Math.min(tokens.length, to + REACH); i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'break') return true;
    const cue = language.cues.get(token.lower);
    if (cue?.strength === 'speech' && cue.form === 'finite') return !standsAlone(tokens, i, end);
    if (token.kind === 'mark' && token.text !== ',' && token.text !== '’' && token.text !== "'") return true;
  }
  return true;
}

/** Behind a full stop only a bare "Name said." belongs to the quotation before it. */
function standsAlone(tokens: readonly Token[], cue: number, end: string): boolean {
  if (!end.endsWith('.')) return true;
  const next = tokens[cue + 1];
  return next === undefined || next.kind === 'break' || STOPS.has(next.text) || next.text === ',';
}
