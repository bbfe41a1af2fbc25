import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Annotation } from '../../src/core/annotation.ts';
import { hash } from '../../src/core/hash.ts';
import { openQuotemark, type Quotemark } from './quotemark.ts';
import { killWorker } from './worker.ts';

export interface KillPlan {
  /** Saves during which the background worker is stopped. */
  readonly worker: number;
  /** Saves during which the screen that asked is closed. */
  readonly screen: number;
  /** Saves after whose answer the whole browser is killed. */
  readonly browser: number;
  readonly seed: number;
}

export interface KillOutcome {
  /** Ids of saves that were answered with "saved". */
  readonly acknowledged: readonly string[];
  /** Acknowledged, and not there. */
  readonly lost: readonly string[];
  /** There, but without one of their fields, or in another state than was asked for. */
  readonly halves: readonly string[];
  /** How many rows there are beyond one for each id, in the store and in the search index. */
  readonly doubled: number;
  /** There, and not found by the search index; or the other way round. */
  readonly unindexed: readonly string[];
}

/** Numbers from 0 to 1, the same for the same seed. */
export function random(seed: number): () => number {
  let count = 0;
  return () => Number.parseInt(hash(`${seed} ${count++}`).slice(1, 7), 36) / 36 ** 6;
}

/** The longest wait before something is killed, in milliseconds: a save takes about half of it. */
const LATEST = 60;

/** Saves again and again while something dies at a random moment, then looks at what is stored. */
export async function killSaves(plan: KillPlan): Promise<KillOutcome> {
  const next = random(plan.seed);
  const profile = mkdtempSync(join(tmpdir(), 'quotemark-kill-'));
  const acknowledged: string[] = [];
  let quotemark = await openQuotemark({ profile });
  try {
    const { key, tabId, popup } = await firstSave(quotemark);
    let screen = popup;
    for (let i = 0; i < plan.worker; i++) {
      const saved = save(screen, `worker-${i}`, key, tabId);
      await pause(next() * LATEST);
      await killWorker(quotemark);
      if (await saved) acknowledged.push(`worker-${i}`);
    }
    for (let i = 0; i < plan.screen; i++) {
      const closing = await quotemark.popupAsTab(tabId);
      const saved = save(closing, `screen-${i}`, key, tabId);
      await pause(next() * LATEST);
      await closing.close();
      if (await saved) acknowledged.push(`screen-${i}`);
    }
    for (let i = 0; i < plan.browser; i++) {
      if (await save(screen, `browser-${i}`, key, tabId)) acknowledged.push(`browser-${i}`);
      await killBrowser(quotemark);
      quotemark = await openQuotemark({ profile });
      screen = await quotemark.popupAsTab(tabId);
    }
    return outcome(await stored(screen), acknowledged);
  } finally {
    await quotemark.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Files the article, as a reader does: by a note in the popup. */
export async function firstSave(quotemark: Quotemark): Promise<{ key: string; tabId: number; popup: Page }> {
  const { tabId, popup } = await quotemark.annotate();
  await popup.getByRole('textbox', { name: 'Note on this article' }).fill('The first note.');
  await popup.getByText(/^Saved/).waitFor();
  const key = (await stored(popup)).annotations[0]?.articleKey ?? '';
  return { key, tabId, popup };
}

/** One save of three fields, sent once more when the worker dies over it, as every message of ours is. */
async function save(screen: Page, annotationId: string, key: string, tabId: number): Promise<boolean> {
  const changes = [
    { field: 'note', value: `Words of ${annotationId}`, replaces: [] },
    { field: 'tags', value: [annotationId], replaces: [] },
    { field: 'colour', value: 'blue', replaces: [] },
  ];
  const message = {
    name: 'annotation.write',
    request: { annotationId, motivation: 'highlighting', changes, article: { key, tabId, saves: true } },
  };
  return send(screen, message).then(
    (reply) => reply !== null,
    () => false,
  );
}

/** @returns the annotation as it was stored, or null where the save was not acknowledged */
export function send(screen: Page, message: object): Promise<Annotation | null> {
  return screen.evaluate(async (raw) => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }).chrome;
    const again = () => runtime.sendMessage(raw).catch(() => null);
    let timer: ReturnType<typeof setTimeout> | undefined;
    // As our own calls: what a stopped worker leaves without any answer is sent once more. What was acknowledged never is: a
    // second copy would put back what was lost.
    const silent = new Promise<unknown>((resolve) => {
      timer = setTimeout(() => resolve(again()), 5000);
    });
    const reply = await Promise.race([runtime.sendMessage(raw).catch(again), silent]);
    clearTimeout(timer);
    const { ok, value } = (reply ?? { ok: false }) as { ok: boolean; value?: unknown };
    return ok ? (value as Annotation) : null;
  }, message);
}

export interface Stored {
  readonly annotations: readonly Annotation[];
  readonly docs: readonly { readonly annotationId: string | null; readonly words: readonly string[] }[];
}

/** All annotations and what the search index knows, read past our own code. */
export function stored(screen: Page): Promise<Stored> {
  return screen.evaluate(
    () =>
      new Promise<Stored>((resolve, reject) => {
        const opening = indexedDB.open('quotemark');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const tx = opening.result.transaction(['annotations', 'searchDocs']);
          const [annotations, docs] = [tx.objectStore('annotations').getAll(), tx.objectStore('searchDocs').getAll()];
          tx.oncomplete = () => {
            opening.result.close();
            resolve({ annotations: annotations.result, docs: docs.result });
          };
        };
      }),
  );
}

function outcome({ annotations, docs }: Stored, acknowledged: readonly string[]): KillOutcome {
  const ours = annotations.filter(({ id }) => /^(worker|screen|browser)-/.test(id));
  const ids = ours.map(({ id }) => id);
  const indexed = docs.flatMap(({ annotationId }) => (annotationId !== null && ids.includes(annotationId) ? [annotationId] : []));
  return {
    acknowledged,
    lost: acknowledged.filter((id) => !ids.includes(id)),
    halves: ours
      .filter(({ id, note, tags, colour, conflicts }) => note !== `Words of ${id}` || tags[0] !== id || colour !== 'blue' || conflicts)
      .map(({ id }) => id),
    doubled: ids.length - new Set(ids).size + indexed.length - new Set(indexed).size,
    unindexed: ids.filter((id) => !indexed.includes(id)),
  };
}

/** As when the power goes: nothing is asked, nothing is written any more. */
async function killBrowser({ cdp, context }: Quotemark): Promise<void> {
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  const pid = processInfo.find(({ type }) => type === 'browser')?.id;
  if (pid === undefined) throw new Error('the browser has no process');
  const closed = new Promise<void>((resolve) => context.on('close', () => resolve()));
  process.kill(pid, 'SIGKILL');
  await closed;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
