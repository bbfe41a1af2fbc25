import { readForm, type WordForm } from './word-form.ts';
import type { WordTable } from './word-table.ts';

/** Places for the forms that came last. */
const PLACES = 4096;

/** The forms of texts: each is read once, and most are found again by one comparison of the very same string. */
export class KnownForms {
  readonly #table: WordTable;
  readonly #all = new Map<string, WordForm>();
  readonly #last = new Array<WordForm | undefined>(PLACES).fill(undefined);

  /** @param table what is known of the language's words */
  constructor(table: WordTable) {
    this.#table = table;
  }

  get size(): number {
    return this.#all.size;
  }

  of(text: string): WordForm {
    const place = placeOf(text);
    const last = this.#last[place];
    if (last !== undefined && last.text === text) return last;
    const form = this.#all.get(text) ?? readForm(text, this.#table);
    this.#all.set(text, form);
    this.#last[place] = form;
    return form;
  }

  clear(): void {
    this.#all.clear();
    this.#last.fill(undefined);
  }
}

/** A number for a written form by its length and three of its letters. */
function placeOf(text: string): number {
  const { length } = text;
  const ends = text.charCodeAt(0) + 31 * text.charCodeAt(length - 1);
  return (ends + 961 * (text.charCodeAt(length >> 1) + 31 * length)) & (PLACES - 1);
}
