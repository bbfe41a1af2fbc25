import { h } from 'preact';
import './icon.css';

type Shape = readonly [tag: string, attributes: Readonly<Record<string, string>>];
const shapes = new Map<string, readonly Shape[]>();

/** The shapes of a Lucide file (ISC), as data: nodes are made from them, never from markup. */
function readShapes(svg: string): Shape[] {
  return [...svg.matchAll(/<(path|rect|circle|line|polyline) ([^>]*?)\/>/g)].map(([, tag = '', attributes = '']) => [
    tag,
    Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value])),
  ]);
}

export interface DrawingProps {
  /** A Lucide file's text. */
  readonly svg: string;
  readonly filled?: boolean | undefined;
  readonly size?: 14 | 16 | undefined;
}

/** Always beside a word, or in a button that has a name: so it is hidden from screen readers. */
export function Drawing({ svg, filled = false, size = 16 }: DrawingProps) {
  const drawn = shapes.get(svg) ?? readShapes(svg);
  shapes.set(svg, drawn);
  return (
    <svg class={filled ? 'icon filled' : 'icon'} viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      {drawn.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
