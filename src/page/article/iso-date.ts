const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?/;
const MONTH_FIRST = /\b([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i;
const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th|\.)?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})\b/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:$|T|\d{6}$)/;
const YEAR_FIRST = /\b(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})\b/;
const DOTTED = /\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/;
const SLASHED = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/;

/**
 * A date as ISO 8601, as precise as it was written, or null. Takes ISO, "November 3, 2021", "3 November 2021",
 * "2021/11/03", "20211103", "3.11.2021"; "11/30/2021" where only one order is a date, never "3/11/2021", which two halves
 * of the world read differently.
 */
export function isoDate(text: string): string | null {
  const value = text.trim().slice(0, 200);
  const iso = ISO.exec(value);
  if (iso) {
    const [, year, month, date, time, zone] = iso;
    const day = dayOf(year, month, date);
    if (day === null || time === undefined) return day;
    return `${day}T${time.padStart(time.length === 4 || time.length === 7 ? time.length + 1 : time.length, '0')}${zoneOf(zone)}`;
  }
  const compact = COMPACT.exec(value) ?? YEAR_FIRST.exec(value);
  if (compact) return dayOf(compact[1], compact[2], compact[3]);
  const monthFirst = MONTH_FIRST.exec(value);
  if (monthFirst) return named(monthFirst[3], monthFirst[1], monthFirst[2]);
  const dayFirst = DAY_FIRST.exec(value);
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const dotted = DOTTED.exec(value);
  if (dotted) return dayOf(dotted[3], dotted[2], dotted[1]);
  const [, first = '', second = '', year] = SLASHED.exec(value) ?? [];
  if (Number(first) > 12) return dayOf(year, second, first);
  return Number(second) > 12 ? dayOf(year, first, second) : null;
}

function named(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const index = MONTHS.indexOf((month ?? '').toLowerCase());
  return index === -1 ? null : dayOf(year, String(index + 1), day);
}

function dayOf(year = '', month = '', day = ''): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!(y >= 1600 && y <= 2200 && m >= 1 && m <= 12 && d >= 1 && d <= 31)) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined || zone === 'Z') return zone ?? '';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}
