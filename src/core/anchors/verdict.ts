import type { BlockKind } from '../page-text.ts';
import type { Candidate } from './candidate.ts';
import type { LocateReason } from './located.ts';
import type { Pattern } from './pattern.ts';

/**
 * What is needed to place a highlight, in nats of evidence against chance. The words of a quotation that the page had
 * several times say which words, not which place: they count for little against "it is gone".
 */
const ENOUGH = 14;
const REPEATED_WORDS = 3;
/** How much more the best place must have than the second, in nats and as a share of its own. */
const LEAD = 3;
const LEAD_SHARE = 0.1;
/** How much more than the best other place had when the words were stored, 0 to 1. */
const RIVAL_LEAD = 0.05;
/** The share of the context, by worth, without which a place is not known by it: of words as they were, and of others. */
const SOME_CONTEXT = 0.15;
const MUCH_CONTEXT = 0.3;
/** A neighbouring block in its place, in nats. */
const NEIGHBOUR = 5;
/** So much of the context that no second place is looked for. */
const SURE_CONTEXT = 0.6;
/** Changed words that need nothing around them. */
const MANY_WORDS = 45;
/** Fewer words than this, by worth, are other words: what stands around them must touch them on both sides. */
const MOST_WORDS = 0.5;
const TOUCHING = 2;
/** The reader is asked about no more places. */
const MOST_OFFERED = 2;

export interface Verdict {
  readonly state: 'found' | 'unsure' | 'orphan';
  readonly best: Candidate | null;
  /** Of an unsure one: the places that the reader is asked about, the better first. */
  readonly alike: readonly Candidate[];
  /** No other place can be better: what was around the words is around them. */
  readonly sure: boolean;
  /** 0 to 1. */
  readonly score: number;
  readonly reason: LocateReason;
}

interface Weighed {
  readonly candidate: Candidate;
  readonly context: number;
  readonly total: number;
}

function weigh(candidate: Candidate): Weighed {
  const { before, after, previous, next } = candidate.context;
  const context = before.evidence + after.evidence + previous.evidence + next.evidence;
  return { candidate, context, total: candidate.words + context };
}

/** How much of all that is stored of a quotation a place has, 0 to 1. */
function strength({ candidate: { context, most }, total }: Weighed): number {
  const all = most + context.before.all + context.after.all + context.previous.all + context.next.all;
  return all <= 0 ? 0 : Math.max(total / all, 0);
}

/**
 * How much of what is stored of a quotation the best other place of its page has, 0 to 1.
 * @param from the page's words that are the quotation, half-open
 */
export function rivalStrength(candidates: readonly Candidate[], from: number, to: number): number {
  return Math.max(0, ...candidates.filter((other) => other.from >= to || other.to <= from).map((other) => strength(weigh(other))));
}

/** Chooses among places, or refuses. */
export function verdict(candidates: readonly Candidate[], pattern: Pattern, kindOf: (candidate: Candidate) => BlockKind): Verdict {
  const whole = candidates.filter(({ exact }) => exact);
  const clear = candidates.filter((other) => !isBlurred(other, whole, pattern.places));
  const ranked = clear.map(weigh).sort((a, b) => b.total - a.total || a.candidate.from - b.candidate.from);
  const best = ranked[0];
  if (best === undefined) return refused('orphan', [], 'words-gone');
  const { candidate } = best;
  if (isCut(candidate)) return refused('orphan', [], contextShare(candidate) >= MUCH_CONTEXT ? 'words-cut' : 'words-gone');
  const lead = Math.max(LEAD, best.total * LEAD_SHARE);
  const alike = ranked.filter((other) => other === best || (isElsewhere(other, best) && other.total > best.total - lead));
  const offered = [...alike, ...ranked.filter((other) => other.candidate.exact && !alike.includes(other) && isElsewhere(other, best))]
    .filter((other) => !isCut(other.candidate))
    .map((other) => other.candidate)
    .slice(0, MOST_OFFERED);
  const had = strength(best);
  // Words that the page had once cannot be that other place's, as long as they are unchanged.
  const unique = candidate.exact && pattern.places === 1;
  if (!unique && pattern.rival > 0 && had < pattern.rival + RIVAL_LEAD) {
    return refused(had < 0.5 ? 'orphan' : 'unsure', offered, 'no-better-than-rival');
  }
  const alone = whole.length === 1 && candidate.exact && !hasContext(candidate);
  if (!alone && !isKnown(best, pattern)) {
    const perhaps = pattern.places < 2 && candidates.some(({ exact }) => exact);
    return perhaps ? refused('unsure', offered, 'nothing-around-fits') : refused('orphan', [], 'too-little-left');
  }
  if (alike.length > 1) {
    const [one, another] = alike.filter((other) => kindOf(other.candidate) === pattern.block);
    if (one === undefined || another !== undefined || isCut(one.candidate)) return refused('unsure', offered, 'two-places-alike');
    return { state: 'found', best: one.candidate, alike: [], sure: false, score: 0.5, reason: 'told-apart-by-block' };
  }
  return {
    state: 'found',
    best: candidate,
    alike: [],
    sure: candidate.exact && contextShare(candidate) >= (unique && whole.length === 1 ? MUCH_CONTEXT : SURE_CONTEXT),
    score: Math.min(best.total / (best.total + ENOUGH), 1),
    reason: candidate.exact ? 'told-apart-by-context' : 'words-changed',
  };
}

/**
 * What stands on top of the words as they were is worse than they; and words that were and are there once have moved,
 * whatever was left or put where they stood.
 */
function isBlurred(other: Candidate, whole: readonly Candidate[], places: number): boolean {
  if (other.exact) return false;
  if (places === 1 && whole.length === 1 && (isCut(other) || other.share < MOST_WORDS)) return true;
  return whole.some(({ from, to }) => other.from < to && other.to > from);
}

/** Selectors of other programs may have none: then one place of the words is the place. */
function hasContext({ context: { before, after, previous, next } }: Candidate): boolean {
  return before.all + after.all + previous.all + next.all > 0;
}

/** No words, or too many others, between what was around them. */
function isCut({ from, to, lost }: Candidate): boolean {
  return lost || from === to;
}

function isElsewhere({ candidate: { from, to } }: Weighed, { candidate }: Weighed): boolean {
  return from >= candidate.to || to <= candidate.from;
}

function refused(state: 'unsure' | 'orphan', alike: readonly Candidate[], reason: LocateReason): Verdict {
  return { state, best: null, alike, sure: false, score: 0, reason };
}

function contextShare({ context: { before, after } }: Candidate): number {
  const all = before.all + after.all;
  return all === 0 ? 0 : (before.agreed + after.agreed) / all;
}

function isKnown({ candidate, context }: Weighed, { places, from, to }: Pattern): boolean {
  const { before, after, previous, next } = candidate.context;
  const ratio = contextShare(candidate);
  const between = previous.evidence >= NEIGHBOUR && next.evidence >= NEIGHBOUR;
  const known = ratio >= SOME_CONTEXT || between;
  const own = places < 2 ? candidate.words : Math.min(candidate.words, REPEATED_WORDS);
  if (candidate.exact) return own + context >= ENOUGH && (known || (places < 2 && to - from > 2));
  if (candidate.words + context < ENOUGH) return false;
  if (candidate.share >= MOST_WORDS) return ratio >= MUCH_CONTEXT || between || candidate.words >= MANY_WORDS;
  return ratio >= MUCH_CONTEXT && before.evidence >= TOUCHING && after.evidence >= TOUCHING;
}
