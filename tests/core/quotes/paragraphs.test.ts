import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Said, saidIn } from './said.ts';

interface Paragraph {
  readonly text: string;
  readonly said: readonly Said[];
}

/** Thirty invented paragraphs each, over the constructions of a language: words in marks, and who says them. */
const paragraphs = (language: string): Paragraph[] =>
  JSON.parse(readFileSync(new URL(`../../fixtures/paragraphs/${language}.json`, import.meta.url), 'utf8'));

/** How many of a hundred quotations must be found with their speaker (F1 of words and speaker together). */
const LEAST = 85;

describe.each(['de', 'fr', 'es', 'ru'])('thirty paragraphs in %s', (language) => {
  it('are thirty', () => {
    expect(paragraphs(language)).toHaveLength(30);
  });

  it.each([language, null])('are read with most of their speakers, page language %s', (tag) => {
    let [right, given, asked] = [0, 0, 0];
    const wrong: string[] = [];
    for (const { text, said } of paragraphs(language)) {
      const keys = new Set(said.map((one) => JSON.stringify(one)));
      const found = saidIn(text, tag).map((one) => JSON.stringify(one));
      const hits = found.filter((one) => keys.has(one)).length;
      if (hits < Math.max(found.length, said.length)) wrong.push(`${text} → ${found.join(' ')}`);
      right += hits;
      given += found.length;
      asked += said.length;
    }
    expect((200 * right) / (given + asked), wrong.join('\n')).toBeGreaterThanOrEqual(LEAST);
  });
});
