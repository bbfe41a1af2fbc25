const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?/;
const MONTH_FIRST = /\b([A-Z][a-z]{2})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/;
const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th|\.)?\s+([A-Z][a-z]{2})[a-z]*\.?,?\s+(\d{4})\b/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:$|T|\d{6}$)/;
const YEAR_FIRST = /\b(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b/;

/**
 * A date as ISO 8601, as precise as it was written, or null. Takes ISO, "November 3, 2021", "3 November 2021",
 * "2021/11/03" and "20211103"; never "3/11/2021", which two halves of the world read differently.
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
  return dayFirst && named(dayFirst[3], dayFirst[2], dayFirst[1]);
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
