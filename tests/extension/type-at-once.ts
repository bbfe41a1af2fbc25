import type { Page } from 'playwright-core';
import { random, stored } from './kill-saves.ts';
import { fixture, type Quotemark, SEED_URL } from './quotemark.ts';

export interface TypeOutcome {
  /** Words that were typed, each once. */
  readonly typed: number;
  /** Words that stand nowhere: neither in a note nor in a text that is kept beside it. */
  readonly lost: readonly string[];
  /** How often the reader was told of another text and joined both. */
  readonly joined: number;
  /** Texts that are still beside another at the end. */
  readonly beside: number;
}

/** How often, of all edits, a reader who is shown two texts joins them. */
const JOINS = 0.25;

/**
 * Writes into the note of one article from the popups of two tabs, the panel and the library at once, as readers do: at the
 * end of what the field shows. Nobody deletes a word, so each must stand somewhere in the end.
 * @param edits over all screens together
 */
export async function typeAtOnce(quotemark: Quotemark, edits: number, seed: number): Promise<TypeOutcome> {
  const first = await quotemark.annotate();
  const mailed = `${SEED_URL}?utm_source=mail`;
  quotemark.web.put(mailed, fixture('seed/article.html'));
  const second = await quotemark.annotate(mailed);
  const own = 'Note on this article';
  await first.popup.getByRole('textbox', { name: own }).fill('start');
  await first.popup.getByText(/^Saved/).waitFor();
  const open = async (path: string) => {
    const page = await quotemark.context.newPage();
    await page.goto(`chrome-extension://${quotemark.id}/src/library/${path}`);
    return page;
  };
  const panel = await open(`panel.html?tab=${second.tabId}`);
  await panel.getByRole('button', { name: own }).click();
  const library = await open('library.html');
  await library.locator('.row-open').first().click();
  const screens = [
    { page: first.popup, name: own },
    { page: second.popup, name: own },
    { page: panel, name: 'Note' },
    { page: library, name: own },
  ];
  for (const { page, name } of screens) await page.getByRole('textbox', { name, exact: true }).waitFor();
  const each = Math.ceil(edits / screens.length);
  const joined = await Promise.all(screens.map(({ page, name }, index) => write(page, name, each, index, random(seed + index))));
  const { annotations } = await stored(library);
  const texts = annotations.flatMap(({ note, conflicts }) => [note, ...(conflicts ?? []).map(({ value }) => String(value))]);
  const standing = new Set(texts.flatMap((text) => text.split(/\s+/)));
  const words = screens.flatMap((_screen, index) => Array.from({ length: each }, (_, at) => wordOf(index, at)));
  return {
    typed: words.length,
    lost: words.filter((word) => !standing.has(word)),
    joined: joined.reduce((sum, count) => sum + count, 0),
    beside: annotations.reduce((sum, { conflicts }) => sum + (conflicts ?? []).length, 0),
  };
}

function wordOf(screen: number, at: number): string {
  return `s${screen}w${at}`;
}

/** @returns how often two texts were joined */
async function write(page: Page, name: string, edits: number, screen: number, next: () => number): Promise<number> {
  const field = page.getByRole('textbox', { name, exact: true });
  let joined = 0;
  for (let at = 0; at < edits; at++) {
    // In one task, as a key is: what the field shows is what the reader writes on.
    await field.evaluate(
      (element, word) => {
        const area = element as HTMLTextAreaElement;
        area.value = `${area.value} ${word}`;
        area.dispatchEvent(new InputEvent('input', { bubbles: true }));
      },
      wordOf(screen, at),
    );
    const pause = next();
    // Some edits are left for something else at once, some wait for the save, some are gone on with.
    if (pause < 0.4) await field.evaluate((element) => element.dispatchEvent(new FocusEvent('blur')));
    else if (pause < 0.7) await page.locator('.save-state.saved').first().waitFor();
    if (next() < JOINS) {
      const join = page.getByRole('button', { name: 'Join them' });
      if ((await join.count()) > 0) {
        joined += await join
          .click({ timeout: 1000 })
          .then(() => 1)
          .catch(() => 0);
      }
    }
  }
  await field.evaluate((element) => element.dispatchEvent(new FocusEvent('blur')));
  await page.locator('.save-state.saved').first().waitFor();
  return joined;
}
