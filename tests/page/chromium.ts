import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/browser.mjs';
import { bundlePage } from '../../scripts/page-bundle.mjs';
import type * as pageCode from '../../src/page/page.ts';

declare global {
  var quotemarkPage: typeof pageCode;
}

export interface Served {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface PageOptions {
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly reducedMotion?: 'reduce' | 'no-preference';
}

/** A browser with our page code in every page that it opens. One for a test file. */
export interface Chromium {
  open(page: Served | string, options?: PageOptions): Promise<Page>;
  close(): Promise<void>;
}

export async function startChromium(): Promise<Chromium> {
  const [code, executablePath] = await Promise.all([bundlePage(), findChromium()]);
  const browser: Browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  return {
    async open(page, options = {}) {
      const { html, headers = {} } = typeof page === 'string' ? { html: page } : page;
      const server = createServer((request, response) => {
        if (request.url === '/') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
        else response.writeHead(404).end();
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const tab = await browser.newPage(options);
      // 10 MB take long on a busy machine: the test's own limit ends it.
      await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { timeout: 0 });
      server.closeAllConnections();
      server.close();
      // Through the debugger, so that it runs under any policy of the page, as a content script does.
      await tab.evaluate(code);
      return tab;
    },
    close: () => browser.close(),
  };
}

/** @param path from tests/fixtures */
export function fixture(path: string): string {
  return readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8');
}
