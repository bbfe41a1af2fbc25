/** So many letters at least stand before the listed word: "Ex-chef", not "Gericht" for "richt". */
const LEAST_BEFORE = 2;

/** So many answers are remembered. */
const MOST_KNOWN = 5000;
/** "ex-", "экс-", "vice-". */
const LONGEST_PREFIX = 5;

/**
 * Words of a language that joins its nouns, in lower case: a word belongs to it when its end does ("Kremlsprecher",
 * "SPD-Fraktionschefin"), since the last part of a German noun says what it is.
 */
export class CompoundSet extends Set<string> {
  readonly #heads: ReadonlySet<string>;
  readonly #lengths: readonly number[];
  /** What was asked before: an article says the same words over and over. */
  readonly #known = new Map<string, boolean>();

  /**
   * @param whole words that stand alone only: their ends would make names of families into offices ("Hoffmann")
   * @param heads words that others may end in
   */
  constructor(whole: Iterable<string>, heads: Iterable<string>) {
    super(whole);
    this.#heads = new Set(heads);
    this.#lengths = [...new Set([...this.#heads].map((head) => head.length))];
    for (const head of this.#heads) this.add(head);
  }

  override has(word: string): boolean {
    if (super.has(word)) return true;
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const found = this.#endsInHead(word);
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(word, found);
    return found;
  }

  #endsInHead(word: string): boolean {
    const hyphen = word.indexOf('-');
    if (hyphen > 0 && hyphen <= LONGEST_PREFIX && super.has(word.slice(hyphen + 1))) return true;
    return this.#lengths.some((length) => word.length >= length + LEAST_BEFORE && this.#heads.has(word.slice(-length)));
  }
}
