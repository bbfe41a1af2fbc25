import { loadSource } from '../../scripts/load-source.mjs';

/** @type {typeof import('../../src/core/text/tokens.ts')} */
const { tokens } = await loadSource('src/core/text/tokens.ts');
/** @type {typeof import('../../src/core/entities/tagger/lines.ts')} */
const { readLines } = await loadSource('src/core/entities/tagger/lines.ts');
/** @type {typeof import('../../src/core/entities/tagger/evidence.ts')} */
const { readEvidence } = await loadSource('src/core/entities/tagger/evidence.ts');
/** @type {typeof import('../../src/core/entities/tagger/features.ts')} */
const { formFeatures, lookFeatures, lookOf, MOST_FEATURES, OFFSETS, placeFeatures } = await loadSource(
  'src/core/entities/tagger/features.ts',
);
/** @type {typeof import('../../src/core/entities/tagger/known-forms.ts')} */
const { KnownForms } = await loadSource('src/core/entities/tagger/known-forms.ts');
/** @type {typeof import('../../src/core/entities/tagger/word-form.ts')} */
const { edgeForm } = await loadSource('src/core/entities/tagger/word-form.ts');
/** @type {typeof import('../../src/core/entities/cut-titles.ts')} */
const { isDemonym } = await loadSource('src/core/entities/cut-titles.ts');

/** Names of the corpora's labels, in the order of the tagger's types. */
const TYPES = ['PER', 'ORG', 'LOC', 'NORP', 'MISC'];
const GROUP = (1 << 7) | (1 << 8);
const WORK = (1 << 9) | (1 << 10);
const BEGINS = (1 << 1) | (1 << 3) | (1 << 5) | (1 << 7) | (1 << 9);

/** Runs of pieces with features and labels, gathered document by document. */
export class Examples {
  /** The key of each feature, by its dense number. @type {number[]} */
  keys = [];
  /** How often each was seen. @type {number[]} */
  counts = [];
  /** The corpus of each run. @type {string[]} */
  corpora = [];
  /** @type {Map<number, number>} */
  #numbers = new Map();
  /** @type {number[]} */ #starts = [];
  /** @type {number[]} */ #lengths = [];
  /** @type {number[]} */ #weights = [];
  /** @type {number[]} */ #ends = [0];
  /** @type {number[]} */ #allowed = [];
  #features = new Int32Array(2 ** 20);
  #used = 0;
  #edge = edgeForm();
  #buffer = new Int32Array(MOST_FEATURES);
  /** @type {import('../../src/core/entities/tagger/known-forms.ts').KnownForms} */
  #known;

  /**
   * @param {import('../../src/core/languages/language.ts').Language} language
   * @param {import('../../src/core/entities/tagger/word-table.ts').WordTable} table
   */
  constructor(language, table) {
    this.language = language;
    this.#known = new KnownForms(table);
  }

  /**
   * @param {import('./corpora.mjs').Document} document
   * @param {import('./corpora.mjs').Corpus} corpus
   * @param {number} weight how much it counts
   */
  add(document, corpus, weight) {
    const { lines } = readLines(document.text, tokens(document.text, this.language), this.language, this.#known);
    const seen = readEvidence(lines);
    for (const line of lines) {
      const labels = labelsOf(line, document.entities);
      for (let first = 0; first < labels.length; first++) {
        if (line.candidates[first] === 0) continue;
        let last = first;
        this.#starts.push(this.#allowed.length);
        for (; last < labels.length && line.candidates[last] === 1; last++) {
          // What the candidates leave of a name begins where they begin.
          const label = labels[last];
          if (
            label > 0 &&
            label % 2 === 0 &&
            (last === first || (labels[last - 1] + 1) >> 1 !== (label + 1) >> 1 || labels[last - 1] === 0)
          )
            labels[last]--;
          for (const [role, offset] of OFFSETS.entries())
            this.#addFeatures(formFeatures(line.forms[last + offset] ?? this.#edge, role, this.#buffer));
          const look = lookOf(line, last, seen);
          this.#addFeatures(lookFeatures(line.forms[last], look, this.#buffer));
          this.#addFeatures(placeFeatures(line, last, look, this.#edge, seen, this.#buffer));
          this.#ends.push(this.#used);
          this.#allowed.push(this.#allowedAt(line, last, labels[last], corpus));
        }
        this.#lengths.push(last - first);
        this.#weights.push(weight);
        this.corpora.push(corpus.name);
        first = last;
      }
    }
  }

  /** @param {number} count */
  #addFeatures(count) {
    if (this.#used + count > this.#features.length) {
      const larger = new Int32Array(this.#features.length * 2);
      larger.set(this.#features);
      this.#features = larger;
    }
    for (let k = 0; k < count; k++) {
      const key = this.#buffer[k];
      let number = this.#numbers.get(key);
      if (number === undefined) {
        number = this.keys.length;
        this.#numbers.set(key, number);
        this.keys.push(key);
        this.counts.push(0);
      }
      this.counts[number]++;
      this.#features[this.#used++] = number;
    }
  }

  /**
   * The labels that a piece may have, as bits: its own, and what its corpus would not have marked.
   * @param {import('../../src/core/entities/tagger/line.ts').Line} line
   * @param {number} i
   * @param {number} label
   * @param {import('./corpora.mjs').Corpus} corpus
   */
  #allowedAt(line, i, label, corpus) {
    const piece = line.pieces[i];
    const isGroup = () => piece !== undefined && line.forms[i]?.case !== 0 && isDemonym(piece.text.toLowerCase(), this.language);
    let allowed = 1 << label;
    if (label === 0 && !corpus.works) allowed |= WORK;
    // The corpora's tokens are whole words: of "Oslo-based" they say nothing.
    if (label === 0 && isPartOfCompound(line, i)) allowed |= BEGINS;
    if ((label === 0 || label > 8) && !corpus.groups && isGroup()) allowed |= GROUP;
    return allowed;
  }

  /** @returns {import('./crf.mjs').Runs} */
  runs() {
    return {
      starts: Int32Array.from(this.#starts),
      lengths: Int32Array.from(this.#lengths),
      weights: Float32Array.from(this.#weights),
      ends: Int32Array.from(this.#ends),
      features: this.#features.subarray(0, this.#used),
      allowed: Uint16Array.from(this.#allowed),
    };
  }
}

/** @param {import('../../src/core/entities/tagger/line.ts').Line} line @param {number} i */
function isPartOfCompound({ pieces, forms }, i) {
  const piece = pieces[i];
  const isHyphen = (/** @type {number} */ place) => /^[-‐‑]$/.test(pieces[place]?.text ?? '');
  if (piece === undefined || forms[i]?.case === 0 || isHyphen(i)) return false;
  return (isHyphen(i - 1) && pieces[i - 1]?.end === piece.start) || (isHyphen(i + 1) && pieces[i + 1]?.start === piece.end);
}

/**
 * A label for each piece: one that is half covered by a name belongs to it.
 * @param {import('../../src/core/entities/tagger/line.ts').Line} line
 * @param {readonly {start: number, end: number, type: string}[]} entities
 */
function labelsOf({ pieces }, entities) {
  const labels = new Uint8Array(pieces.length);
  const from = pieces[0]?.start ?? 0;
  const to = pieces.at(-1)?.end ?? 0;
  for (const { start, end, type } of entities) {
    if (end <= from || start >= to) continue;
    const begin = 1 + 2 * TYPES.indexOf(type);
    let label = begin;
    for (const [i, piece] of pieces.entries()) {
      const shared = Math.min(piece.end, end) - Math.max(piece.start, start);
      if (begin < 1 || shared <= 0 || shared * 2 < piece.end - piece.start) continue;
      labels[i] = label;
      label = begin + 1;
    }
  }
  return labels;
}
