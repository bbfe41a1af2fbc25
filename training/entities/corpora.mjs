import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** @typedef {{name: string, file: string, groups: boolean, works: boolean, silver: boolean}} Corpus */
/** @typedef {{id: string, text: string, entities: {start: number, end: number, type: string}[]}} Document */

/**
 * What each corpus marks. groups: nationalities · works: works and events, as MISC. silver: labels corrected from automatic ones.
 */
/** @type {readonly Corpus[]} */
export const CORPORA = [
  { name: 'gmb', file: 'gmb-train.jsonl.gz', groups: true, works: false, silver: true },
  { name: 'crossner', file: 'crossner-train.jsonl.gz', groups: false, works: true, silver: false },
  { name: 'gum', file: 'gum-other.jsonl.gz', groups: false, works: false, silver: false },
  { name: 'gum-news', file: 'gum-news.jsonl', groups: false, works: false, silver: false },
  { name: 'ewt', file: 'uner-ewt-dev.jsonl', groups: false, works: false, silver: false },
  { name: 'wikigold', file: 'wikigold-train.jsonl', groups: false, works: true, silver: false },
  { name: 'pud', file: 'uner-pud-wiki.jsonl', groups: false, works: false, silver: false },
];

/** @param {string} folder @param {string} file @returns {Document[]} */
export function readCorpus(folder, file) {
  let bytes = readFileSync(join(folder, file));
  if (file.endsWith('.gz')) bytes = gunzipSync(bytes);
  return bytes
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => rejoined(JSON.parse(line)));
}

/** Spaces that a tokenised text has and a real one has not: "Berg 's", "do n't", "six - member". */
const LOOSE = / (?=(?:['’](?:s|re|ve|ll|d|m)|n['’]t)\b)|(?<=[\p{L}\p{N}]) (?=- [\p{L}\p{N}])|(?<=[\p{L}\p{N}] -) (?=[\p{L}\p{N}])/gu;

/**
 * The document as it would stand in a newspaper, with the places of its names.
 * @param {Document} document
 * @returns {Document}
 */
function rejoined({ id, text, entities }) {
  const cuts = [...text.matchAll(LOOSE)].map((match) => match.index);
  if (cuts.length === 0) return { id, text, entities };
  const before = (/** @type {number} */ offset) => {
    let low = 0;
    let high = cuts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (/** @type {number} */ (cuts[middle]) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const moved = entities.map(({ start, end, type }) => ({ start: start - before(start), end: end - before(end), type }));
  return { id, text: text.replace(LOOSE, ''), entities: moved };
}
