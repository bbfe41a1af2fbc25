import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'vitest';
import type { Screen } from './reader.ts';

/** A busy machine takes its time. */
const PATIENT = { timeout: 20_000 };

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Axe finds nothing on a screen of ours at this width, and nothing is wider than it. */
export async function fits(screen: Screen, width: number): Promise<void> {
  await screen.resize(width, 700);
  await screen.run(`${AXE}\n;undefined`);
  const found = await screen.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    const { violations } = await axe.run();
    const wide = document.documentElement.scrollWidth > innerWidth ? [`${document.documentElement.scrollWidth} px wide`] : [];
    return [...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), ...wide].join('\n');
  }, null);
  expect(found).toBe('');
}

/** Where something that can be clicked stands, by its role and the beginning of its name; null while it is not there. */
function placeOf(screen: Screen, role: string, name: string): Promise<{ x: number; y: number } | null> {
  return screen.evaluate(
    ([wanted, start]) => {
      const tags: Record<string, string> = { button: 'button', link: 'a[href]', textbox: 'textarea, input', tab: '[role=tab]' };
      const selector = `[role="${wanted}"]${wanted in tags ? `, ${tags[wanted]}` : ''}`;
      const nameOf = (element: Element) =>
        element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent ?? '';
      const found = [...document.querySelectorAll<HTMLElement>(selector)].find((element) => {
        const box = element.getBoundingClientRect();
        return nameOf(element).trim().startsWith(start) && box.width > 0 && !(element as HTMLButtonElement).disabled;
      });
      if (found === undefined) return null;
      found.scrollIntoView({ block: 'center' });
      const box = found.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 12) };
    },
    [role, name] as [string, string],
  );
}

/** Clicks what has this role and a name that begins so, once it is there. */
export async function click(screen: Screen, role: string, name: string): Promise<void> {
  let place: { x: number; y: number } | null = null;
  await expect
    .poll(async () => {
      place = await placeOf(screen, role, name);
      return place === null ? `no ${role} “${name}”` : 'there';
    }, PATIENT)
    .toBe('there');
  const { x, y } = place as unknown as { x: number; y: number };
  await screen.click(x, y);
}

/** Points at the next toast as soon as it is there, which keeps it: a busy machine may take longer than a toast stays. */
export function holdNextToast(screen: Screen): Promise<void> {
  return screen.evaluate(() => {
    const watching = new MutationObserver(() => {
      const toast = document.querySelector('.toast');
      if (toast === null) return;
      watching.disconnect();
      toast.dispatchEvent(new PointerEvent('pointerenter'));
    });
    watching.observe(document.body, { childList: true, subtree: true });
  }, null);
}

export async function fill(screen: Screen, name: string, text: string): Promise<void> {
  await click(screen, 'textbox', name);
  await screen.type(text);
}

export function valueIn(screen: Screen, selector: string): Promise<string | null> {
  return screen.evaluate((css) => document.querySelector<HTMLTextAreaElement>(css)?.value ?? null, selector);
}

/** Waits until these words stand on a screen. */
export async function reads(screen: Screen, words: string | RegExp): Promise<void> {
  const text = () => screen.evaluate(() => document.body?.innerText ?? '', null);
  const match = typeof words === 'string' ? expect.stringContaining(words) : expect.stringMatching(words);
  await expect.poll(text, PATIENT).toEqual(match);
}

/** What is painted in a page: highlight name → the words. */
export function paintIn(page: Screen): Promise<Record<string, string[]>> {
  return page.evaluate(
    () =>
      Object.fromEntries(
        [...CSS.highlights]
          .filter(([name]) => name.startsWith('qm-'))
          .map(([name, ranges]) => [name, [...ranges].map((range) => range.toString())]),
      ),
    null,
  );
}

/** Waits until a kind of paint is there, or gone. */
export async function whenPainted(page: Screen, kind: RegExp, there = true): Promise<void> {
  await expect.poll(async () => Object.keys(await paintIn(page)).some((name) => kind.test(name)), PATIENT).toBe(there);
}
