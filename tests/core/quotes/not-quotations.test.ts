import { describe, expect, it } from 'vitest';
import { quotationsIn, wordsIn } from './said.ts';

const REJECTED: [what: string, text: string][] = [
  ['a film', 'Anna Berg starred in the film “Harbour Lights” last year.'],
  ['a programme behind its owner', 'Anna Berg appeared on Channel Nine’s “Morning Tide” on Monday.'],
  ['a so-called term', 'The so-called “ghost ferry” runs at night.'],
  ['a name that sailors know', 'The ferry, built in 1931, is known to sailors as “the Whale” because of its paint.'],
  ['a word that is spoken of', 'The town looked up the word “pier” last year.'],
  ['a nickname inside a name', 'Oskar “Red” Lind went home.'],
  ['a slogan on a hat', 'A man in a “Harbour First” hat went home.'],
  ['a term with no cue', 'The town paid for the “blue zone” last year.'],
];

const KEPT: [what: string, text: string, words: string][] = [
  ['one word with a cue', 'Anna Berg called the plan “crazy”.', 'crazy'],
  ['a few words with a cue', 'Anna Berg said the plan was “a bad joke”.', 'a bad joke'],
  ['a few words that are shouted', 'The sailors marched home with chants of “Save our pier!”', 'Save our pier!'],
  ['one word behind “as”', 'Anna Berg dismissed the plan as “nonsense”.', 'nonsense'],
  ['two words that a title would write with capitals', 'Asked about the plan, Anna Berg laughed and said, “We’ll see.”', 'We’ll see.'],
  ['a sentence whose names have capitals', '“The Harbour is the Harbour,” an angry Lind retorted.', 'The Harbour is the Harbour,'],
  ['words in a headline of capitals', 'Anna Berg Finds Plan For Old Harbour ‘Reckless.’\nThe town waits.', 'Reckless.'],
  ['words owned by somebody', 'The town laughed at Anna Berg’s claim that the ferry was “a gift”.', 'a gift'],
];

const OTHER_LANGUAGES: [what: string, language: string, text: string, found: string[]][] = [
  ['a festival of four characters', 'ja', '町では毎年「雪まつり」が開かれる。', []],
  ['a sentence without spaces', 'ja', '町長は、「橋は残したい」と述べた。', ['橋は残したい']],
  ['a newspaper in mid-sentence', 'ru', 'Газета «Морской берег» вышла вчера.', []],
  ['two words behind a colon', 'ru', 'Анна ответила: «Всё пропало».', ['Всё пропало']],
];

describe('words in marks that are no quotation', () => {
  it.each(OTHER_LANGUAGES)('tells %s from the other', (_, language, text, found) => {
    expect(wordsIn(text, language)).toEqual(found);
  });

  it.each(REJECTED)('leaves out %s', (_, text) => {
    expect(wordsIn(text)).toEqual([]);
  });

  it.each(KEPT)('keeps %s', (_, text, words) => {
    expect(wordsIn(text)).toEqual([words]);
  });

  it('takes a term for a quotation when it stands inside longer words in marks as well', () => {
    const term = 'The council gave its “floating market” a name.';
    expect(wordsIn(`The town met.\n${term}`)).toEqual([]);
    const said = 'A floating market would keep the young people here,';
    expect(wordsIn(`“${said}” Anna Berg said.\n${term}`)).toEqual([said, 'floating market']);
  });

  it('keeps a long quotation that nobody is named for, with an unknown speaker', () => {
    const [quotation] = quotationsIn('“It was dark and the water came over the wall in minutes.”');
    expect(quotation).toMatchObject({ speaker: null, confidence: 0, reasons: [{ rule: 'no-speaker' }] });
  });
});
