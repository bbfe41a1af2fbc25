import type { Page } from 'playwright-core';
import type { Annotation } from '../../src/core/annotation.ts';
import { firstSave, random, send, stored } from './kill-saves.ts';
import type { Quotemark } from './quotemark.ts';

export interface EditOutcome {
  readonly edits: number;
  /** Edits that were not acknowledged. */
  readonly refused: number;
  /** Texts that were acknowledged, that nobody replaced knowingly, and that are nowhere. */
  readonly lost: readonly string[];
  /** Annotations that hold more than one text: their writers did not know of each other. */
  readonly conflicts: number;
}

/**
 * Edits a few notes from several screens at once, at random, each screen knowing only what it was answered itself.
 * @param edits over all screens together
 */
export async function editAtOnce(quotemark: Quotemark, edits: number, seed: number): Promise<EditOutcome> {
  const { key, tabId, popup } = await firstSave(quotemark);
  const others = [await quotemark.popupAsTab(tabId), await quotemark.popupAsTab(tabId)];
  const screens = [popup, ...others];
  const sent = await Promise.all(
    screens.map((screen, index) => editFrom(screen, { key, tabId }, Math.ceil(edits / screens.length), random(seed + index), index)),
  );
  const all = sent.flat();
  const acknowledged = all.filter(({ clock }) => clock !== null);
  const replaced = new Set(acknowledged.flatMap(({ replaces }) => replaces));
  const { annotations } = await stored(popup);
  const standing = new Set(annotations.flatMap((row) => [row.note, ...(row.conflicts ?? []).map(({ value }) => String(value))]));
  return {
    edits: all.length,
    refused: all.length - acknowledged.length,
    lost: acknowledged.filter(({ clock, text }) => !(replaced.has(clock ?? '') || standing.has(text))).map(({ text }) => text),
    conflicts: annotations.filter((row) => (row.conflicts ?? []).length > 0).length,
  };
}

interface Edit {
  readonly text: string;
  readonly replaces: readonly string[];
  /** The reading that the store gave to it, null where it was not acknowledged. */
  readonly clock: string | null;
}

async function editFrom(
  screen: Page,
  article: { key: string; tabId: number },
  edits: number,
  next: () => number,
  index: number,
): Promise<Edit[]> {
  const seen = new Map<string, string>();
  const out: Edit[] = [];
  for (let i = 0; i < edits; i++) {
    const annotationId = `shared-${Math.floor(next() * 8)}`;
    const text = `Text ${i} of screen ${index}`;
    const known = seen.get(annotationId);
    const replaces = known === undefined ? [] : [known];
    const changes = [{ field: 'note', value: text, replaces }];
    const reply: Annotation | null = await send(screen, {
      name: 'annotation.write',
      request: { annotationId, motivation: 'highlighting', changes, article: { ...article, saves: true } },
    });
    const clock = reply === null ? null : readingOf(reply, text);
    if (clock !== null) seen.set(annotationId, clock);
    out.push({ text, replaces, clock });
  }
  return out;
}

/** The reading of our text in what was stored: it stands, or beside the one that does. */
function readingOf({ note, clocks, conflicts }: Annotation, text: string): string | null {
  if (note === text) return clocks.note ?? null;
  return conflicts?.find(({ value }) => value === text)?.clock ?? null;
}
