import browser from 'webextension-polyfill';
import { isInterfaceLanguage, type LanguageChoice } from '../core/words/interface-languages.ts';
import { readCatalogue } from '../core/words/words.ts';
import type { ChosenWords } from '../messages.ts';

/**
 * The texts of the language that the reader chose; null where the browser's own are the right ones, or where they cannot
 * be read. They are read from the package each time: nothing lives here for long.
 */
export async function chosenWords(choice: LanguageChoice): Promise<ChosenWords | null> {
  if (!isInterfaceLanguage(choice) || browser.i18n.getMessage('language_code') === choice) return null;
  try {
    const file = await fetch(browser.runtime.getURL(`_locales/${choice}/messages.json`));
    return { language: choice, catalogue: readCatalogue((await file.json()) as Parameters<typeof readCatalogue>[0]) };
  } catch {
    return null;
  }
}
