import down from 'lucide-static/icons/chevron-down.svg?raw';
import copy from 'lucide-static/icons/copy.svg?raw';
import note from 'lucide-static/icons/message-square.svg?raw';
import tag from 'lucide-static/icons/tag.svg?raw';
import words from 'lucide-static/icons/text-select.svg?raw';
import trash from 'lucide-static/icons/trash-2.svg?raw';
import { Drawing, type DrawingProps } from './drawing.tsx';

const DRAWINGS = { copy, down, note, tag, trash, words } as const;
export type BarIconName = keyof typeof DRAWINGS;

/** The icons of the selection bar, in a script of their own. */
export function BarIcon({ name, ...rest }: { name: BarIconName } & Omit<DrawingProps, 'svg'>) {
  return <Drawing svg={DRAWINGS[name]} {...rest} />;
}
