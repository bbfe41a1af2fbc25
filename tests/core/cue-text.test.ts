import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/core/analyse.ts';
import { cueText } from '../../src/core/cue-text.ts';
import { plainArticle } from '../../src/core/text/plain-article.ts';

describe('the words of a cue', () => {
  it.each([
    ['“The ferry leaves at nine,” Mirela Tosk said on Monday.', 'said'],
    ['“The ferry leaves at nine and nobody has told the town.” — Mirela Tosk', null],
  ])('of %j are %j', (text, expected) => {
    const [quotation] = analyse(plainArticle(text, 'en')).quotes;
    expect(quotation?.speaker?.words ?? quotation?.speaker?.name).toContain('Tosk');
    expect(cueText(text, quotation?.cue ?? null)).toBe(expected);
  });

  it.each([
    [{ start: 0, end: 1 }, null],
    [null, null],
    [{ start: 2, end: 6 }, 'says'],
  ])('at %j are %j', (cue, expected) => {
    expect(cueText(': says', cue)).toBe(expected);
  });
});
