import { foldTitle } from './article/page-title.ts';
import { isElement, nameOf, textContentOf } from './dom.ts';
import { nodesOfStory, type Story } from './story.ts';
import type { TextMap } from './text-map.ts';

/**
 * The text of further stories that a page has put below one that was read before: what is new behind its last words,
 * from a headline on, or from the element on in which that headline stands. Late paragraphs have no headline of their own.
 * @param title the page's title now: a headline that it repeats belongs to no other story
 */
export function laterStories(before: Story, { walked }: TextMap, title: string): Set<Text> {
  const known = new Set<Element | Text | null>(before.map.walked);
  const own = nodesOfStory(before);
  const later = new Set<Text>();
  const last = walked.findLastIndex((node) => node !== null && own.has(node as Text));
  if (last === -1) return later;
  /** The text of the new element that is open, as long as no headline was met; how deep the walk is in it. */
  let waiting: Text[] = [];
  let depth = 0;
  let isLater = false;
  for (const node of walked.slice(last + 1)) {
    if (node === null) {
      if (depth > 0 && --depth === 0) waiting = [];
    } else if (isElement(node)) {
      if (depth > 0 || !known.has(node)) depth++;
      if (!known.has(node) && nameOf(node) === 'h1' && !foldTitle(title).includes(foldTitle(textContentOf(node)))) {
        isLater = true;
        for (const text of waiting) later.add(text);
      }
    } else if (!known.has(node)) {
      if (isLater) later.add(node);
      else waiting.push(node);
    }
  }
  return later;
}
