import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'vitest';
import { openBrowser } from '../../scripts/extension-browser.mjs';
import { openWeb, type Web } from './web.ts';

const ROOT = resolve(import.meta.dirname, '../..');
export const EXTENSION = resolve(ROOT, 'dist/chromium');
export const SEED_URL = 'http://vestnik-kavkaza.example/news/putin-cis-must-coordinate-special-services-anti-terror-efforts.html';

export function fixture(path: string): string {
  return readFileSync(resolve(ROOT, 'tests/fixtures', path), 'utf8');
}

export type Quotemark = Awaited<ReturnType<typeof openQuotemark>>;

/**
 * The built extension in a real Chromium, on a web of our own that holds the seed page.
 * @param options.args further ones of the browser's, such as its language
 * @param options.profile a folder that outlives the browser, for tests of restarts
 */
export async function openQuotemark(
  options: { profile?: string; extension?: string; web?: Web; keepWelcome?: boolean; args?: string[] } = {},
) {
  const web = options.web ?? (await openWeb({ [SEED_URL]: fixture('seed/article.html') }));
  const browser = await openBrowser({
    extension: options.extension ?? EXTENSION,
    args: [...web.args, ...(options.args ?? [])],
    keepWelcome: options.keepWelcome ?? false,
    ...(options.profile === undefined ? {} : { profile: options.profile }),
  });
  return {
    ...browser,
    web,
    /** Opens a page and presses the button on it; gives the page and the popup's page. */
    async annotate(url = SEED_URL) {
      const page = await browser.context.newPage();
      await page.goto(url);
      const tabId = await browser.tabId(page);
      await browser.press(page);
      return { page, tabId, popup: await browser.popupAsTab(tabId) };
    },
    async close() {
      await browser.close();
      if (options.web === undefined) await web.close();
    },
  };
}

/** What is painted in a page, as the page's own scripts could read it: highlight name → the words. */
export function painted(page: { evaluate<T>(run: () => T): Promise<T> }): Promise<Record<string, string[]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights]
        .filter(([name]) => name.startsWith('qm-'))
        .map(([name, ranges]) => [name, [...ranges].map((range) => range.toString())]),
    ),
  );
}

/** Waits until quotations and names are painted: the popup may list what is stored before that. */
export async function whenPainted(page: Parameters<typeof painted>[0]): Promise<void> {
  const kinds = async () => new Set(Object.keys(await painted(page)).map((name) => /^qm-(?:s|person)/.exec(name)?.[0]));
  await expect.poll(async () => [...(await kinds())], { timeout: 15_000 }).toEqual(expect.arrayContaining(['qm-s', 'qm-person']));
}
