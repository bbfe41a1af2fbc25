import type { EntityKind } from '../analysis.ts';
import type { Language } from '../languages/language.ts';
import { acronymLetters, longFormStart, mayStandFor } from './acronyms.ts';
import type { Line } from './tagger/line.ts';
import type { Piece } from './tagger/pieces.ts';
import type { Tagged } from './tagger/tag.ts';

/** A long form and the acronym beside it, one of them in brackets: pieces of one line. */
interface Introduction {
  readonly first: number;
  readonly last: number;
  readonly acronym: number;
}

interface Introduced extends Tagged {
  readonly kind: EntityKind;
}

/** The longest name that is looked for beside an acronym, in pieces. */
const LONGEST = 16;
/** No sentence has so many pieces: in a longer line nothing is looked for. */
const LONGEST_LINE = 1000;

/**
 * Reads acronyms that the text introduces, "Council of Northern Ports (CNP)" or "CNP (Council of Northern Ports)": the
 * letters say where the long form begins and ends, and both are of one kind, ORG where nothing says otherwise. Believed
 * only where one of the two was taken for a name.
 * @param names what the tagger found, in reading order
 * @returns the names with those, and the kinds of the acronyms by their letters as they are written
 */
export function withIntroduced(
  names: readonly Tagged[],
  lines: readonly Line[],
  language: Language,
): { readonly names: readonly Tagged[]; readonly acronyms: ReadonlyMap<string, EntityKind> } {
  const acronyms = new Map<string, EntityKind>();
  let bodies: ReadonlySet<string> | null = null;
  const out: Tagged[] = [];
  let next = 0;
  for (const [number, line] of lines.entries()) {
    let own: Tagged[] = [];
    for (; next < names.length && (names[next] as Tagged).line === number; next++) own.push(names[next] as Tagged);
    for (const introduction of introductionsIn(line, own, language)) {
      const acronym = (line.pieces[introduction.acronym] as Piece).text;
      bodies ??= organisations(names, lines);
      const found = joined(introduction, own, bodies.has(acronym), line, number, language);
      if (found === null) continue;
      const [long, short] = found;
      acronyms.set(acronym, long.kind);
      own = [...own.filter((name) => !overlap(name, long) && !overlap(name, short)), long, short].sort((a, b) => a.first - b.first);
    }
    out.push(...own);
  }
  return { names: out, acronyms };
}

/** The single words that, in whatever lines, are organisations more often than all else together. */
function organisations(names: readonly Tagged[], lines: readonly Line[]): ReadonlySet<string> {
  const balance = new Map<string, number>();
  for (const { line, first, last, kind } of names) {
    if (last - first > 1) continue;
    const { text } = (lines[line] as Line).pieces[first] as Piece;
    balance.set(text, (balance.get(text) ?? 0) + (kind === 'ORG' ? 1 : -1));
  }
  return new Set([...balance].filter(([, more]) => more > 0).map(([text]) => text));
}

function introductionsIn({ pieces }: Line, own: readonly Tagged[], language: Language): Introduction[] {
  const out: Introduction[] = [];
  if (pieces.length > LONGEST_LINE) return out;
  for (let open = 1; open < pieces.length - 2; open++) {
    if (pieces[open]?.text !== '(') continue;
    let close = open + 2;
    while (close < pieces.length && close <= open + LONGEST && pieces[close]?.text !== ')') close++;
    if (pieces[close]?.text !== ')') continue;
    const inside = between(pieces, open + 1, close);
    if (inside.last - inside.first === 1) {
      const words = pieces.slice(Math.max(0, open - LONGEST), open).map(({ text }) => text);
      const start = startOf(words, pieces[inside.first]?.text, language);
      if (start !== -1) out.push({ first: open - words.length + start, last: open, acronym: inside.first });
      else {
        const body = own.find(({ kind, last }) => kind === 'ORG' && last === open);
        const letters = acronymLetters(pieces[inside.first]?.text ?? '');
        const isShort = body !== undefined && letters !== null && mayStandFor(words.slice(body.first - open), letters);
        if (isShort) out.push({ first: body.first, last: open, acronym: inside.first });
      }
    } else {
      const words = pieces.slice(inside.first, inside.last).map(({ text }) => text);
      const start = startOf(words, pieces[open - 1]?.text, language);
      if (start === 0 || (start === 1 && language.definiteArticles.has(words[0] ?? '')))
        out.push({ first: inside.first + start, last: inside.last, acronym: open - 1 });
    }
  }
  return out;
}

/** What stands between brackets, without quotation marks around it. */
function between(pieces: readonly Piece[], first: number, last: number): { readonly first: number; readonly last: number } {
  const isMark = (i: number) => /^["“”„'‘’]$/.test(pieces[i]?.text ?? '');
  return last - first > 2 && isMark(first) && isMark(last - 1) ? { first: first + 1, last: last - 1 } : { first, last };
}

function startOf(words: readonly string[], acronym: string | undefined, language: Language): number {
  const letters = acronymLetters(acronym ?? '');
  return letters === null ? -1 : longFormStart(words, letters, language);
}

const overlap = (a: Tagged, b: Tagged) => a.first < b.last && b.first < a.last;

/**
 * The long form and the acronym as names of one kind; null where nothing else says that they are one.
 * @param isNamed whether the text has the acronym as a name anywhere
 */
function joined(
  { first, last, acronym }: Introduction,
  own: readonly Tagged[],
  isNamed: boolean,
  line: Line,
  number: number,
  language: Language,
): [long: Introduced, short: Introduced] | null {
  const inside = own.filter((name) => name.first < last && name.last > first);
  const whole = inside.find((name) => name.first <= first && name.last === last);
  const before = line.pieces[first - 1]?.text.toLowerCase() ?? '';
  if (whole?.kind === 'PERSON' || language.titles.has(before) || language.honorifics.has(before)) return null;
  const head = headOf(line.pieces.slice(first, last), language);
  const isBody = language.organisationWords.has(head) || language.ofHeads.has(head);
  if (!isNamed && !isBody && inside.every(({ kind }) => kind === 'WORK')) return null;
  // "Latin America and the Caribbean (LAC)" are two.
  if (whole === undefined && !isBody && inside.length > 1 && inside.every(({ kind }) => kind === 'PLACE')) return null;
  const isPlace = language.placeWords.has(head) && !language.organisationWords.has(head);
  const kind = whole === undefined || whole.kind === 'WORK' ? (isPlace ? 'PLACE' : 'ORG') : whole.kind;
  const from = Math.min(first, ...inside.filter(({ kind }) => kind !== 'WORK').map((name) => name.first));
  const named = (first: number, last: number): Introduced => ({
    line: number,
    first,
    last,
    kind,
    start: (line.pieces[first] as Piece).start,
    end: (line.pieces[last - 1] as Piece).end,
  });
  return [named(from, last), named(acronym, acronym + 1)];
}

/** The word that says what a name names: the one before its "of", else the last. */
function headOf(words: readonly Piece[], language: Language): string {
  const of = words.findIndex(({ text }) => language.ofWords.has(text));
  return words.at(of > 0 ? of - 1 : -1)?.text.toLowerCase() ?? '';
}
