import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHits } from '../../../src/core/search/find-hits.ts';
import { MOST_QUERY_WORDS, searchQuery } from '../../../src/core/search/search-query.ts';
import { foldWord, searchWords } from '../../../src/core/search/search-words.ts';

/** What of a text a query marks, or null when a term is not found. */
function marked(text: string, typed: string): string[] | null {
  const query = searchQuery(typed);
  const { spans, terms } = findHits(text, query);
  return terms.size === query.length ? spans.map(({ start, end }) => text.slice(start, end)) : null;
}

describe('a search', () => {
  it.each<[string, string, string, string[]]>([
    ['a word', 'The ferry sails', 'ferry', ['ferry']],
    ['the beginning of a word', 'The ferry sails', 'fer', ['ferry']],
    ['words in any order', 'The ferry sails at six', 'six ferry', ['ferry', 'six']],
    ['whatever the case', 'The FERRY sails', 'Ferry', ['FERRY']],
    ['without the accents that stand there', 'Énora Nuñez arrived', 'enora nunez', ['Énora', 'Nuñez']],
    ['with accents that do not stand there', 'Enora arrived', 'Énorà', ['Enora']],
    ['letters that are no accents', 'Straße, Ærø, Łódź', 'strasse aero lodz', ['Straße', 'Ærø', 'Łódź']],
    ['accents that are signs of their own', 'Cafe\u0301 open', 'cafe', ['Cafe\u0301']],
    ['full-width letters', 'ＡＢＣ news', 'abc', ['ＡＢＣ']],
    ['a phrase', 'we wait for nobody, nobody waits', '"wait for nobody"', ['wait for nobody']],
    ['a phrase that is still typed', 'we wait for nobody', '"wait for nob', ['wait for nobody']],
    ['a phrase in typographic marks', 'we wait for nobody', '“for nobody”', ['for nobody']],
    ['a phrase across punctuation', 'at six. We wait', '"six we"', ['six. We']],
    ['a word with an apostrophe', 'They don’t wait', "don't", ['don’t']],
    ['one part of a name with a hyphen', 'the Mar-Lo pier', 'lo', ['Lo']],
    ['a number', 'of 3.50 crowns in 2026', '3.50 2026', ['3.50', '2026']],
    ['two signs', '港の朝は静か', '朝は', ['朝は']],
    ['more signs', '港の朝は静か', '港の朝は', ['港の朝は']],
    ['one sign within a run', '港の朝は静か', '朝', ['朝']],
    ['one sign at the end of a run', '静かな港', '港', ['港']],
    ['signs and digits', '会議は2026年です', '2026年', ['2026年']],
    ['Korean by a beginning', '항구의 아침', '항구', ['항구의']],
    ['Thai within a sentence', 'เรือออกตอนเช้า', 'ตอน', ['ตอน']],
    ['Hindi with its vowels', 'नाव सुबह चली', 'सुबह', ['सुबह']],
    ['Arabic without its vowel signs', 'كَتَبَ الرسالة', 'كتب', ['كَتَبَ']],
    ['the same place only once', 'ferry ferries', 'ferr ferry', ['ferry', 'ferries']],
  ])('finds %s', (_claim, text, typed, expected) => {
    expect(marked(text, typed)).toEqual(expected);
  });

  it.each<[string, string, string]>([
    ['the middle of a word', 'The ferry sails', 'erry'],
    ['one word of two', 'The ferry sails', 'ferry plane'],
    ['words of a phrase in another order', 'nobody waits for ferries', '"for nobody"'],
    ['the beginning of a word in closed marks', 'The ferry sails', '"ferr"'],
    ['signs in another order', '港の朝', '朝港'],
    ['another vowel of an Indic script', 'की बात', 'का'],
  ])('does not find %s', (_claim, text, typed) => {
    expect(marked(text, typed)).toBeNull();
  });

  it.each(['', '   ', '"', '""', '…', '?!', '\u0301'])('looks for nothing when nothing is asked: %j', (typed) => {
    expect(searchQuery(typed)).toEqual([]);
  });

  it('finds every word and every run of words of any text, at its place', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abÉñß \'-.港の朝เช้าक ि항"'.split(''), 'ﬁ', '𠀀'), maxLength: 40 });
    fc.assert(
      fc.property(text, (sample) => {
        const words = searchWords(sample);
        for (const [index, word] of words.entries()) {
          const next = words[index + 1];
          const typed = sample.slice(word.start, (next ?? word).end);
          expect(word.text).toBe(foldWord(sample.slice(word.start, word.end)).slice(0, 40));
          const found = marked(sample, typed.replaceAll('"', ' '));
          expect(found, `${JSON.stringify(sample)} ${JSON.stringify(typed)}`).not.toBeNull();
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives places in order that do not overlap, for any query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 20 }), (text, typed) => {
        const { spans } = findHits(text, searchQuery(typed));
        for (const [index, { start, end }] of spans.entries()) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeGreaterThan(spans[index - 1]?.end ?? -1);
        }
      }),
    );
  });

  it.each(['a', 'a ', '港', '\u0301', 'a\u0301', '"', '"a', "a'", 'เ', ' '])(
    'compares no word twice with a word of the query: %j',
    (unit) => {
      const text = unit.repeat(20_000);
      const query = searchQuery(unit.repeat(1000));
      const asked = query.reduce((sum, { words }) => sum + words.length, 0);
      expect(asked).toBeLessThanOrEqual(MOST_QUERY_WORDS);
      let compared = 0;
      const counting = query.map((term) => ({
        ...term,
        words: new Proxy(term.words, {
          get: (words, name) => {
            if (typeof name === 'string' && /^\d+$/.test(name)) compared++;
            return Reflect.get(words, name);
          },
        }),
      }));
      const words = searchWords(text).length;
      expect(words).toBeLessThanOrEqual(text.length);
      findHits(text, counting);
      expect(compared).toBeLessThanOrEqual(words * asked + words);
    },
  );

  it('looks for the beginning of a phrase that is too long', () => {
    const long = Array.from({ length: 80 }, (_, index) => `w${index}`).join(' ');
    expect(searchQuery(`"${long}"`)).toEqual([{ words: long.split(' ').slice(0, MOST_QUERY_WORDS), isPrefix: false }]);
    expect(marked(`So ${long} it ends`, `"${long}"`)?.join()).toBe(long.split(' ').slice(0, MOST_QUERY_WORDS).join(' '));
  });
});
