import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { IMPORT_REASONS } from '../../src/core/import/import-reason.ts';
import { QUOTE_RULES } from '../../src/core/quotes/reasons.ts';
import { LANGUAGES } from '../../src/core/words/interface-languages.ts';
import { PLURAL_FORMS } from '../../src/core/words/word-key.ts';
import { readCatalogue } from '../../src/core/words/words.ts';
import { TEMPLATE_FAULTS } from '../../src/library/bulk/template-error.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const catalogue = (language: string) => readCatalogue(JSON.parse(textOf(`public/_locales/${language}/messages.json`)));

const CATALOGUES = Object.fromEntries(LANGUAGES.map((language) => [language, catalogue(language)]));
const ENGLISH = readCatalogue(english);
const STEMS = Object.keys(ENGLISH).flatMap((name) => (name.endsWith('_other') ? [name.slice(0, -'_other'.length)] : []));
const isForm = (name: string) => STEMS.some((stem) => PLURAL_FORMS.some((form) => name === `${stem}_${form}`));
const plain = (names: readonly string[]) => names.filter((name) => !isForm(name)).sort();
const parts = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

/** Everything that our own code and manifest say, without the texts themselves. */
const SOURCES = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => textOf(join('src', file)));
const ALL = [...SOURCES, textOf('manifest.json')].join('\n');
const says = (name: string) => ALL.includes(`'${name}'`) || ALL.includes(`__MSG_${name}__`);
/** Codes whose words are asked for by what they are. */
const CODES: readonly (readonly [area: string, codes: readonly string[]])[] = [
  ['reason', QUOTE_RULES],
  ['import_why', IMPORT_REASONS],
  ['template_fault', TEMPLATE_FAULTS],
];
const codeOf = (name: string, area: string) => name.slice(area.length + 1).replaceAll('_', '-');

describe('the texts of the interface', () => {
  it('are there in all languages that are offered, and in no other', () => {
    expect(readdirSync(join(ROOT, 'public/_locales')).sort()).toEqual([...LANGUAGES].sort());
  });

  it.each(LANGUAGES)('have the same names: %s', (language) => {
    expect(plain(Object.keys(CATALOGUES[language] ?? {}))).toEqual(plain(Object.keys(ENGLISH)));
  });

  it.each(LANGUAGES)('have every form that numbers need, and none that they do not: %s', (language) => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const wanted = STEMS.flatMap((stem) => pluralCategories.map((form) => `${stem}_${form}`)).sort();
    expect(
      Object.keys(CATALOGUES[language] ?? {})
        .filter(isForm)
        .sort(),
    ).toEqual(wanted);
  });

  it.each(LANGUAGES)('have the same parts: %s', (language) => {
    const strays = Object.entries(CATALOGUES[language] ?? {}).filter(([name, text]) => {
      const stem = STEMS.find((each) => isForm(name) && name.startsWith(`${each}_`));
      const wanted = parts(ENGLISH[stem === undefined ? name : `${stem}_other`] ?? '');
      // A form for one or two may say its number in words: "once".
      const given = parts(text);
      const needed = stem === undefined || /_(?:few|many|other)$/.test(name) ? wanted : wanted.filter((part) => part !== 'count');
      return !needed.every((part) => given.includes(part)) || !given.every((part) => wanted.includes(part));
    });
    expect(strays).toEqual([]);
  });

  it.each(LANGUAGES)('are not empty, carry no sign that browsers read, and say which language they are: %s', (language) => {
    const texts = Object.entries(CATALOGUES[language] ?? {});
    expect(texts.filter(([, text]) => text.trim() !== text || text === '' || text.includes('$'))).toEqual([]);
    expect(CATALOGUES[language]?.language_code).toBe(language);
  });

  it.each(LANGUAGES.filter((language) => language !== 'en'))('are translated: %s', (language) => {
    // Names and signs that are the same everywhere apart, nobody's sentence is another language's.
    const same = Object.entries(CATALOGUES[language] ?? {}).filter(([name, text]) => text === ENGLISH[name] && /\p{L}+ \p{L}+/u.test(text));
    expect(same).toEqual([]);
  });

  it('stand in the order of their names, which browsers can tell apart', () => {
    for (const language of LANGUAGES) {
      const names = Object.keys(CATALOGUES[language] ?? {});
      expect(names).toEqual([...names].sort());
      expect(names.filter((name) => !/^[a-z][a-z0-9_]*$/.test(name))).toEqual([]);
    }
  });
});

describe('the names of texts', () => {
  it('are all used', () => {
    const unused = [...plain(Object.keys(ENGLISH)), ...STEMS].filter((name) => {
      if (name.startsWith('failure_')) return !(says(name) || ALL.includes(`'${codeOf(name, 'failure')}'`));
      const [area, codes] = CODES.find(([each]) => name.startsWith(`${each}_`)) ?? [];
      if (area !== undefined && codes !== undefined) return !codes.includes(codeOf(name, area));
      return !says(name);
    });
    expect(unused).toEqual([]);
  });

  it('are there for every reason', () => {
    const wanted = CODES.flatMap(([area, codes]) => codes.map((code) => `${area}_${code.replaceAll('-', '_')}`));
    expect(wanted.filter((name) => !Object.hasOwn(ENGLISH, name))).toEqual([]);
  });

  it('are there for every failure that a reader can meet', () => {
    // What only a fault of ours can bring about is not the reader's: it stays a sentence for whoever looks for the cause.
    const OURS = ['no-tab'];
    const codes = SOURCES.flatMap((text) => [
      ...[...text.matchAll(/\bfailed\('([\w-]+)'/g)].map(([, code]) => code as string),
      ...[...text.matchAll(/readonly code = '([\w-]+)'/g)].map(([, code]) => code as string),
      ...[...text.matchAll(/\bfail\('([\w-]+)'/g)].map(([, code]) => code as string),
    ]);
    expect(codes.length).toBeGreaterThan(15);
    const missing = [...new Set(codes)].filter(
      (code) => !OURS.includes(code) && !Object.hasOwn(ENGLISH, `failure_${code.replaceAll('-', '_')}`),
    );
    expect(missing).toEqual([]);
  });
});
