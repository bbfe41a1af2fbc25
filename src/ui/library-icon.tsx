import back from 'lucide-static/icons/arrow-left.svg?raw';
import down from 'lucide-static/icons/chevron-down.svg?raw';
import open from 'lucide-static/icons/external-link.svg?raw';
import article from 'lucide-static/icons/file-text.svg?raw';
import filter from 'lucide-static/icons/list-filter.svg?raw';
import tag from 'lucide-static/icons/tag.svg?raw';
import { Drawing, type DrawingProps } from './drawing.tsx';

const DRAWINGS = { article, back, down, filter, open, tag } as const;
export type LibraryIconName = keyof typeof DRAWINGS;

/** The icons that only the library shows: apart from those that the popup pays for. */
export function LibraryIcon({ name, ...rest }: { name: LibraryIconName } & Omit<DrawingProps, 'svg'>) {
  return <Drawing svg={DRAWINGS[name]} {...rest} />;
}
