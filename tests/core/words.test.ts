import { afterEach, describe, expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { type InterfaceLanguage, LANGUAGE_NAMES } from '../../src/core/words/interface-languages.ts';
import type { CountKey, WordKey } from '../../src/core/words/word-key.ts';
import {
  browserWords,
  catalogueWords,
  readCatalogue,
  say,
  sayCount,
  sayNumber,
  setWords,
  wordsLanguage,
  wordsLocale,
} from '../../src/core/words/words.ts';

/** Texts of this test's own, under names that the types do not know. */
const TEXTS: Record<string, string> = {
  language_code: 'ru',
  said_by: 'Сказано: {name} ({name})',
  pages_one: '{count} страница из {all}',
  pages_few: '{count} страницы из {all}',
  pages_many: '{count} страниц из {all}',
  pages_other: '{count} страницы из {all}',
  drops_other: 'drops',
};
const speak = (language: InterfaceLanguage, browserLanguage: string = language, texts = TEXTS) =>
  setWords(catalogueWords(texts, language, browserLanguage));
const words = (key: string, parts?: Parameters<typeof say>[1]) => say(key as WordKey, parts);
const count = (key: string, value: number, parts?: Parameters<typeof say>[1]) => sayCount(key as CountKey, value, parts);

afterEach(() => setWords(catalogueWords(readCatalogue(english), 'en', 'en-US')));

describe('a sentence', () => {
  it('has every part in its places, as it was given', () => {
    speak('ru');
    expect(words('said_by', { name: '$& {name} $1' })).toBe('Сказано: $& {name} $1 ($& {name} $1)');
  });

  it('keeps a part of the other direction together', () => {
    speak('ru');
    expect(words('said_by', { name: 'سارة' })).toContain('\u2068سارة\u2069');
    speak('ar');
    expect(words('said_by', { name: 'Ida Lind' })).toContain('\u2068Ida Lind\u2069');
  });

  it('that is not there shows its name, and takes none from what every object has', () => {
    expect(words('no_such_words')).toBe('no_such_words');
    expect(words('constructor')).toBe('constructor');
    speak('ru');
    expect(words('said_by', {})).toBe('Сказано: {name} ({name})');
  });
});

describe('a sentence with a number', () => {
  it.each([
    [1, '1 страница из 30'],
    [3, '3 страницы из 30'],
    [5, '5 страниц из 30'],
    [21, '21 страница из 30'],
    [1.5, '1,5 страницы из 30'],
  ])('has the form that its language has for %s', (value, expected) => {
    speak('ru');
    expect(count('pages', value, { all: 30 })).toBe(expected);
  });

  it('takes the common form where its own is missing', () => {
    speak('ar');
    expect(count('drops', 2)).toBe('drops');
  });
});

describe('the language', () => {
  it('is the one whose texts the browser took, with the numbers of the reader’s region', () => {
    setWords(browserWords((name) => ({ language_code: 'de' })[name] ?? '', 'de-CH'));
    expect(wordsLanguage()).toEqual({ language: 'de', direction: 'ltr' });
    expect(wordsLocale()).toBe('de-CH');
    expect(sayNumber(12345)).toMatch(/^12['’]345$/);
  });

  it('is English, with English numbers, where the browser speaks none of ours', () => {
    setWords(browserWords((name) => ({ language_code: 'en' })[name] ?? '', 'it-IT'));
    expect(wordsLanguage().language).toBe('en');
    expect(wordsLocale()).toBe('en');
  });

  it('that the reader chose counts, whatever the browser speaks', () => {
    speak('ar', 'en-US');
    expect(wordsLanguage()).toEqual({ language: 'ar', direction: 'rtl' });
    expect(wordsLocale()).toBe('ar-u-nu-latn');
    expect(sayNumber(1234)).toBe('1,234');
  });

  it('has a name of its own in every line of the list', () => {
    expect(new Set(Object.values(LANGUAGE_NAMES)).size).toBe(6);
  });
});
