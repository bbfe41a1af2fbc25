import type { KeyWords } from '../ui/key-list.tsx';

export const POPUP_KEYS: KeyWords = [
  [{ named: 'key_up_down' }, 'keys_move'],
  [{ named: 'key_sideways' }, 'keys_along_or_next'],
  [{ named: 'key_enter' }, 'keys_go_to'],
  [{ named: 'key_ctrl_z' }, 'keys_undo'],
  [{ named: 'key_shift_ctrl_z' }, 'keys_redo'],
  [{ named: 'key_escape' }, 'common_close'],
  [{ sign: '?' }, 'keys_list'],
];
