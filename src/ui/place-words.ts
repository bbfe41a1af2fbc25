import type { LocateReason } from '../core/anchors/located.ts';
import type { Placement } from '../core/anchors/placement.ts';
import type { Annotation } from '../core/annotation.ts';
import { parseClock } from '../core/clock.ts';
import { dateLabel } from './dates.ts';

const LOST: Readonly<Partial<Record<LocateReason, string>>> = {
  'words-cut': 'These words were taken out. What stood around them is still there.',
  'too-little-left': 'Too little is left of these words and of what stood around them.',
  'no-better-than-rival': 'Only words like these in another place are left.',
};
const UNSURE: Readonly<Partial<Record<LocateReason, string>>> = {
  'nothing-around-fits': 'Such words are here, but nothing around them is as it was.',
  'part-of-changed-word': 'The word that this was a part of has changed.',
  'too-many-places': 'These words stand here too often to tell which they were.',
};

/** Why an annotation is not simply where it was, in a sentence for the reader. */
export function placeWords({ state, reason, places, answered }: Placement, annotation: Annotation): string {
  if (state === 'changed') return `The newsroom changed these words after ${storedOn(annotation)}.`;
  if (state === 'unsure')
    return places.length === 2 ? 'Two places fit equally well.' : (UNSURE[reason] ?? 'This place may be another one.');
  const why = answered ? 'You found it at none of the places that fit.' : (LOST[reason] ?? 'These words are no longer in the article.');
  return `${why} Saved ${storedOn(annotation)}.`;
}

/** The day on which the words were stored as they are. */
function storedOn({ clocks, created }: Annotation): string {
  return dateLabel(clocks.selectors === undefined ? created : new Date(parseClock(clocks.selectors).time).toISOString());
}
