import { type Colour, toCss } from '../../core/colour.ts';
import type { OwnLayer, Stroke } from '../highlight-layer.ts';
import { groundIsLight, ownLook } from '../paint-rule.ts';
import { isTornRange } from '../torn-range.ts';
import { isCovered } from './is-covered.ts';
import css from './private-paint.css?inline';

/** What has moved text without telling anybody is seen after so long, in milliseconds. */
const LOOK_EVERY = 500;
const EVENTS = ['scroll', 'load', 'transitionend', 'animationend', 'toggle'] as const;

/**
 * The reader's own highlights as boxes in a closed shadow root, where no script of the page can read which words they lie
 * on: for the registry's highlights are the page's to read. The boxes lie over the text and are blended with it: multiplied
 * on a light ground, screened on a dark one, so that ground and fill together give the very fill that is registered
 * otherwise, and letters stay above it. They go with the page as it scrolls; those out of view are not there.
 * @param signal when it aborts, all is taken away
 */
export function privatePaint(document: Document, signal: AbortSignal): OwnLayer {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const groups = { light: groupIn(root, 'light'), dark: groupIn(root, 'dark') };
  let strokes: readonly Stroke[] = [];
  let frame = 0;

  const draw = () => {
    frame = 0;
    // Even when there is nothing of the reader's: that is theirs to know as well.
    if (!host.isConnected) document.documentElement.append(host);
    const origin = host.getBoundingClientRect();
    const styles: Record<keyof typeof groups, string[]> = { light: [], dark: [] };
    // All is measured before anything is written.
    for (const { paint, ground, ranges } of strokes) {
      if (paint.kind !== 'own' && paint.kind !== 'asked') continue;
      const group = groundIsLight(ground) ? 'light' : 'dark';
      const { fill, bar } = ownLook(paint, ground);
      const over = (colour: Colour) => toCss(overlay(colour, ground.background, group));
      const look = `--fill:${fill === null ? 'none' : over(fill)};--bar:${over(bar)};border-bottom-style:${paint.kind === 'own' ? 'solid' : 'dotted'};`;
      for (const range of ranges) {
        for (const box of range.getClientRects()) {
          if (isCovered(range, box)) continue;
          const [x, y] = [box.left - origin.left, box.top - origin.top];
          styles[group].push(`${look}left:${x}px;top:${y}px;width:${box.width}px;height:${box.height}px`);
        }
      }
    }
    fillGroup(groups.light, styles.light);
    fillGroup(groups.dark, styles.dark);
  };
  const soon = () => {
    if (!signal.aborted) frame ||= requestAnimationFrame(draw);
  };

  const options = { capture: true, passive: true, signal };
  for (const type of EVENTS) document.addEventListener(type, soon, options);
  addEventListener('resize', soon, options);
  document.fonts.addEventListener('loadingdone', soon, options);
  const sizes = new ResizeObserver(soon);
  for (const element of [document.documentElement, document.body]) if (element !== null) sizes.observe(element);
  const changes = new MutationObserver(soon);
  changes.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  const timer = setInterval(() => {
    if (!document.hidden && strokes.length > 0) soon();
  }, LOOK_EVERY);
  signal.addEventListener(
    'abort',
    () => {
      sizes.disconnect();
      changes.disconnect();
      clearInterval(timer);
      cancelAnimationFrame(frame);
      host.remove();
    },
    { once: true },
  );
  return {
    set(next) {
      if (signal.aborted) return;
      strokes = next;
      draw();
    },
    isTorn: () => strokes.some(({ ranges }) => ranges.some(isTornRange)),
  };
}

function groupIn(root: ShadowRoot, name: string): HTMLElement {
  const group = document.createElement('div');
  group.className = name;
  root.append(group);
  return group;
}

/** What, blended with the ground, gives a colour. Where a channel cannot, the ground's own stays. */
function overlay(colour: Colour, ground: Colour, group: 'light' | 'dark'): Colour {
  const channel = (wanted: number, under: number) =>
    group === 'light' ? Math.min(1, wanted / Math.max(under, 1e-6)) : Math.max(0, 1 - (1 - wanted) / Math.max(1 - under, 1e-6));
  return { r: channel(colour.r, ground.r), g: channel(colour.g, ground.g), b: channel(colour.b, ground.b), a: 1 };
}

/** Elements are kept, and written to only where something is another: what merely scrolls costs no layout. */
function fillGroup(group: HTMLElement, styles: readonly string[]): void {
  while (group.childElementCount > styles.length) group.lastElementChild?.remove();
  for (const [index, style] of styles.entries()) {
    const box = (group.children[index] ?? group.appendChild(document.createElement('div'))) as HTMLElement;
    if (box.dataset.style === style) continue;
    box.className = 'box';
    box.dataset.style = style;
    box.style.cssText = style;
  }
}
