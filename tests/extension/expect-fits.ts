import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The widths, in pixels, and colours in which a screen of ours is looked at. */
export const LOOKS = [
  [320, 'light'],
  [320, 'dark'],
  [400, 'light'],
  [400, 'dark'],
] as const;

/** Axe finds nothing on a screen of ours, and nothing on it is wider than its place. */
export async function expectFits(screen: Page): Promise<void> {
  // What still fades in has no contrast yet; a toast may begin to while axe looks.
  await screen.emulateMedia({ reducedMotion: 'reduce' });
  await screen.waitForFunction(() => document.getAnimations().every(({ effect }) => effect?.getComputedTiming().endTime === Infinity));
  const { violations } = await new AxeBuilder({ page: screen }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`).join('\n')).toBe('');
  expect(
    await screen.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('.popup-list')].filter((box) => box.scrollWidth > box.clientWidth),
    ),
  ).toEqual([]);
}
