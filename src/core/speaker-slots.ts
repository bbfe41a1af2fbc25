import type { Analysis } from './analysis.ts';
import { textAt } from './span.ts';
import { fold } from './text/fold.ts';

/** The slot of everybody after the eighth, and of speakers nobody could name. */
export const LAST_SLOT = 9;

/**
 * A colour slot for each speaker of an article: 1 for the one with the most words in direct and mixed quotations, and
 * so on; the ninth and later share the last, and so do unnamed speakers, under null. Of equals the first to speak leads.
 * @param article the text that the analysis' spans count in
 * @param corrected as the reader corrected it: who speaks there alone comes behind, so that no colour changes
 */
export function speakerSlots(analysis: Analysis, article: { readonly text: string }, corrected = analysis): Map<string | null, number> {
  const slots = new Map<string | null, number>([[null, LAST_SLOT]]);
  for (const person of [...rankedSpeakers(analysis, article), ...rankedSpeakers(corrected, article)]) {
    if (!slots.has(person)) slots.set(person, Math.min(slots.size, LAST_SLOT));
  }
  return slots;
}

function rankedSpeakers(analysis: Analysis, article: { readonly text: string }): string[] {
  const words = new Map<string, number>();
  for (const { kind, speaker, parts } of analysis.quotes) {
    const person = speaker?.person ?? null;
    if (person === null || kind === 'indirect') continue;
    const spoken = parts.reduce((sum, part) => sum + (textAt(article.text, part).match(/\S+/g)?.length ?? 0), 0);
    words.set(person, (words.get(person) ?? 0) + spoken);
  }
  return [...words].sort(([, a], [, b]) => b - a).map(([person]) => person);
}

/**
 * The letters on a speaker's badge: first letters of the first and the last name. Where another speaker has the same,
 * the last name gives more of its letters until they differ (VPu, VPo): never a number.
 * @param others the names of the other speakers of the same list
 */
export function initials(name: string, others: readonly string[]): string {
  const own = lettersOf(name, 1);
  const rivals = others.filter((other) => fold(other) !== fold(name) && fold(lettersOf(other, 1)) === fold(own));
  if (rivals.length === 0) return own;
  for (const length of [2, 3]) {
    const longer = lettersOf(name, length);
    if (rivals.every((rival) => fold(lettersOf(rival, length)) !== fold(longer))) return longer;
  }
  return lettersOf(name, 2);
}

function lettersOf(name: string, ofLast: number): string {
  const parts = name.split(/[\s\u00a0]+/).filter((part) => /[\p{L}\p{N}]/u.test(part) && !/^\p{Ll}/u.test(part));
  const words = parts.length > 0 ? parts : name.trim().split(/\s+/);
  const last = words.at(-1) ?? '';
  const first = words.length > 1 ? (words[0] ?? '') : '';
  const letters = (word: string, count: number) => [...word.replace(/^[^\p{L}\p{N}]+/u, '')].slice(0, count).join('');
  const [head, ...tail] = [...letters(last, ofLast)];
  return letters(first, 1).toUpperCase() + (head ?? '').toUpperCase() + tail.join('').toLowerCase();
}
