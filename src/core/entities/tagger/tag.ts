import type { EntityKind } from '../../analysis.ts';
import type { Span } from '../../span.ts';
import { decode } from './decode.ts';
import { readEvidence } from './evidence.ts';
import { featuresAt, MOST_FEATURES } from './features.ts';
import { LABELS, TYPES } from './labels.ts';
import type { Line } from './line.ts';
import type { Piece } from './pieces.ts';
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

/** Labels the candidates of each line and gives the names among them, in reading order. Linear in the text. */
export function tag(lines: readonly Line[], weights: Weights): Tagged[] {
  const out: Tagged[] = [];
  const seen = readEvidence(lines);
  const keys = new Int32Array(MOST_FEATURES);
  for (const [number, line] of lines.entries()) {
    const { candidates } = line;
    for (let first = 0; first < candidates.length; first++) {
      if (candidates[first] === 0) continue;
      let last = first + 1;
      while (last < candidates.length && candidates[last] === 1 && last - first < LONGEST_RUN) last++;
      const scores = new Float64Array((last - first) * LABELS);
      for (let i = first; i < last; i++) weights.add(keys, featuresAt(line, i, seen, keys), scores, (i - first) * LABELS);
      pushNames(out, number, line, first, decode(scores, weights.transitions, last - first));
      first = last - 1;
    }
  }
  return out;
}

function pushNames(out: Tagged[], number: number, { pieces }: Line, from: number, labels: Uint8Array): void {
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number;
    if (label === 0) continue;
    let end = i + 1;
    while (end < labels.length && labels[end] === label + 1) end++;
    const kind = TYPES[(label - 1) >> 1] as Tagged['kind'];
    const [first, last] = [from + i, from + end];
    out.push({ line: number, first, last, kind, start: (pieces[first] as Piece).start, end: (pieces[last - 1] as Piece).end });
    i = end - 1;
  }
}
