import { WordCache } from '../../text/word-cache.ts';
import { readForm, type WordForm } from './word-form.ts';
import type { WordTable } from './word-table.ts';

/** The forms of texts: each is read once. */
export class KnownForms {
  readonly #all = new Map<string, WordForm>();
  readonly #cache: WordCache<WordForm>;

  /** @param table what is known of the language's words */
  constructor(table: WordTable) {
    this.#cache = new WordCache((text) => {
      const form = this.#all.get(text) ?? readForm(text, table);
      this.#all.set(text, form);
      return form;
    });
  }

  get size(): number {
    return this.#all.size;
  }

  /** The form of a whole text. */
  of(text: string): WordForm {
    return this.#cache.at(text, 0, text.length);
  }

  clear(): void {
    this.#all.clear();
    this.#cache.clear();
  }
}
