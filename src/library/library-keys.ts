import type { KeyWords } from '../ui/key-list.tsx';

export const LIBRARY_KEYS: KeyWords = [
  [{ sign: '/' }, 'keys_search'],
  [{ named: 'key_moves' }, 'keys_move'],
  [{ named: 'key_sideways' }, 'keys_along'],
  [{ named: 'key_enter' }, 'keys_details'],
  [{ sign: 'N' }, 'keys_note'],
  [{ sign: 'T' }, 'keys_tag'],
  [{ sign: 'C' }, 'keys_cite'],
  [{ named: 'key_colours' }, 'keys_colour'],
  [{ sign: 'X' }, 'keys_select'],
  [{ named: 'key_shift_x' }, 'keys_select_to'],
  [{ named: 'key_ctrl_a' }, 'keys_select_all'],
  [{ named: 'key_delete' }, 'keys_delete'],
  [{ named: 'key_ctrl_z' }, 'keys_undo'],
  [{ named: 'key_shift_ctrl_z' }, 'keys_redo'],
  [{ named: 'key_escape' }, 'keys_escape'],
  [{ sign: '?' }, 'keys_list'],
];

export const PANEL_KEYS: KeyWords = [
  [{ sign: '/' }, 'outline_find'],
  [{ named: 'key_up_down' }, 'keys_move_here'],
  [{ named: 'key_sideways' }, 'keys_along'],
  [{ named: 'key_enter' }, 'keys_go_to'],
  [{ sign: 'K' }, 'keys_keep'],
  [{ sign: 'N' }, 'keys_note'],
  [{ named: 'key_ctrl_z' }, 'keys_undo'],
  [{ named: 'key_shift_ctrl_z' }, 'keys_redo'],
  [{ sign: '?' }, 'keys_list'],
];
