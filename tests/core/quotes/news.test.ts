import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Speaker } from '../../../src/core/analysis.ts';
import { type Gold, readMarkedUp } from './marked-up.ts';
import { quotationsIn } from './said.ts';

/** Invented paragraphs as newspapers print them, in the order they were written; rules were made with most in view. */
const linesOf = (language: string): string[] =>
  readFileSync(new URL(`../../fixtures/news/${language}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n');

/** F1 of words and speaker together, in percent, that must be reached; and of the words alone. */
const LEAST: readonly [language: string, speakers: number, words: number][] = [
  ['de', 95, 98],
  ['fr', 92, 97],
  ['es', 95, 98],
  ['ru', 94, 98],
];
const LEAST_KINDS = 0.95;
const LEAST_LINES = 150;

/** A described speaker is right where one of the two ways to say who it is holds the other. */
function isSpeaker({ speaker }: Gold, given: Speaker | null): boolean {
  if (speaker === null) return given?.name == null;
  if (given === null) return false;
  if (!speaker.startsWith('(')) return given.name === speaker;
  const [asked, words, name] = [speaker.slice(1, -1), given.words, given.name ?? '—'].map((one) => one.toLowerCase()) as [
    string,
    string,
    string,
  ];
  return asked.includes(words) || words.includes(asked) || asked.includes(name);
}

describe.each(LEAST)('newspaper paragraphs in %s', (language, leastSpeakers, leastWords) => {
  it('are many', () => {
    expect(linesOf(language).length).toBeGreaterThanOrEqual(LEAST_LINES);
  });

  it.each([language, null])('are read with their speakers, page language %s', (tag) => {
    let [words, speakers, kinds, given, asked] = [0, 0, 0, 0, 0];
    const wrong: string[] = [];
    for (const line of linesOf(language)) {
      const { text, said } = readMarkedUp(line);
      const found = quotationsIn(text, tag)
        .filter(({ kind }) => kind !== 'indirect')
        .flatMap(({ parts, kind, speaker }) => parts.map(({ start, end }) => ({ start, words: text.slice(start, end), kind, speaker })));
      let right = 0;
      for (const gold of said) {
        const own = found.find((one) => one.start === gold.start && one.words === gold.words);
        if (own === undefined) continue;
        words++;
        if (own.kind === gold.kind) kinds++;
        if (isSpeaker(gold, own.speaker)) right++;
      }
      if (right < Math.max(found.length, said.length))
        wrong.push(`${line} → ${found.map(({ speaker }) => speaker?.name ?? speaker?.words).join(' | ')}`);
      speakers += right;
      given += found.length;
      asked += said.length;
    }
    expect((200 * speakers) / (given + asked), wrong.join('\n')).toBeGreaterThanOrEqual(leastSpeakers);
    expect((200 * words) / (given + asked), wrong.join('\n')).toBeGreaterThanOrEqual(leastWords);
    expect(kinds / words).toBeGreaterThanOrEqual(LEAST_KINDS);
  });
});
