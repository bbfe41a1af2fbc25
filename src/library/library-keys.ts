import type { KeyWords } from '../ui/key-list.tsx';

export const LIBRARY_KEYS: KeyWords = [
  ['/', 'Search'],
  ['Up, Down, Page Up, Page Down, Home, End', 'Move in a list'],
  ['Left, Right', 'Move along a row'],
  ['Enter', 'Show the details'],
  ['N', 'Write a note'],
  ['T', 'Add a tag'],
  ['C', 'Copy with its source'],
  ['1 to 5', 'Change the colour'],
  ['X', 'Select'],
  ['Shift + X', 'Select up to here'],
  ['Ctrl + A', 'Select all'],
  ['Delete', 'Delete, with Undo'],
  ['Ctrl + Z', 'Undo'],
  ['Escape', 'Clear the search, then close'],
  ['?', 'This list'],
];

export const PANEL_KEYS: KeyWords = [
  ['/', 'Find in this article'],
  ['Up, Down, Home, End', 'Move in the list'],
  ['Left, Right', 'Move along a row'],
  ['Enter', 'Go to the words in the page'],
  ['K', 'Keep a quotation, or take it out'],
  ['N', 'Write a note'],
  ['Ctrl + Z', 'Undo'],
  ['?', 'This list'],
];
