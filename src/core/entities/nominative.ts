import type { Gender } from '../analysis.ts';
import type { NameCases, NameEndings } from '../languages/name-cases.ts';

/** A name as it may have been in its first case. */
export interface Reading {
  readonly name: string;
  readonly gender: Gender;
  /** 0 is the first case: the name as it is written. */
  readonly case: number;
}

interface WordReading {
  readonly word: string;
  readonly gender: NameEndings['gender'];
  readonly case: number;
}

/** A stem has at least so many letters. */
const SHORTEST_STEM = 2;
const INITIAL = /^\p{L}\.$/u;

/** Every way to read a name by its endings in which its words agree in gender and case; none for a name that no row fits. */
export function readingsOf(name: string, cases: NameCases): Reading[] {
  const words = name.split(/\s+/);
  const options = words.map((word, i) => wordReadings(word, partOf(words, i), cases));
  const out = new Map<string, Reading>();
  for (const gender of ['male', 'female'] as const)
    for (let c = 0; c < 6; c++)
      for (const read of joined(options, gender, c)) out.set(`${read}|${gender}|${c}`, { name: read, gender, case: c });
  const readings = [...out.values()];
  const known = readings.filter(({ name: read, gender }) => isGiven(read, gender, cases));
  // A given name in its first case, and a family's that no row fits: nothing is sure.
  return known.length > 0 ? known : isKnownAsItIs(words, cases) ? [] : readings;
}

/**
 * A name in its first case.
 * @returns null where the endings do not tell; the name itself where it is in its first case, or may be
 */
export function nominativeOf(name: string, cases: NameCases): string | null {
  const readings = readingsOf(name, cases);
  if (readings.length === 0) return null;
  const first = new Set(readings.filter((reading) => reading.case === 0).map((reading) => reading.name));
  if (first.has(name)) return isSure(readings) ? name : null;
  const names = new Set(readings.map((reading) => reading.name));
  return names.size === 1 ? (readings[0]?.name ?? null) : null;
}

function isKnownAsItIs([given = '']: readonly string[], { male, female }: NameCases): boolean {
  return male.has(given.toLowerCase()) || female.has(given.toLowerCase());
}

/** True for a given name that the list has, in any case. */
export function isGivenName(word: string, cases: NameCases): boolean {
  const own = word.slice(word.lastIndexOf('-') + 1).toLowerCase();
  return [own, ...wordReadings(own, 'given', cases).map((reading) => reading.word)].some(
    (name) => cases.male.has(name) || cases.female.has(name),
  );
}

/** What a single word can be in its first case, as the name of a family and as a given one. */
export function singleReadings(word: string, cases: NameCases): Readonly<Record<'family' | 'given', readonly string[]>> {
  const read = (part: NameEndings['part']) => wordReadings(word, part, cases).map((reading) => reading.word);
  return { family: read('family'), given: read('given') };
}

/** True for a name in another case than the first, whatever its reading: "Ивана Петрова". */
export function isDeclined(name: string, cases: NameCases): boolean {
  const readings = readingsOf(name, cases);
  return readings.length > 0 && readings.every((reading) => reading.case > 0);
}

/** The gender in which all readings agree, or null. */
export function genderOfName(name: string, cases: NameCases): Gender | null {
  const genders = new Set(readingsOf(name, cases).map(({ gender }) => gender));
  return genders.size === 1 ? ([...genders][0] ?? null) : null;
}

function isSure(readings: readonly Reading[]): boolean {
  return readings.every((reading) => reading.case === 0) || new Set(readings.map(({ name }) => name)).size === 1;
}

function partOf(words: readonly string[], i: number): NameEndings['part'] {
  if (words.length === 1 || i === words.length - 1) return 'family';
  return i === 0 ? 'given' : 'middle';
}

function isGiven(name: string, gender: Gender, cases: NameCases): boolean {
  const given = name.slice(0, name.indexOf(' ')).toLowerCase();
  return (gender === 'male' ? cases.male : cases.female).has(given.slice(given.lastIndexOf('-') + 1));
}

/** All names that one reading a word gives, of one gender and case. */
function joined(options: readonly (readonly WordReading[])[], gender: Gender, c: number): string[] {
  let names: string[] = [''];
  for (const words of options) {
    const fitting = new Set(
      words.filter((word) => word.case === c && (word.gender === gender || word.gender === 'either')).map(({ word }) => word),
    );
    names = names.flatMap((name) => [...fitting].map((word) => (name === '' ? word : `${name} ${word}`)));
  }
  return names;
}

/** Both parts of "Полозковой-Дальней" are declined, the first of "Жан-Люка" is not. */
function wordReadings(word: string, part: NameEndings['part'], cases: NameCases): WordReading[] {
  const hyphen = word.lastIndexOf('-');
  if (part !== 'family' || hyphen < 1) return endingsOf(word, part, cases);
  const ends = endingsOf(word.slice(hyphen + 1), part, cases);
  return endingsOf(word.slice(0, hyphen), part, cases).flatMap((first) =>
    ends
      .filter((last) => last.case === first.case && (last.gender === first.gender || first.gender === 'either'))
      .map((last) => ({ ...last, word: `${first.word}-${last.word}` })),
  );
}

function endingsOf(word: string, part: NameEndings['part'], cases: NameCases): WordReading[] {
  if (INITIAL.test(word)) return [0, 1, 2, 3, 4, 5].map((c) => ({ word, gender: 'either', case: c }));
  const lower = word.toLowerCase();
  const out: WordReading[] = [];
  for (const row of cases.rows) {
    if (row.part !== part) continue;
    for (const [c, endings] of row.endings.entries())
      for (const ending of endings.split(' ')) {
        const length = word.length - ending.length;
        if (!lower.endsWith(ending) || length < SHORTEST_STEM || !row.stem.test(lower.slice(0, length))) continue;
        out.push({ word: firstCase(word.slice(0, length), row, cases), gender: row.gender, case: c });
      }
  }
  if (part === 'given') out.push(...irregular(word, lower, cases));
  return out;
}

function firstCase(stem: string, { part, endings }: NameEndings, { fleeting }: NameCases): string {
  const whole = part === 'given' ? fleeting.get(stem.toLowerCase()) : undefined;
  return whole === undefined ? stem + (endings[0] ?? '') : (stem[0] ?? '') + whole.slice(1);
}

/** "Никита", "Илья" are men, "Любовь" and "Кармен" women: given names that have another gender's endings, or none. */
function irregular(word: string, lower: string, { male, female, rows }: NameCases): WordReading[] {
  const own: WordReading[] = [];
  for (const row of rows)
    if (row.part === 'given' && row.gender === 'female')
      for (const [c, endings] of row.endings.entries())
        for (const ending of endings.split(' ')) {
          const stem = lower.slice(0, lower.length - ending.length);
          if (lower.endsWith(ending) && male.has(stem + (row.endings[0] ?? '')))
            own.push({ word: word.slice(0, stem.length) + (row.endings[0] ?? ''), gender: 'male', case: c });
        }
  if (female.has(lower) && !/[ая]$/.test(lower)) for (let c = 0; c < 6; c++) own.push({ word, gender: 'female', case: c });
  if (male.has(lower) && /[иоуэ]$/.test(lower)) for (let c = 0; c < 6; c++) own.push({ word, gender: 'male', case: c });
  return own;
}
