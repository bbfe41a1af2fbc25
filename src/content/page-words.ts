import { browserWords, catalogueWords, type Words } from '../core/words/words.ts';
import type { ChosenWords } from '../messages.ts';
import { i18n } from './connection.ts';

/**
 * The words of what we show inside a page: the browser's own, which cost the page nothing, or those that the background
 * sends along because the reader chose another language.
 */
export function pageWords(chosen: ChosenWords | null): Words {
  const browserLanguage = i18n.getUILanguage();
  return chosen === null
    ? browserWords((name) => i18n.getMessage(name), browserLanguage)
    : catalogueWords(chosen.catalogue, chosen.language, browserLanguage);
}
