/**
 * What the interface says. An entry point sets the reader's words once, before it shows anything (`setWords`); all other
 * code asks for them by name. The texts are in public/_locales, in the browsers' own format.
 */
import { type Direction, directionOf, type InterfaceLanguage } from './interface-languages.ts';
import type { CountKey, WordKey } from './word-key.ts';

export interface Words {
  readonly language: InterfaceLanguage;
  /** For dates and numbers (BCP 47): the language, with the reader's region where it is known; undefined: the machine's. */
  readonly locale: string | undefined;
  /** The text under a name of public/_locales; '' where this language has none. */
  readonly find: (name: string) => string;
}

/** What stands in the place of `{name}` in a text. Numbers are written as the reader's language writes them. */
export type Parts = Readonly<Record<string, string | number>>;

/** The texts of one language by their names: what is read from its file, or sent to a page. */
export type Catalogue = Readonly<Record<string, string>>;

let current: Words = { language: 'en', locale: undefined, find: (name) => name };

export function setWords(words: Words): void {
  current = words;
}

/**
 * The words as the browser itself gives them.
 * @param find the browser's `i18n.getMessage`
 * @param browserLanguage its `i18n.getUILanguage()`, BCP 47
 */
export function browserWords(find: (name: string) => string, browserLanguage: string): Words {
  // The browser falls back to English on its own: only the text that it took says so.
  return wordsOf((find('language_code') || 'en') as InterfaceLanguage, find, browserLanguage);
}

/** The words of a language that the reader chose, whatever the browser speaks. */
export function catalogueWords(catalogue: Catalogue, language: InterfaceLanguage, browserLanguage: string): Words {
  return wordsOf(language, (name) => (Object.hasOwn(catalogue, name) ? (catalogue[name] as string) : ''), browserLanguage);
}

/** @param file the parsed public/_locales/…/messages.json */
export function readCatalogue(file: Readonly<Record<string, { readonly message: string }>>): Catalogue {
  return Object.fromEntries(Object.entries(file).map(([name, { message }]) => [name, message]));
}

function wordsOf(language: InterfaceLanguage, find: Words['find'], browserLanguage: string): Words {
  const locale = browserLanguage.split('-')[0] === language ? browserLanguage : language;
  // Our Arabic texts have numbers of their own in them, in the digits that its newsrooms mostly use.
  return { language, locale: language === 'ar' ? `${locale}-u-nu-latn` : locale, find };
}

/** The language of the interface, for `lang` and `dir`. */
export function wordsLanguage(): { readonly language: InterfaceLanguage; readonly direction: Direction } {
  return { language: current.language, direction: directionOf(current.language) };
}

/** For `Intl`: how the reader writes dates and numbers. */
export function wordsLocale(): string | undefined {
  return current.locale;
}

/** A sentence or label of the interface. */
export function say(key: WordKey, parts: Parts = {}): string {
  return filled(current.find(key) || key, parts);
}

/**
 * A sentence or label with a number in it, in the form that the language has for that number.
 * @param count stands in the place of `{count}`
 */
export function sayCount(key: CountKey, count: number, parts: Parts = {}): string {
  const form = new Intl.PluralRules(current.locale).select(count);
  return filled(current.find(`${key}_${form}`) || current.find(`${key}_other`) || key, { ...parts, count });
}

/**
 * The words for a code: `no-popup` of `failure` is `failure_no_popup`.
 * @returns '' where the language has none
 */
export function sayCode(area: 'failure' | 'reason' | 'command' | 'import_why' | 'template_fault', code: string, parts: Parts = {}): string {
  return filled(current.find(`${area}_${code.replaceAll('-', '_')}`), parts);
}

/** A number as the reader's language writes it. */
export function sayNumber(value: number): string {
  return value.toLocaleString(current.locale);
}

/** A share as the reader's language writes per cents. @param share 0 to 1 */
export function sayShare(share: number): string {
  return share.toLocaleString(current.locale, { style: 'percent' });
}

/** Things said one after the other: "2 quotations, 1 note". */
export function sayList(items: readonly string[]): string {
  const [first = '', ...rest] = items;
  return rest.length === 0 ? first : say('list_and_next', { first, next: sayList(rest) });
}

function filled(text: string, parts: Parts): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (part === undefined) return whole;
    return typeof part === 'number' ? sayNumber(part) : sayApart(part);
  });
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A name of the other direction would pull the signs beside it along: Unicode's isolates hold it together (UAX 9). */
export function sayApart(part: string): string {
  return directionOf(current.language) === 'rtl' || RIGHT_TO_LEFT.test(part) ? `\u2068${part}\u2069` : part;
}
