import type { KeyWords } from '../ui/key-list.tsx';

export const POPUP_KEYS: KeyWords = [
  ['Up, Down, Home, End', 'Move in a list'],
  ['Left, Right', 'Move along a row, or to the next list'],
  ['Enter', 'Go to the words in the page'],
  ['Ctrl + Z', 'Undo'],
  ['Escape', 'Close'],
  ['?', 'This list'],
];
