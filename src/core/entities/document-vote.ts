import type { EntityKind } from '../analysis.ts';
import type { Language } from '../languages/language.ts';
import { headlineNames } from './headline-names.ts';
import { knownNames, type Named, wordsOf } from './known-names.ts';
import { type Line, STYLES } from './tagger/line.ts';
import type { Piece } from './tagger/pieces.ts';
import { CASES, type WordForm } from './tagger/word-form.ts';

/** What a text calls one surface: how often it was taken for each kind. */
type Votes = Map<EntityKind, number>;

/** So often must a name be found before it is looked for where it was not. */
const OFTEN = 2;

/**
 * Makes the names of one text agree: one surface has one kind, that of most of its mentions; a last name has the kind
 * PERSON where its full name has and nothing else is said more often; and a name that was found often is a name where
 * it was passed over, too. In reading order, none overlapping another.
 * @param acronyms that the text introduces, as they are written: their kinds are known, and they are looked for
 */
export function agree(
  names: readonly Named[],
  lines: readonly Line[],
  acronyms: ReadonlyMap<string, EntityKind>,
  language: Language,
): Named[] {
  const votes = new Map<string, Votes>();
  const vote = (words: string, kind: EntityKind) => {
    const known = votes.get(words) ?? new Map<EntityKind, number>();
    known.set(kind, (known.get(kind) ?? 0) + 1);
    votes.set(words, known);
  };
  for (const name of names) {
    vote(wordsOf(lines[name.line] as Line, name), name.kind);
    // The full name speaks for the last name as loudly as the last name for itself.
    if (name.kind === 'PERSON' && name.last - name.first > 1)
      vote(wordsOf(lines[name.line] as Line, { ...name, first: name.last - 1 }), 'PERSON');
  }
  const written = new Set(names.flatMap(({ line, first, last }) => (last - first === 1 ? [lines[line]?.pieces[first]?.text ?? ''] : [])));
  const chosen = new Map([...votes].map(([words, counts]) => [words, most(counts)]));
  for (const [acronym, kind] of acronyms) chosen.set(acronym.toLowerCase(), { kind, votes: OFTEN });
  const known = lines.every(({ style }) => style === STYLES.plain)
    ? null
    : knownNames(names, lines, (words) => chosen.get(words)?.kind ?? null);
  const out: Named[] = [];
  let next = 0;
  for (const [number, line] of lines.entries()) {
    const own: Named[] = [];
    for (; next < names.length && (names[next] as Named).line === number; next++) own.push(names[next] as Named);
    let at = 0;
    for (const name of line.style === STYLES.plain || known === null ? own : headlineNames(own, number, line, known, language)) {
      pushOverlooked(out, number, line, at, name.first, chosen, written, acronyms);
      const kind = chosen.get(wordsOf(lines[name.line] as Line, name))?.kind ?? name.kind;
      out.push(kind === name.kind ? name : { ...name, kind });
      at = name.last;
    }
    pushOverlooked(out, number, line, at, line.pieces.length, chosen, written, acronyms);
  }
  return out;
}

interface Choice {
  readonly kind: EntityKind;
  readonly votes: number;
}

function most(counts: Votes): Choice {
  let best: Choice = { kind: 'PERSON', votes: 0 };
  for (const [kind, votes] of counts) if (votes > best.votes) best = { kind, votes };
  return best;
}

/** Single words with a capital that the text elsewhere uses as names. */
function pushOverlooked(
  out: Named[],
  line: number,
  { forms, pieces }: Line,
  from: number,
  to: number,
  chosen: ReadonlyMap<string, Choice>,
  written: ReadonlySet<string>,
  acronyms: ReadonlyMap<string, EntityKind>,
): void {
  for (let i = from; i < to; i++) {
    const form = forms[i] as WordForm;
    if (form.case !== CASES.title && form.case !== CASES.upper && form.case !== CASES.mixed) continue;
    const { text } = pieces[i] as Piece;
    if (isPartOfMore(forms, i) && !acronyms.has(text)) continue;
    // "WHO" is a name, "Who" that opens a sentence is none.
    if (form.case === CASES.title && !written.has(text) && written.has(text.toUpperCase())) continue;
    const choice = chosen.get(text.toLowerCase());
    if (choice !== undefined && choice.votes >= OFTEN) out.push({ line, first: i, last: i + 1, kind: choice.kind });
  }
}

/** Beside another capital the word may be part of another name. */
function isPartOfMore(forms: readonly WordForm[], i: number): boolean {
  return isCapital(forms[i - 1]) || isCapital(forms[i + 1]);
}

function isCapital(form: WordForm | undefined): boolean {
  return form?.case === CASES.title || form?.case === CASES.upper;
}
