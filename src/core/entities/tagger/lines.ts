import { ENTITY_KINDS } from '../../analysis.ts';
import type { Language } from '../../languages/language.ts';
import { type Sentence, sentences } from '../../text/sentences.ts';
import { isCapitalised, type Token } from '../../text/tokens.ts';
import type { Mention } from '../entity-model.ts';
import { findNames } from '../name-model.ts';
import { candidatesOf } from './candidates.ts';
import type { KnownForms } from './known-forms.ts';
import { type Line, styleOf } from './line.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** A text as the tagger reads it, and as training reads it: the same for both, or the weights mean nothing. */
export interface Reading {
  readonly lines: readonly Line[];
  /** What the rules found. */
  readonly hints: readonly Mention[];
}

/** Reads a text that was cut into tokens: sentences, pieces, their forms and what the rules take them for. */
export function readLines(text: string, tokens: readonly Token[], language: Language, known: KnownForms): Reading {
  const parts = sentences(tokens, language);
  const hints = findNames(text, tokens, parts, language);
  let next = 0;
  const lines = parts.map((sentence) => {
    while (next < hints.length && (hints[next] as Mention).span.end <= sentence.start) next++;
    return readLine(tokens, sentence, language, known, hints, next);
  });
  return { lines, hints };
}

function readLine(
  tokens: readonly Token[],
  sentence: Sentence,
  language: Language,
  known: KnownForms,
  mentions: readonly Mention[],
  from: number,
): Line {
  const pieces = piecesOf(tokens, sentence, language);
  const forms = pieces.map(({ text }) => known.of(text));
  const hints = new Uint8Array(pieces.length);
  let at = from;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    while (at < mentions.length && (mentions[at] as Mention).span.end <= piece.start) at++;
    const mention = mentions[at];
    if (mention === undefined) break;
    if (mention.span.start < piece.end) hints[i] = hintOf(mention, mention.span.start >= piece.start);
  }
  // The rules read whole words: of a compound's parts they know nothing.
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    if (!isHyphen(piece)) continue;
    const [before, behind] = [pieces[i - 1], pieces[i + 1]];
    if (before?.end === piece.start) hints[i - 1] ||= hintOfWord(before.text, language);
    if (behind?.start === piece.end) hints[i + 1] ||= hintOfWord(behind.text, language);
  }
  return { pieces, forms, style: styleOf(forms), hints, candidates: candidatesOf(forms, pieces) };
}

function isHyphen({ text }: Piece): boolean {
  return text === '-' || text === '‐' || text === '‑';
}

/** What the word lists alone say of a word with a capital. */
function hintOfWord(text: string, language: Language): number {
  if (!isCapitalised(text)) return 0;
  const lower = text.toLowerCase();
  if (language.places.has(lower)) return hintOf({ kind: 'PLACE', confidence: SURE }, true);
  return language.demonyms.has(lower) ? hintOf({ kind: 'GROUP', confidence: SURE }, true) : 0;
}

/** From this confidence on a rule counts as sure. */
const SURE = 0.8;

/** A small number for a rule's kind, its place in the name, and how sure it is. */
function hintOf(mention: Pick<Mention, 'kind' | 'confidence'>, begins: boolean): number {
  return 1 + ENTITY_KINDS.indexOf(mention.kind) * 4 + (begins ? 0 : 1) + (mention.confidence >= SURE ? 2 : 0);
}
