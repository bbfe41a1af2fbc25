/** Reads data that anybody may have written: own fields only, and nothing but the kind that was asked for. */
export type Fields = Readonly<Record<string, unknown>>;

/** The object's own fields; none for what is no object. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** An own field. `__proto__` and what is inherited are never one. */
export function field(value: unknown, name: string): unknown {
  const fields = fieldsOf(value);
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The text of a field, well-formed; '' for anything else. */
export function textField(value: unknown, name: string): string {
  const found = field(value, name);
  return typeof found === 'string' ? found.toWellFormed() : '';
}

/** A list as it is, one thing as a list of it, nothing as an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** The texts of a list. */
export function textsOf(value: unknown): string[] {
  return listOf(value)
    .filter((item): item is string => typeof item === 'string')
    .map((item) => item.toWellFormed());
}

/** ISO 8601 in UTC with milliseconds, or null for what is no time between the years 1970 and 9999. */
export function timeOf(value: unknown): string | null {
  const time = typeof value === 'number' ? value : typeof value === 'string' && value.length <= 40 ? Date.parse(value) : Number.NaN;
  return time >= 0 && time < LATEST ? new Date(time).toISOString() : null;
}

const LATEST = Date.parse('9999-12-31T00:00:00Z');
