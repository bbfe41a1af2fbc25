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

/** Of a popup of 600 px only the list scrolls, with room for its speaker and three quotations of two lines; no button is cut. */
export async function expectOnlyListScrolls(popup: Page): Promise<void> {
  const look = () =>
    popup.evaluate(() => {
      const { scrollHeight, clientHeight } = document.documentElement;
      const height = (part: string) => document.querySelector(part)?.getBoundingClientRect().height ?? 0;
      const foot = document.querySelector('.popup-foot')?.getBoundingClientRect();
      return {
        scrolls: Math.max(scrollHeight, document.body.scrollHeight) - clientHeight,
        // A toast has its room from the list, and gives it back.
        listIsLow: height('.popup-list') + height('.toast-place') < 220,
        footIsBelow: (foot?.bottom ?? 0) - innerHeight,
        footHasTwoLines: (foot?.height ?? 0) > 56,
        isCut: [...document.querySelectorAll('.popup-foot, .popup-note, .site-offer, .popup-top')]
          .filter((part) => part.scrollWidth > part.clientWidth)
          .map(({ className }) => className),
      };
    });
  await expect.poll(look).toEqual({ scrolls: 0, listIsLow: false, footIsBelow: 0, footHasTwoLines: false, isCut: [] });
}
