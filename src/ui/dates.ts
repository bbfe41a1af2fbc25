import { wordsLocale } from '../core/words/words.ts';

/** A date as precise as its source has it, in the reader's locale: "2017-04-11", "2017-04", "2017", or with a time. */
export function dateLabel(iso: string): string {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso);
  if (!match) return '';
  const [, year = '', month, day] = match;
  // The day as the page names it: a time zone must not move it to the day before.
  const date = new Date(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  if (day !== undefined) return date.toLocaleDateString(wordsLocale(), { dateStyle: 'medium' });
  return date.toLocaleDateString(wordsLocale(), month === undefined ? { year: 'numeric' } : { year: 'numeric', month: 'long' });
}

/** When something was saved: the time today, else the day. @param time milliseconds since 1970 */
export function savedLabel(time: number, now = Date.now()): string {
  const date = new Date(time);
  return date.toDateString() === new Date(now).toDateString()
    ? date.toLocaleTimeString(wordsLocale(), { hour: '2-digit', minute: '2-digit' })
    : date.toLocaleDateString(wordsLocale(), { dateStyle: 'medium' });
}
