import type { EntityKind } from '../analysis.ts';
import type { Language } from '../languages/language.ts';
import type { Line } from './tagger/line.ts';
import type { Piece } from './tagger/pieces.ts';
import type { Tagged } from './tagger/tag.ts';
import { CASES } from './tagger/word-form.ts';

/** "eBay", "easyJet", "xAI": small letters, then a capital; no hyphen, no apostrophe. */
const SHAPE = /^\p{Ll}{1,8}\p{Lu}[\p{L}\p{N}]*$/u;
const SHORTEST = 3;

/** One writing of such a word. */
interface Place {
  readonly line: number;
  readonly at: number;
}

/** What the places of one word say: each counts for one. */
interface Evidence {
  readonly places: Place[];
  /** It speaks, owns, has people, or was taken for a name. */
  body: number;
  /** An article or a number stands beside it. */
  thing: number;
  /** It was taken for a place, behind a preposition that leads to one. */
  place: number;
}

/**
 * Finds bodies that are written with a small letter first and a capital later. The field was trained on few and takes them
 * for products; here all places of the word in the text decide together: "eBay said", "easyJet’s planes" and "shares of
 * xAI" against "the iPhone", "iPhone 15" and "20 kWh". Where nothing speaks for a body, what the field found stays.
 * @param names what the field found, in reading order
 */
export function withBrands(names: readonly Tagged[], lines: readonly Line[], language: Language): readonly Tagged[] {
  const words = readWords(names, lines, language);
  const found = [...words].flatMap(([word, evidence]) => {
    const kind = kindOf(word, evidence, language);
    return kind === null ? [] : evidence.places.map((place) => named(place, kind, lines, language));
  });
  if (found.length === 0) return names;
  const taken = new Map(found.map((name) => [`${name.line} ${name.first}`, name]));
  const others = names.filter((name) => {
    // "Council" in "zoBoat Council", unless that goes on: "zoBoat Council of Ports".
    const ahead = taken.get(`${name.line} ${name.first - 1}`);
    if (ahead !== undefined && ahead.last > name.first) {
      if (name.last <= ahead.last) return false;
      taken.delete(`${ahead.line} ${ahead.first}`);
    }
    const brand = taken.get(`${name.line} ${brandIn(name, lines)}`);
    if (brand === undefined) return true;
    // A longer name keeps its brand: "Anna deVere", "eBay Foundation".
    const isLonger = name.kind !== 'WORK' && name.last - name.first > brand.last - brand.first;
    if (isLonger || !isOnly(name, brand, lines, language)) taken.delete(`${brand.line} ${brand.first}`);
    return isLonger;
  });
  return [...others, ...taken.values()].sort((a, b) => a.start - b.start);
}

/** The word of that shape in a name, by its place; -1 for none. */
function brandIn({ line, first, last }: Tagged, lines: readonly Line[]): number {
  for (let i = first; i < last; i++) if (isBrandLike(lines[line] as Line, i)) return i;
  return -1;
}

/** True for a name that is the brand and articles before it: "the eBay". A product of it is left as it was. */
function isOnly({ line, first, last }: Tagged, brand: Tagged, lines: readonly Line[], language: Language): boolean {
  const { pieces } = lines[line] as Line;
  return last <= brand.last && pieces.slice(first, brand.first).every(({ text }) => language.determiners.has(text.toLowerCase()));
}

function isBrandLike({ forms, pieces }: Line, i: number): boolean {
  if (forms[i]?.case !== CASES.mixed) return false;
  const { text } = pieces[i] as Piece;
  return text.length >= SHORTEST && SHAPE.test(text);
}

function readWords(names: readonly Tagged[], lines: readonly Line[], language: Language): Map<string, Evidence> {
  const words = new Map<string, Evidence>();
  let next = 0;
  for (const [number, line] of lines.entries()) {
    for (let i = 0; i < line.forms.length; i++) {
      if (!isBrandLike(line, i)) continue;
      while (next < names.length && isBefore(names[next] as Tagged, number, i)) next++;
      const { text } = line.pieces[i] as Piece;
      const evidence = words.get(text) ?? { places: [], body: 0, thing: 0, place: 0 };
      words.set(text, evidence);
      evidence.places.push({ line: number, at: i });
      weigh(evidence, line, i, names[next], number, language);
    }
  }
  return words;
}

function isBefore({ line, last }: Tagged, number: number, at: number): boolean {
  return line < number || (line === number && last <= at);
}

function weigh(evidence: Evidence, { pieces }: Line, i: number, name: Tagged | undefined, number: number, language: Language): void {
  const lower = (at: number) => pieces[at]?.text.toLowerCase() ?? '';
  const [before, behind] = [lower(i - 1), lower(i + 1)];
  const isTagged = name !== undefined && name.line === number && name.first === i && name.last === i + 1 && name.kind !== 'WORK';
  if (isTagged && name.kind === 'PLACE' && language.placePrepositions.has(before)) evidence.place++;
  else if (isTagged) evidence.body++;
  if (/^\p{N}/u.test(before) || /^\p{N}/u.test(behind) || language.determiners.has(before) || language.possessivePronouns.has(before))
    evidence.thing++;
  else if (speaksOrOwns(behind, language) || isHead(pieces[i + 1], language) || hasPeople(lower(i - 2), before, language)) evidence.body++;
}

function speaksOrOwns(behind: string, language: Language): boolean {
  const cue = language.cues.get(behind);
  return /^['’]s$/.test(behind) || (cue?.strength === 'speech' && cue.form === 'finite');
}

/** "Group" in "deVere Group". */
function isHead(behind: Piece | undefined, language: Language): boolean {
  return behind !== undefined && /^\p{Lu}/u.test(behind.text) && language.organisationWords.has(behind.text.toLowerCase());
}

/** "spokesman for eBay", "the company eBay". */
function hasPeople(noun: string, before: string, language: Language): boolean {
  if (language.employeeWords.has(before) || language.documents.has(before)) return true;
  return language.employeeWords.has(noun) && language.nounPrepositions.has(before);
}

/** What a word of that shape names; null where nothing says that it names a body or a place. */
function kindOf(word: string, { body, thing, place }: Evidence, language: Language): EntityKind | null {
  if (language.places.has(word.toLowerCase())) return 'PLACE';
  if (place > body) return place > thing ? 'PLACE' : null;
  return body > 0 && body >= thing ? 'ORG' : null;
}

function named({ line, at }: Place, kind: EntityKind, lines: readonly Line[], language: Language): Tagged {
  const { pieces } = lines[line] as Line;
  const last = kind === 'ORG' && isHead(pieces[at + 1], language) ? at + 2 : at + 1;
  return { line, first: at, last, kind, start: (pieces[at] as Piece).start, end: (pieces[last - 1] as Piece).end };
}
