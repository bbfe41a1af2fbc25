import type { EntityKind } from '../analysis.ts';
import { type Line, STYLES } from './tagger/line.ts';
import type { Piece } from './tagger/pieces.ts';
import { CASES } from './tagger/word-form.ts';

/** A name by its place: pieces of a line, half-open. */
export interface Named {
  readonly line: number;
  readonly first: number;
  readonly last: number;
  readonly kind: EntityKind;
}

/** What a text's sentences say of its names: kinds by their words, in lower case with spaces between. */
export interface KnownNames {
  /** Names of several words. */
  readonly whole: ReadonlyMap<string, EntityKind>;
  /** Their first words. */
  readonly firstWords: ReadonlySet<string>;
  /** Names of one word that no sentence writes without its capital. */
  readonly single: ReadonlyMap<string, EntityKind>;
  /** The numbers of the lines that are headlines: no sentences, and few in a row. More are a list or a table. */
  readonly headlines: ReadonlySet<number>;
  /** Those of the single words that are last names of people who are named in full. */
  readonly surnames: ReadonlySet<string>;
}

/** A title, a subtitle and a dateline. */
const MOST_HEADLINES = 3;
/** Pieces. */
const LONGEST_HEADLINE = 30;

/** @param kindOf what the whole text takes a name for */
export function knownNames(names: readonly Named[], lines: readonly Line[], kindOf: (words: string) => EntityKind | null): KnownNames {
  const whole = new Map<string, EntityKind>();
  const single = new Map<string, EntityKind>();
  const surnames = new Set<string>();
  for (const name of names) {
    const line = lines[name.line] as Line;
    if (!isSentence(line)) continue;
    const words = wordsOf(line, name);
    const kind = kindOf(words) ?? name.kind;
    (name.last - name.first === 1 ? single : whole).set(words, kind);
    if (kind !== 'PERSON' || name.last - name.first === 1) continue;
    const surname = wordsOf(line, { ...name, first: name.last - 1 });
    single.set(surname, kind);
    surnames.add(surname);
  }
  for (const { forms, pieces } of lines)
    for (const [i, form] of forms.entries()) if (form.case === CASES.lower) single.delete((pieces[i] as Piece).text);
  const firstWords = new Set([...whole.keys()].map((words) => words.slice(0, words.indexOf(' '))));
  return { whole, firstWords, single, surnames, headlines: headlinesOf(lines) };
}

function headlinesOf(lines: readonly Line[]): Set<number> {
  const out = new Set<number>();
  for (let first = 0; first < lines.length; first++) {
    let last = first;
    while (last < lines.length && !isSentence(lines[last] as Line)) last++;
    for (let i = first; last - first <= MOST_HEADLINES && i < last; i++) if (isHeadline(lines[i] as Line)) out.add(i);
    first = last;
  }
  return out;
}

function isHeadline({ pieces }: Line): boolean {
  return pieces.length <= LONGEST_HEADLINE && !/^[,;:]$/.test(pieces.at(-1)?.text ?? '');
}

/** True for a line in which capitals mean something: a short sentence may look like a headline, but for its full stop. */
function isSentence({ style, pieces }: Line): boolean {
  return style === STYLES.plain || (style === STYLES.headline && /^[.!?]$/.test(pieces.at(-1)?.text ?? ''));
}

/** The words of a name in lower case, with spaces between. */
export function wordsOf({ pieces }: Line, { first, last }: Pick<Named, 'first' | 'last'>): string {
  let words = '';
  for (let i = first; i < last; i++) words += (i > first ? ' ' : '') + (pieces[i] as Piece).text.toLowerCase();
  return words;
}
