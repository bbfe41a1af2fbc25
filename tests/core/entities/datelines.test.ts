import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analyse.ts';
import { plainArticle } from '../../../src/core/text/plain-article.ts';
import { MODEL, namesIn } from './trained.ts';

const TELLS = 'The council voted on Monday to pay for the ferry until spring.';
const PLACES: [name: string, text: string, found: string[]][] = [
  ['a city and its region', `WESTPORT, Norland — ${TELLS}`, ['PLACE WESTPORT', 'PLACE Norland']],
  ['a region of two words', `SKALBY, North Norland — ${TELLS}`, ['PLACE SKALBY', 'PLACE North Norland']],
  ['a city of two words', `PORT ALDINE, Norland -- ${TELLS}`, ['PLACE PORT ALDINE', 'PLACE Norland']],
  ['a dash that touches', `EASTMERE, Norland—${TELLS}`, ['PLACE EASTMERE', 'PLACE Norland']],
  ['a region in dots', `WESTPORT, N.D. — ${TELLS}`, ['PLACE WESTPORT', 'PLACE N.D.']],
  ['a date', `SAN BELTRAN, Sept. 4 — ${TELLS}`, ['PLACE SAN BELTRAN']],
  ['a city that the list has', `OSLO — ${TELLS}`, ['PLACE OSLO']],
  ['a city that the text names', `WESTPORT — ${TELLS}\nThe ferry to Westport was late.`, ['PLACE WESTPORT', 'PLACE Westport']],
  ['a quotation behind it', 'HARWICK, Norland — “We never asked for it,” she said.', ['PLACE HARWICK', 'PLACE Norland']],
  ['a later paragraph', `The day in short.\nVELBY, Norland — ${TELLS}`, ['PLACE VELBY', 'PLACE Norland']],
];

const OTHERS: [name: string, text: string][] = [
  ['a label', `BREAKING — ${TELLS}`],
  ['a label whose word the text has', `OPINION (Norpress) — ${TELLS} Another opinion was not heard.`],
  ['a word with a hyphen', 'WESTPORT-bound ferries are late.'],
  ['words that go on in small letters', 'WESTPORT, Norland — and nothing else.'],
  ['a dash in mid-sentence', 'The sign read WESTPORT, and nobody knew why.'],
];

describe('the place where an article was written', () => {
  it.each(PLACES)('is found: %s', (_, text, found) => {
    expect(namesIn(text).filter((name) => name.startsWith('PLACE'))).toEqual(found);
  });

  it.each(['(Norpress)', '(Coast News Agency)'])('is found before an agency: %s', (agency) => {
    expect(namesIn(`WESTPORT ${agency} — ${TELLS}`)).toContain('PLACE WESTPORT');
    expect(namesIn(`WESTPORT, Norland ${agency} – ${TELLS}`)).toEqual(expect.arrayContaining(['PLACE WESTPORT', 'PLACE Norland']));
  });

  it.each(OTHERS)('is not %s', (_, text) => {
    expect(namesIn(text).filter((name) => /PLACE (?:BREAKING|OPINION|WESTPORT)/.test(name))).toEqual([]);
  });

  it('is no body that opens a paragraph', () => {
    expect(namesIn('NATO — The alliance said on Monday that it was ready.')).toEqual(['ORG NATO']);
  });

  it('is the place that the text goes on to name', () => {
    const article = plainArticle(`WESTPORT, Norland — ${TELLS}\nThe ferry to Westport was late.`, 'en');
    expect(analyse(article, MODEL).entities.map(({ kind, name, mentions }) => [kind, name, mentions.length])).toEqual([
      ['PLACE', 'Westport', 2],
      ['PLACE', 'Norland', 1],
    ]);
  });

  it('is looked for in time that grows with the text alone, whatever opens its paragraphs', () => {
    const time = (lines: number) => {
      const start = performance.now();
      namesIn('WESTPORT — The ferry was late.\n'.repeat(lines));
      return performance.now() - start;
    };
    time(500);
    // Room for a busy machine; a square would be far above it.
    expect(time(4000)).toBeLessThan(Math.max(time(500), 20) * 8 * 6);
  });
});
