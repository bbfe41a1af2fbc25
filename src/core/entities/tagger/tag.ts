import type { EntityKind } from '../../analysis.ts';
import type { Span } from '../../span.ts';
import { decode, workspace } from './decode.ts';
import { readEvidence } from './evidence.ts';
import { LABELS, TYPES } from './labels.ts';
import type { Line } from './line.ts';
import type { Piece } from './pieces.ts';
import { Scorer } from './scorer.ts';
import type { Weights } from './weights.ts';

/** A name as the tagger sees it: pieces of a line, half-open. */
export interface Tagged extends Span {
  readonly line: number;
  readonly first: number;
  readonly last: number;
  readonly kind: EntityKind | 'WORK';
}

/** The longest run of candidates that is decoded in one: a text of capitals alone is cut here. */
const LONGEST_RUN = 400;

/** Gives the names of texts by one set of weights. */
export class Tagger {
  readonly #scorer: Scorer;
  readonly #transitions: Float32Array;
  readonly #scores = new Float64Array(LONGEST_RUN * LABELS);
  readonly #room = workspace(LONGEST_RUN);

  constructor(weights: Weights) {
    this.#scorer = new Scorer(weights);
    this.#transitions = weights.transitions;
  }

  /** Forgets what it keeps with forms, none of which may come again. */
  forget(): void {
    this.#scorer.forget();
  }

  /** Labels the candidates of each line and gives the names among them, in reading order. Linear in the text. */
  tag(lines: readonly Line[]): Tagged[] {
    const out: Tagged[] = [];
    const seen = readEvidence(lines);
    for (const [number, line] of lines.entries()) {
      const { candidates } = line;
      for (let first = 0; first < candidates.length; first++) {
        if (candidates[first] === 0) continue;
        let last = first + 1;
        while (last < candidates.length && candidates[last] === 1 && last - first < LONGEST_RUN) last++;
        for (let i = first; i < last; i++) this.#scorer.score(line, i, seen, this.#scores, (i - first) * LABELS);
        pushNames(out, number, line, first, decode(this.#scores, this.#transitions, last - first, this.#room), last - first);
        first = last - 1;
      }
    }
    return out;
  }
}

function pushNames(out: Tagged[], number: number, { pieces }: Line, from: number, labels: Uint8Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const label = labels[i] as number;
    if (label === 0) continue;
    let end = i + 1;
    while (end < count && labels[end] === label + 1) end++;
    const kind = TYPES[(label - 1) >> 1] as Tagged['kind'];
    const [first, last] = [from + i, from + end];
    out.push({ line: number, first, last, kind, start: (pieces[first] as Piece).start, end: (pieces[last - 1] as Piece).end });
    i = end - 1;
  }
}
