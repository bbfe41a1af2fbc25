import type { Language } from '../languages/language.ts';
import type { Token } from '../text/tokens.ts';
import type { NameRun } from './name-runs.ts';

/**
 * Cuts a run of capitalised words where titles and nationalities stand in it: "Russian President Vladimir Putin" gives
 * a group and a name with a title; "House Speaker" alone gives nothing.
 */
export function cutTitles(tokens: readonly Token[], run: NameRun, language: Language): NameRun[] {
  const lower = (i: number) => (tokens[i] as Token).lower;
  const isTitle = (i: number) => language.titles.has(lower(i)) || language.honorifics.has(lower(i));
  if (isOrganisation(tokens, run, language)) return [run];
  let title = -1;
  for (let i = run.first; i < run.last; i++) if (isTitle(i) && !startsSaint(tokens, i, run)) title = i;
  if (title === -1) return cutDemonym(tokens, run, language);

  const before = { ...run, last: firstTitleWord(tokens, run.first, title, language) };
  const after = { ...run, first: title + 1, title: lower(title), opensSentence: false };
  const out: NameRun[] = [];
  if (before.last > before.first) out.push(...cutDemonym(tokens, before, language));
  if (after.last > after.first) out.push(after);
  return out;
}

/** "St. Petersburg" begins with what could be a title. */
function startsSaint(tokens: readonly Token[], i: number, run: NameRun): boolean {
  return i === run.first && /^st\.?$/.test((tokens[i] as Token).lower);
}

function isOrganisation(tokens: readonly Token[], run: NameRun, language: Language): boolean {
  const head = (tokens[run.last - 1] as Token).lower;
  const hasOf = (() => {
    for (let i = run.first; i < run.last; i++) if (language.ofWords.has((tokens[i] as Token).lower)) return i;
    return -1;
  })();
  if (hasOf > run.first)
    return language.ofHeads.has((tokens[hasOf - 1] as Token).lower) && !language.titles.has((tokens[run.first] as Token).lower);
  return run.last - run.first > 1 && language.organisationWords.has(head) && !language.honorifics.has((tokens[run.first] as Token).lower);
}

/** The words of an office before its head: "House Majority" of "House Majority Leader". */
function firstTitleWord(tokens: readonly Token[], first: number, title: number, language: Language): number {
  let i = title;
  while (i > first) {
    const word = (tokens[i - 1] as Token).lower;
    if (!language.titleModifiers.has(word) && !language.titles.has(word) && !language.honorifics.has(word)) break;
    if (language.demonyms.has(word) || language.places.has(word)) break;
    i--;
  }
  return i;
}

/** A nationality or party before something else stands for itself. */
function cutDemonym(tokens: readonly Token[], run: NameRun, language: Language): NameRun[] {
  const word = tokens[run.first] as Token;
  const next = tokens[run.first + 1] as Token | undefined;
  if (run.last - run.first < 2 || next === undefined || !isDemonym(word.lower, language)) return [run];
  if (language.organisationWords.has((tokens[run.last - 1] as Token).lower)) return [run];
  return [
    { ...run, last: run.first + 1 },
    { ...run, first: run.first + 1, opensSentence: false },
  ];
}

/** True for "Russian", "Lebanese", "Republicans". */
export function isDemonym(lower: string, language: Language): boolean {
  if (language.demonyms.has(lower)) return true;
  if (lower.length < 6) return false;
  const ending = language.demonymEndings.find((end) => lower.endsWith(end));
  if (ending === undefined) return false;
  // "Brazilian" has a place as its stem; "Guardian" and "Parish" have none.
  const stem = lower.slice(0, -ending.length);
  return stemsOf(stem).some((form) => language.places.has(form));
}

function stemsOf(stem: string): string[] {
  const endings = ['', 'a', 'ia', 'e', 'y', 'i', 'o', 'and', 'land', 'ne', 'in', 'us', 'm', 'as', 'ay', 's', 'os', 'n', 'on'];
  return endings.map((end) => stem + end).concat(stem.replace(/n$/, ''));
}
