import { loadSource } from '../../scripts/load-source.mjs';
import { shippedModel } from '../../scripts/shipped-model.mjs';

/**
 * @typedef {{start: number, end: number, kind: string, cue: [number, number] | null, cueAll?: [number, number][],
 *   speaker: {start: number, end: number} | null}} GoldQuote
 * @typedef {{text: string, quotes: GoldQuote[], scareQuotes: {start: number, end: number, kind: string}[]}} Gold
 */

const EDGE = /^[\s"“”„‟«»‹›‘’‚‛'`]+|[\s"“”„‟«»‹›‘’‚‛'`]+$/g;

/** The parts of the product that the training looks through. */
export async function readers() {
  const paths = ['languages/index', 'text/tokens'].concat(
    ['scan', 'outline', 'scene', 'places', 'attribution', 'cue-features', 'cue-weights', 'quotation-features', 'quotation-weights'].map(
      (name) => `quotes/${name}`,
    ),
  );
  const modules = await Promise.all(paths.map((path) => loadSource(`src/core/${path}.ts`)));
  return Object.assign({ model: await shippedModel('en') }, ...modules);
}

/**
 * What there is to choose from in one article: for each stretch between marks that the annotators judged, its sentence's
 * cues and none. Right are the cues that they marked, those of the marked speaker first; none where they marked no cue here,
 * and for a scare quote.
 * @param {Gold} gold
 * @param {Awaited<ReturnType<typeof readers>>} core
 */
export function choicesOf({ text, quotes, scareQuotes }, core) {
  const language = core.languageFor('en');
  const tokens = core.tokens(text, language);
  const mentions = core.model.find(text, tokens);
  const regions = core.scanMarks(text);
  const marked = new Map(quotes.filter(({ kind }) => kind !== 'indirect').map((quote) => [edges(text, quote), quote]));
  const scare = new Set(scareQuotes.filter(({ kind }) => kind !== 'unattributed').map((span) => edges(text, span)));
  const out = [];
  const scenes = core
    .outline(tokens, regions, mentions, language)
    .map((/** @type {object} */ sentence) => core.sceneOf(sentence, mentions, language));
  for (const at of core.placesOf(text, regions, scenes, language).flat()) {
    const key = edges(text, regions[at.region].span);
    const quote = marked.get(key);
    if (quote ? quote.cue === null : !scare.has(key)) continue;
    const candidates = core.candidatesOf(at, language);
    const right = quote ? rightOf(at.scene, candidates, quote) : [];
    out.push({
      at,
      language,
      quotation: quote !== undefined,
      options: [...candidates.map((/** @type {{features: string[]}} */ { features }) => features), core.placeFeatures(at)],
      right: right.length > 0 ? right : [candidates.length],
    });
  }
  return out;
}

/**
 * @param {{items: {start: number, end: number}[]}} scene
 * @param {{cue: {first: number, last: number}, subject: {phrase: {first: number, last: number}} | null}[]} candidates
 * @param {GoldQuote} quote
 */
function rightOf({ items }, candidates, { cue, cueAll, speaker }) {
  const touches = (/** @type {{first: number, last: number}} */ { first, last }, /** @type {number} */ start, /** @type {number} */ end) =>
    (items[first]?.start ?? 0) < end && (items[last - 1]?.end ?? 0) > start;
  const cued = candidates.flatMap((candidate, index) =>
    (cueAll ?? (cue ? [cue] : [])).some(([start, end]) => touches(candidate.cue, start, end)) ? [index] : [],
  );
  const spoken = cued.filter((index) => {
    const phrase = candidates[index]?.subject?.phrase;
    return speaker !== null && phrase !== undefined && touches(phrase, speaker.start, speaker.end);
  });
  return spoken.length > 0 ? spoken : cued;
}

/** A span without the marks and spaces at its ends, as a key. @param {string} text @param {{start: number, end: number}} span */
function edges(text, { start, end }) {
  const words = text.slice(start, end);
  const lead = words.match(EDGE)?.[0].length ?? 0;
  const inner = words.replace(EDGE, '');
  return `${words.startsWith(inner) ? start : start + lead}:${inner}`;
}
