import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Span } from '../../core/span.ts';
import type { CardHost } from './card-host.ts';
import type { CardActions } from './cards-app.tsx';
import { followWords } from './follow-words.ts';

interface Props {
  readonly label: string;
  readonly host: CardHost;
  readonly actions: CardActions;
  /** What the card must not cover, the page's; the first is what it is about. */
  readonly spans: readonly Span[];
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ComponentChildren;
}

/** The card's surface: beside its words; Tab past its end leaves and closes it. */
export function CardFrame({ label, host, actions, spans, onKeyDown, children }: Props) {
  const card = useRef<HTMLDivElement>(null);
  const words = spans.map(({ start, end }) => `${start}-${end}`).join();
  useLayoutEffect(() => {
    if (card.current === null) return;
    return followWords(card.current, host, spans, { onGone: actions.close, onMoved: actions.onMoved });
  }, [host, words]);
  useLayoutEffect(() => {
    if (actions.takesFocus) card.current?.focus({ preventScroll: true });
  }, [actions.takesFocus]);

  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return;
    const stops = [...(card.current?.querySelectorAll<HTMLElement>('a, button') ?? [])];
    const end = event.shiftKey ? stops[0] : stops.at(-1);
    const { activeElement } = event.currentTarget instanceof Node ? (event.currentTarget.getRootNode() as ShadowRoot) : document;
    if (activeElement === end || (event.shiftKey && activeElement === card.current)) actions.close();
  };
  return (
    <div
      ref={card}
      class="card"
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={(event) => {
        leave(event);
        onKeyDown?.(event);
      }}
    >
      {children}
    </div>
  );
}
