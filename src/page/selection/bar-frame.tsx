import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Span } from '../../core/span.ts';
import { followSelection } from './follow-selection.ts';
import type { SelectionHost } from './selection-host.ts';

interface Props {
  readonly label: string;
  readonly host: SelectionHost;
  readonly span: Span;
  readonly touch: boolean;
  /** The bar takes the focus. */
  readonly takesFocus: boolean;
  onMoved(): void;
  onClose(): void;
  /** A key that moves nothing. True where it was taken. */
  onKey(event: KeyboardEvent): boolean;
  readonly children: ComponentChildren;
}

/** The bar's surface at its words: one tab stop, arrows go from button to button; Tab leaves and closes it. */
export function BarFrame({ label, host, span, touch, takesFocus, onMoved, onClose, onKey, children }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const buttons = () => [...(bar.current?.querySelectorAll<HTMLElement>('button') ?? [])];
  // What is scrolled to can take no focus before it is there.
  const wants = useRef(takesFocus);
  wants.current = takesFocus;
  const focus = () => (bar.current?.querySelector<HTMLElement>('[aria-pressed="true"]') ?? buttons()[0])?.focus({ preventScroll: true });
  useLayoutEffect(() => {
    if (bar.current !== null) return followSelection(bar.current, host, { span, touch, onSeen: () => wants.current && focus(), onMoved });
  }, [host, span.start, span.end, touch]);
  useLayoutEffect(() => {
    if (takesFocus) focus();
  }, [takesFocus]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return onClose();
    const all = buttons();
    const at = all.indexOf(event.target as HTMLElement);
    const back = (event.key === 'ArrowLeft') === (getComputedStyle(event.currentTarget as Element).direction === 'ltr');
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: back ? at - 1 : at + 1,
      ArrowRight: back ? at - 1 : at + 1,
      Home: 0,
      End: all.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) all[(to + all.length) % all.length]?.focus();
    else if (!onKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={bar}
      class="bar"
      role="toolbar"
      aria-label={label}
      // What is selected stays selected.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}
