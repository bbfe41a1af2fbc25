import { figureFrom, plainFigure, sameAsScored, shareOf } from '../board/figure.mjs';

/** @typedef {import('../board/figure.mjs').Figure} Figure */

/**
 * What the scorer says of one article, or of all.
 * @typedef {{counts: Record<string, number>, tables: Record<string, Record<string, Record<string, number>>>, [part: string]: any}} Scored
 */

/** @param {string} name @returns {(scored: Scored) => number} */
const count =
  (name) =>
  ({ counts }) =>
    counts[name] ?? 0;

/** @param {string} kind @param {string} name @returns {(scored: Scored) => number} */
const ofKind =
  (kind, name) =>
  ({ tables }) =>
    tables.kind?.[kind]?.[name] ?? 0;

/** F1 as one share: twice what is right, of all that is predicted and expected. @param {string} right @param {string} predicted @param {string} expected */
const f1 = (right, predicted, expected) =>
  shareOf(
    (/** @type {Scored} */ scored) => 2 * count(right)(scored),
    (scored) => count(predicted)(scored) + count(expected)(scored),
  );

/**
 * @typedef {object} Asked
 * @property {string} name
 * @property {(rows: readonly Scored[]) => number} of
 * @property {(all: Scored) => number} scored the scorer's own value
 * @property {boolean} [spans] also asked of a peer that finds spans alone
 */

/** @type {Asked[]} */
const ASKED = [
  {
    name: 'span exact F1',
    of: f1('foundExactly', 'predictionsCounted', 'gold'),
    scored: (all) => all.span.exact.F1,
    spans: true,
  },
  { name: 'direct recall', of: kindRecall('direct'), scored: (all) => kindRecall('direct')([all]), spans: true },
  { name: 'mixed recall', of: kindRecall('mixed'), scored: (all) => kindRecall('mixed')([all]), spans: true },
  {
    name: 'precision against scare quotes',
    of: shareOf(count('found'), (row) => count('found')(row) + count('scareQuotesTaken')(row)),
    scored: (all) => all.isQuote.precision,
    spans: true,
  },
  {
    name: 'scare quotes rejected',
    of: shareOf((row) => count('scareQuotes')(row) - count('scareQuotesTaken')(row), count('scareQuotes')),
    scored: (all) => all.isQuote.scareRejected,
    spans: true,
  },
  { name: 'named speaker', of: shareOf(count('namedRight'), count('namedAsked')), scored: (all) => all.speaker.named },
  {
    name: 'named speaker when given',
    of: shareOf(count('namedRight'), (row) => count('namedAsked')(row) - count('namedMissing')(row)),
    scored: (all) => all.speaker.namedWhenGiven,
  },
  { name: 'canonical full name', of: shareOf(count('namedCanonical'), count('namedAsked')), scored: (all) => all.speaker.namedCanonical },
  { name: 'pronouns', of: formRight('pronoun'), scored: (all) => formRight('pronoun')([all]) },
  {
    name: 'described speakers',
    of: shareOf(count('describedRight'), count('describedAsked')),
    scored: (all) => all.speaker.description,
  },
  { name: 'cue', of: shareOf(count('cuesRight'), count('cuesAsked')), scored: (all) => all.cue.acc },
  { name: 'speaker, worst publisher', of: worstPublisher, scored: (all) => worstPublisher([all]) },
  { name: 'indirect P', of: shareOf(count('indirectFound'), count('indirectPredicted')), scored: (all) => all.indirect.P },
  { name: 'indirect F1', of: f1('indirectFound', 'indirectPredicted', 'indirectGold'), scored: (all) => all.indirect.F1 },
];

/**
 * The figures of a set with speakers and scare quotes.
 * @param {string} set
 * @param {readonly object[]} golds
 * @param {readonly {id: string, quotes?: {confidence?: number}[]}[]} predictions
 * @param {{name: string, predictions: readonly {id: string}[]}} peer one that finds spans alone
 * @param {(golds: readonly object[], predictions: readonly object[]) => Scored} score
 * @returns {Figure[]}
 */
export function quoteFigures(set, golds, predictions, peer, score) {
  const all = score(golds, predictions);
  const ours = scoredOneByOne(golds, predictions, score);
  const theirs = scoredOneByOne(golds, peer.predictions, score);
  const [low, high] = all.e2e.ci95;
  const endToEnd = {
    set,
    name: 'end to end F1',
    value: 100 * all.e2e.F1,
    interval: /** @type {[number, number]} */ ([100 * low, 100 * high]),
    peers: { [peer.name]: 100 * score(golds, peer.predictions).e2e.F1 },
  };
  return [
    endToEnd,
    figureFrom(set, 'right when sure', rightOfGiven, scoredOneByOne(golds, predictions.map(sureOnes), score), { [peer.name]: null }),
    ...ASKED.map(({ name, of, scored, spans }) =>
      sameAsScored(figureFrom(set, name, of, ours, { [peer.name]: spans ? theirs : null }), scored(all)),
    ),
  ];
}

/** What the card calls sure. */
const SURE = 0.9;

/** @param {{id: string, quotes?: {confidence?: number}[]}} article */
export function sureOnes(article) {
  return { ...article, quotes: (article.quotes ?? []).filter(({ confidence = 0 }) => confidence >= SURE) };
}

/** Of the quotations given whose speaker can be judged, those with the right one; a scare quote or a false span is wrong. */
const rightOfGiven = shareOf(
  count('speakersRight'),
  (/** @type {Scored} */ row) => count('speakersAsked')(row) + count('scareQuotesTaken')(row) + count('otherFalse')(row),
);

/**
 * The figure of a set that marks no scare quotes and no full names: how many direct quotations are found.
 * @param {string} set
 * @param {readonly object[]} golds
 * @param {readonly {id: string}[]} predictions
 * @param {{name: string, predictions: readonly {id: string}[]}} peer
 * @param {(golds: readonly object[], predictions: readonly object[]) => Scored} score
 * @returns {Figure[]}
 */
export function directRecall(set, golds, predictions, peer, score) {
  const [ours, theirs] = [predictions, peer.predictions].map((given) => scoredOneByOne(golds, given, score));
  return [figureFrom(set, 'direct recall', kindRecall('direct'), /** @type {Scored[]} */ (ours), { [peer.name]: theirs ?? null })];
}

/**
 * The seed article's own line: one article, so counts instead of shares.
 * @param {Scored} all
 * @param {Scored} peerAll
 * @param {string} peer
 * @returns {Figure[]}
 */
export function seedFigures({ counts }, peerAll, peer) {
  const unit = ` of ${counts.gold}`;
  const names = /** @type {const} */ ([
    ['spans exact', 'foundExactly', unit],
    ['speakers right', 'speakersRight', unit],
    ['full names right', 'namedCanonical', ` of ${counts.namedAsked}`],
    ['false quotations', 'otherFalse', ' found'],
  ]);
  return names.map(([name, key, ofAll], index) =>
    plainFigure('seed', name, counts[key] ?? 0, {
      unit: ofAll,
      point: 0,
      peers: { [peer]: index === 1 || index === 2 ? null : (peerAll.counts[key] ?? 0) },
    }),
  );
}

/** @param {readonly object[]} golds @param {readonly {id: string}[]} predictions @param {(golds: object[], predictions: object[]) => Scored} score */
function scoredOneByOne(golds, predictions, score) {
  const predicted = new Map(predictions.map((article) => [article.id, article]));
  return golds.map((gold) => {
    const prediction = predicted.get(/** @type {{id: string}} */ (gold).id);
    return score([gold], prediction ? [prediction] : []);
  });
}

/** @param {string} kind */
function kindRecall(kind) {
  return shareOf(ofKind(kind, 'found'), ofKind(kind, 'gold'));
}

/** @param {string} form */
function formRight(form) {
  return shareOf(
    (/** @type {Scored} */ { tables }) => tables.sourceForm?.[form]?.right ?? 0,
    ({ tables }) => tables.sourceForm?.[form]?.asked ?? 0,
  );
}

/** @param {readonly Scored[]} rows */
function worstPublisher(rows) {
  /** @type {Map<string, {right: number, asked: number}>} */
  const publishers = new Map();
  for (const { tables } of rows) {
    for (const [publisher, { speakersRight = 0, speakersAsked = 0 }] of Object.entries(tables.publisher ?? {})) {
      const sum = publishers.get(publisher) ?? { right: 0, asked: 0 };
      publishers.set(publisher, { right: sum.right + speakersRight, asked: sum.asked + speakersAsked });
    }
  }
  return Math.min(...[...publishers.values()].filter(({ asked }) => asked > 0).map(({ right, asked }) => right / asked));
}
