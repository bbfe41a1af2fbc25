import { indexWords } from '../../src/core/anchors/word-index.ts';
import { readPage } from '../../src/page/text-map.ts';

const ROUNDS = 200;
/** In milliseconds. */
const WARM_UP = 1000;

export interface IndexTimes {
  readonly words: number;
  /** In milliseconds, the best of all rounds. */
  readonly index: number;
  readonly reading: number;
  readonly walk: number;
}

/** How long the index of this page takes, and what is compared with it: one walk over its text nodes, in lower case. */
export function indexTimes(): IndexTimes {
  const { text } = readPage(document).page;
  let [words, units] = [0, 0];
  const index = () => {
    words = indexed(text);
  };
  const walk = () => {
    units += walked();
  };
  // Until then engines run code that they have not compiled.
  for (const run of [index, walk]) timed(run, WARM_UP);
  const times = { index: Number.POSITIVE_INFINITY, walk: Number.POSITIVE_INFINITY, reading: Number.POSITIVE_INFINITY };
  // In turns, so that whatever else the machine does falls on all of them.
  for (let round = 0; round < ROUNDS; round++) {
    times.index = Math.min(times.index, timed(index));
    times.walk = Math.min(times.walk, timed(walk));
    times.reading = Math.min(
      times.reading,
      timed(() => readPage(document)),
    );
  }
  if (units === 0 || words === 0) throw new Error('nothing was read');
  return { words, ...times };
}

function indexed(text: string): number {
  const making = indexWords(text, Number.POSITIVE_INFINITY);
  let step = making.next();
  while (!step.done) step = making.next();
  return step.value.count;
}

function walked(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) parts.push((node.nodeValue ?? '').toLowerCase());
  return parts.join('\n').length;
}

/** Of one run, in so many milliseconds at least: the clock is coarse. Not many more: a busy machine breaks in. */
function timed(run: () => void, least = 1.5): number {
  const started = performance.now();
  for (let runs = 1; ; runs++) {
    run();
    const took = performance.now() - started;
    if (took >= least) return took / runs;
  }
}
