import down from 'lucide-static/icons/arrow-down.svg?raw';
import up from 'lucide-static/icons/arrow-up.svg?raw';
import bookmark from 'lucide-static/icons/bookmark.svg?raw';
import building from 'lucide-static/icons/building-2.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import copy from 'lucide-static/icons/copy.svg?raw';
import file from 'lucide-static/icons/file-down.svg?raw';
import highlighter from 'lucide-static/icons/highlighter.svg?raw';
import library from 'lucide-static/icons/library.svg?raw';
import mapPin from 'lucide-static/icons/map-pin.svg?raw';
import note from 'lucide-static/icons/message-square.svg?raw';
import panel from 'lucide-static/icons/panel-right.svg?raw';
import pen from 'lucide-static/icons/pen.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import options from 'lucide-static/icons/settings.svg?raw';
import share from 'lucide-static/icons/share.svg?raw';
import trash from 'lucide-static/icons/trash-2.svg?raw';
import alert from 'lucide-static/icons/triangle-alert.svg?raw';
import unlink from 'lucide-static/icons/unlink.svg?raw';
import user from 'lucide-static/icons/user.svg?raw';
import userPen from 'lucide-static/icons/user-pen.svg?raw';
import users from 'lucide-static/icons/users.svg?raw';
import close from 'lucide-static/icons/x.svg?raw';
import { Drawing, type DrawingProps } from './drawing.tsx';

const DRAWINGS = {
  alert,
  bookmark,
  building,
  check,
  close,
  copy,
  down,
  file,
  highlighter,
  library,
  'map-pin': mapPin,
  note,
  options,
  panel,
  pen,
  plus,
  search,
  share,
  trash,
  unlink,
  up,
  user,
  'user-pen': userPen,
  users,
} as const;
export type IconName = keyof typeof DRAWINGS;

/** The icons of our own screens. */
export function Icon({ name, ...rest }: { name: IconName } & Omit<DrawingProps, 'svg'>) {
  return <Drawing svg={DRAWINGS[name]} {...rest} />;
}
