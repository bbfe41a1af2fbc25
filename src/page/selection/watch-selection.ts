import { actsItself } from '../surface/acts-itself.ts';
import { onceAFrame } from '../surface/once-a-frame.ts';
import type { SelectionHost } from './selection-host.ts';

/** How long a selection made by keys or by a finger rests until it counts, in milliseconds. */
const REST = 250;
/** How far a click may move and still be one, in CSS pixels. */
const STILL = 4;
/** How long a highlight in a link must be pointed at, in milliseconds: its click stays the link's. */
const ON_LINK = 500;

/** How something was selected or clicked. */
export interface Gesture {
  /** Alt was held: to the letter, not to the word. */
  readonly exact: boolean;
  readonly touch: boolean;
}

export interface SelectionActions {
  /** True for what happens inside our own surface. */
  owns(event: Event): boolean;
  /** Words were selected, or are no longer. */
  selected(gesture: Gesture): void;
  /** A highlight of the reader's was clicked. */
  clicked(annotationId: string, gesture: Gesture): void;
  /** A highlight is pointed at; null when no longer. */
  hover(annotationId: string | null): void;
  /** A click on nothing of ours. */
  elsewhere(): void;
}

/**
 * Turns what the reader does with mouse, finger and keys into selections and clicks on highlights. A selection counts
 * when the pointer has let go, or when it has rested.
 * @param missed pointer events from before, in order
 */
export function watchSelection(host: SelectionHost, missed: readonly PointerEvent[], actions: SelectionActions): void {
  const { signal } = host;
  let pressed = false;
  let down: PointerEvent | null = null;
  let gesture: Gesture = { exact: false, touch: false };
  let hovered: string | null = null;
  let onLink: ReturnType<typeof setTimeout> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = (rest: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!pressed) actions.selected(gesture);
    }, rest);
  };
  const remember = (event: PointerEvent | KeyboardEvent) => {
    gesture = { exact: event.altKey, touch: 'pointerType' in event ? event.pointerType === 'touch' : false };
  };
  const onDown = (event: PointerEvent) => {
    clearTimeout(onLink);
    if (actions.owns(event)) return;
    pressed = true;
    down = event;
    remember(event);
  };
  const onUp = (event: PointerEvent) => {
    if (actions.owns(event) && !pressed) return;
    pressed = false;
    remember(event);
    // The browser lets go of a selection after the pointer does.
    look(0);
  };
  const onClick = (event: PointerEvent) => {
    const still = down !== null && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) <= STILL;
    if (!event.isTrusted || event.button !== 0 || actions.owns(event)) return;
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey) && event.detail < 2;
    const id = still && plain && !actsItself(event) && host.selected() === null ? host.ownAt(event) : null;
    if (id === null) actions.elsewhere();
    else actions.clicked(id, { exact: false, touch: event.pointerType === 'touch' });
  };
  const onMove = (event: PointerEvent) => {
    const id = actions.owns(event) || event.buttons !== 0 ? null : host.ownAt(event);
    if (id === hovered) return;
    hovered = id;
    clearTimeout(onLink);
    if (id !== null && actsItself(event)) onLink = setTimeout(() => actions.clicked(id, { exact: false, touch: false }), ON_LINK);
    actions.hover(id);
  };
  const onMoves = onceAFrame(signal, onMove);
  const onKey = (event: KeyboardEvent) => {
    // A combination of ours is no way to select.
    if (event.shiftKey && !actions.owns(event)) remember(event);
  };

  const options = { capture: true, passive: true, signal };
  addEventListener('pointerdown', onDown, options);
  addEventListener('pointerup', onUp, options);
  addEventListener('pointercancel', onUp, options);
  addEventListener('pointermove', (event) => event.pointerType !== 'touch' && onMoves(event), options);
  addEventListener('click', (event) => onClick(event as PointerEvent), options);
  addEventListener('keydown', onKey, options);
  document.addEventListener('selectionchange', () => look(REST), options);
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      clearTimeout(onLink);
    },
    { once: true },
  );
  for (const event of missed) {
    if (event.type === 'pointerdown') onDown(event);
    else if (event.type === 'pointerup') onUp(event);
    else if (event.type === 'click') onClick(event);
    else if (event.pointerType !== 'touch') onMove(event);
  }
  look(REST);
}
