import { actsItself } from '../surface/acts-itself.ts';
import { onceAFrame } from '../surface/once-a-frame.ts';
import type { CardHost, CardTarget } from './card-host.ts';
import { targetAt } from './target-at.ts';

/** How far a click may move and still be one, in CSS pixels. */
const STILL = 4;
/** How long a link must be pointed at, in milliseconds: its click stays its own. */
const ON_LINK = 500;

export interface PointerActions {
  /** True for what happens inside our own surface. */
  owns(event: Event): boolean;
  /** Clicked, or a link pointed at for a while. */
  open(target: CardTarget): void;
  /** Pointed at; null when no longer. */
  hover(target: CardTarget | null): void;
  /** A click on nothing of ours, or words selected. */
  elsewhere(): void;
}

/**
 * Turns what the pointer does on painted words into targets. Selecting text always wins: only a click without movement
 * opens something.
 * @param missed pointer events from before, in order
 */
export function watchPointer(host: CardHost, missed: readonly PointerEvent[], actions: PointerActions): void {
  const { signal } = host;
  let down: PointerEvent | null = null;
  let hovered = '';
  let onLink: ReturnType<typeof setTimeout> | undefined;

  const targetOf = (event: PointerEvent): CardTarget | null => {
    const page = host.page();
    const offset = page === null ? null : host.paintedAt(event);
    return page === null || offset === null ? null : targetAt(page, offset);
  };
  const hover = (event: PointerEvent) => {
    const target = actions.owns(event) || event.buttons !== 0 ? null : targetOf(event);
    const key = target === null ? '' : `${target.kind} ${target.id}`;
    if (key === hovered) return;
    hovered = key;
    clearTimeout(onLink);
    if (target !== null && actsItself(event)) onLink = setTimeout(() => actions.open(target), ON_LINK);
    actions.hover(target);
  };
  const onMoves = onceAFrame(signal, hover);
  const onMove = (event: PointerEvent) => {
    if (event.pointerType !== 'touch') onMoves(event);
  };
  const onDown = (event: PointerEvent) => {
    down = event;
    clearTimeout(onLink);
  };
  const onClick = (event: PointerEvent) => {
    const still = down !== null && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) <= STILL;
    if (!event.isTrusted || event.button !== 0 || actions.owns(event)) return;
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) && event.detail < 2;
    const target = still && plain && !actsItself(event) && !isSelecting() ? targetOf(event) : null;
    if (target === null) actions.elsewhere();
    else actions.open(target);
  };

  const options = { capture: true, passive: true, signal };
  addEventListener('pointermove', onMove, options);
  addEventListener('pointerdown', onDown, options);
  addEventListener('click', (event) => onClick(event as PointerEvent), options);
  document.addEventListener('pointerleave', () => actions.hover(null), options);
  signal.addEventListener('abort', () => clearTimeout(onLink), { once: true });
  for (const event of missed) {
    if (event.type === 'pointermove') hover(event);
    else if (event.type === 'pointerdown') onDown(event);
    else if (event.type === 'click') onClick(event);
  }
}

function isSelecting(): boolean {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed;
}
