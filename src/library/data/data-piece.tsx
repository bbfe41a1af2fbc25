import './data.css';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** One thing that can be done with all that is kept: its name, what it is about, and the controls. */
export function DataPiece({ title, about, children }: { title: string; about?: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="data-piece" aria-labelledby={id}>
      <h4 id={id}>{title}</h4>
      {about !== undefined && <p class="meta">{about}</p>}
      {children}
    </section>
  );
}
