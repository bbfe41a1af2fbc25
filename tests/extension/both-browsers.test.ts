import { afterAll, beforeAll, describe, it } from 'vitest';
import { findFirefox } from '../../scripts/firefox.mjs';
import { openChromium } from './readers/chromium-reader.ts';
import { openFirefox } from './readers/firefox-reader.ts';
import type { Reader } from './readers/reader.ts';
import { SCENARIOS } from './readers/scenarios.ts';

const firefox = findFirefox();
const BROWSERS: readonly (readonly [name: string, open: (() => Promise<Reader>) | null])[] = [
  ['Chromium', openChromium],
  ['Firefox', firefox === null ? null : () => openFirefox(firefox)],
];

describe.each(BROWSERS)('in %s, Quotemark', (_name, open) => {
  describe.skipIf(open === null)('as a reader uses it', () => {
    let reader: Reader;
    const shared = {};
    beforeAll(async () => {
      if (open !== null) reader = await open();
    });
    afterAll(() => reader?.close());
    for (const { name, run } of SCENARIOS) it(name, () => run(reader, shared));
  });
});
