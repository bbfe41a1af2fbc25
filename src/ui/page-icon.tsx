import down from 'lucide-static/icons/arrow-down.svg?raw';
import up from 'lucide-static/icons/arrow-up.svg?raw';
import bookmark from 'lucide-static/icons/bookmark.svg?raw';
import building from 'lucide-static/icons/building-2.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import copy from 'lucide-static/icons/copy.svg?raw';
import mapPin from 'lucide-static/icons/map-pin.svg?raw';
import note from 'lucide-static/icons/message-square.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import user from 'lucide-static/icons/user.svg?raw';
import users from 'lucide-static/icons/users.svg?raw';
import close from 'lucide-static/icons/x.svg?raw';
import { Drawing, type DrawingProps } from './drawing.tsx';

const DRAWINGS = { bookmark, building, check, close, copy, down, 'map-pin': mapPin, note, plus, up, user, users } as const;
export type PageIconName = keyof typeof DRAWINGS;

/** The icons of what is shown inside a page, which every page pays for: apart from those of our screens. */
export function PageIcon({ name, ...rest }: { name: PageIconName } & Omit<DrawingProps, 'svg'>) {
  return <Drawing svg={DRAWINGS[name]} {...rest} />;
}
