import type { ExportFormat } from '../core/export/format.ts';
import { EXPORT_FORMATS } from '../core/export/formats.ts';

/** Beside the last used one; the list has the most used first. */
const MOST_USED = 4;
const LAST = 'last-export-format';

/** The formats that the menu shows before the reader asks for all: the one used last, then the most used. */
export function offeredFormats(last: string | null, formats = EXPORT_FORMATS): readonly ExportFormat[] {
  const used = formats.filter(({ id }) => id === last);
  return [...used, ...formats.filter((format) => !used.includes(format)).slice(0, MOST_USED)];
}

/** A habit of this browser, no part of the library. */
export function lastFormat(): string | null {
  return localStorage.getItem(LAST);
}

export function rememberFormat(format: ExportFormat): void {
  localStorage.setItem(LAST, format.id);
}
