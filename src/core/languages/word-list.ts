/** A set of the words of a text, split at white space; an underscore stands for a space inside an entry. */
export function wordSet(...texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.split(/\s+/).filter(Boolean)).map((word) => word.replaceAll('_', ' ')));
}

/** The same value for each word of a text; later entries win. */
export function wordMap<T>(...entries: readonly (readonly [value: T, words: string])[]): ReadonlyMap<string, T> {
  return new Map(entries.flatMap(([value, words]) => [...wordSet(words)].map((word): [string, T] => [word, value])));
}
