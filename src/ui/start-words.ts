import { isInterfaceLanguage, type LanguageChoice } from '../core/words/interface-languages.ts';
import { browserWords, type Catalogue, catalogueWords, readCatalogue, setWords, type Words, wordsLanguage } from '../core/words/words.ts';

/** The part of `browser.i18n` that an entry point hands in. */
export interface BrowserWords {
  getMessage(name: string): string;
  getUILanguage(): string;
}

/**
 * The choice also stands here, beside the settings: a screen must know it before it draws, and the library is not open by
 * then. A change is seen by every other open screen of ours.
 */
const KEPT = 'language';

/**
 * Sets the words of a screen, and its document's language and direction. Await it before the first render: it waits
 * only where the reader chose another language than the browser's.
 */
export async function startWords(i18n: BrowserWords): Promise<void> {
  const words = browserWords((name) => i18n.getMessage(name), i18n.getUILanguage());
  const chosen = keptLanguage();
  setWords(chosen === 'browser' || chosen === words.language ? words : ((await chosenWords(chosen, i18n)) ?? words));
  const { language, direction } = wordsLanguage();
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
  addEventListener('storage', ({ key }) => {
    if (key === KEPT) location.reload();
  });
}

/** Has all screens speak the language that stands in the settings. Call it with the settings, read or just written. */
export function followLanguage(choice: LanguageChoice): void {
  if (choice === keptLanguage()) return;
  try {
    localStorage.setItem(KEPT, choice);
  } catch {
    // A screen that may keep nothing speaks the browser's language.
    return;
  }
  location.reload();
}

function keptLanguage(): LanguageChoice {
  try {
    const kept = localStorage.getItem(KEPT);
    return isInterfaceLanguage(kept) ? kept : 'browser';
  } catch {
    return 'browser';
  }
}

async function chosenWords(language: Exclude<LanguageChoice, 'browser'>, i18n: BrowserWords): Promise<Words | null> {
  try {
    const file = (await (await fetch(`/_locales/${language}/messages.json`)).json()) as Parameters<typeof readCatalogue>[0];
    const catalogue: Catalogue = readCatalogue(file);
    return catalogueWords(catalogue, language, i18n.getUILanguage());
  } catch {
    return null;
  }
}
