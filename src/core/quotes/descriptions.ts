import { singleReadings } from '../entities/nominative.ts';
import type { Language } from '../languages/language.ts';
import { fold } from '../text/fold.ts';
import type { Item } from './outline.ts';
import type { Phrase } from './phrases.ts';

/** What an article says of somebody beside their name. */
export interface Description {
  readonly entity: number;
  readonly scene: number;
  readonly words: ReadonlySet<string>;
  readonly text: string;
}

/** So many descriptions with the same noun are looked back at. */
const REACH = 200;
/** Of a longer description so much must be known; a short one must be known whole. */
const LONG = 3;
const SHARED = 0.7;

/** The descriptions of one article by their nouns, in reading order. */
export class Descriptions {
  readonly #byHead = new Map<string, Description[]>();

  add(head: string, description: Description): void {
    const list = this.#byHead.get(head);
    if (list) list.push(description);
    else this.#byHead.set(head, [description]);
  }

  /** The last one with this noun that stood in a sentence or before it and shares its words. */
  latest(head: string, scene: number, words: ReadonlySet<string>): Description | undefined {
    const all = this.#byHead.get(head) ?? [];
    let end = all.length;
    // Halving: the list is in reading order, and an article may say "the mayor" ten thousand times.
    for (let start = 0; start < end; ) {
      const middle = (start + end) >> 1;
      if ((all[middle] as Description).scene <= scene) start = middle + 1;
      else end = middle;
    }
    return all.slice(Math.max(0, end - REACH), end).findLast((description) => sharesWords(words, description.words));
  }
}

/** The words of a description that tell it from others, folded. */
export function contentWords(items: readonly Item[], language: Language): ReadonlySet<string> {
  const words = items.filter((item) => item.kind === 'word' && !language.functionWords.has(item.lower)).map((item) => fold(item.text));
  return new Set(words);
}

function sharesWords(words: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of words) if (known.has(word)) shared++;
  return shared >= words.size * (words.size > LONG ? SHARED : 1);
}

/** The noun of a description that can mean somebody named before; null for one that is new, or a body's. */
export function knownRole(phrase: Phrase, opener: string, head: string, language: Language): string | null {
  const { definiteArticles, roles, documents, bareNouns, nameCases, subjectBehindVerb, moodWords } = language;
  if (bareNouns && nameCases !== null && phrase.last === phrase.first + 1)
    return [head, ...singleReadings(head, nameCases).given].find((word) => roles.has(word)) ?? null;
  if (!definiteArticles.has(opener)) return null;
  if (roles.has(head) || /^\d/.test(head)) return head;
  // "la praticienne": whoever speaks is a person, unless the noun is a body's.
  return subjectBehindVerb && moodWords.size === 0 && phrase.last === phrase.head + 1 && !documents.has(head) ? head : null;
}
