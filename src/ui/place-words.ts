import type { LocateReason } from '../core/anchors/located.ts';
import type { Placement } from '../core/anchors/placement.ts';
import type { Annotation } from '../core/annotation.ts';
import { parseClock } from '../core/clock.ts';
import type { WordKey } from '../core/words/word-key.ts';
import { say } from '../core/words/words.ts';
import { dateLabel } from './dates.ts';

const LOST: Readonly<Partial<Record<LocateReason, WordKey>>> = {
  'words-cut': 'place_cut',
  'too-little-left': 'place_little_left',
  'no-better-than-rival': 'place_rival',
};
const UNSURE: Readonly<Partial<Record<LocateReason, WordKey>>> = {
  'nothing-around-fits': 'place_nothing_around',
  'part-of-changed-word': 'place_part_of_word',
  'too-many-places': 'place_too_many',
};

/** Why an annotation is not simply where it was, and since when; sentences for the reader. */
export function placeWords({ state, reason, places, answered }: Placement, annotation: Annotation): string[] {
  const date = storedOn(annotation);
  if (state === 'changed') return [say('place_changed', { date })];
  if (state === 'unsure') return [say(places.length === 2 ? 'place_two' : (UNSURE[reason] ?? 'place_perhaps'))];
  return [say(answered ? 'place_none_found' : (LOST[reason] ?? 'place_lost')), say('place_stored', { date })];
}

/** The day on which the words were stored as they are. */
function storedOn({ clocks, created }: Annotation): string {
  return dateLabel(clocks.selectors === undefined ? created : new Date(parseClock(clocks.selectors).time).toISOString());
}
