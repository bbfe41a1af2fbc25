/**
 * Checks of data that comes from elsewhere: messages, stored rows, imported files. A check takes an unknown value and
 * gives it back typed, holding nothing but the fields that were named, or throws InvalidError with the path to the fault.
 * The makers of checks are marked as free of side effects, so that a script carries only the checks that it makes.
 */
export type Check<T> = (value: unknown, path?: string) => T;
export type Checked<C> = C extends Check<infer T> ? T : never;

export class InvalidError extends Error {
  override readonly name = 'InvalidError';
  readonly path: string;
  readonly expected: string;
  constructor(path: string, expected: string) {
    super(`${path || 'value'}: expected ${expected}`);
    this.path = path;
    this.expected = expected;
  }
}

function fail(path: string | undefined, expected: string): never {
  throw new InvalidError(path ?? '', expected);
}

/** @param max the longest text taken, in UTF-16 units */
/* @__NO_SIDE_EFFECTS__ */ export function text(max = 10_000): Check<string> {
  return (value, path) => (typeof value === 'string' && value.length <= max ? value : fail(path, `a text of at most ${max} units`));
}

/* @__NO_SIDE_EFFECTS__ */ export function integer(min = 0, max = Number.MAX_SAFE_INTEGER): Check<number> {
  return (value, path) =>
    Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max
      ? (value as number)
      : fail(path, `a whole number from ${min} to ${max}`);
}

/* @__NO_SIDE_EFFECTS__ */ export function number(min: number, max: number): Check<number> {
  return (value, path) =>
    typeof value === 'number' && value >= min && value <= max ? value : fail(path, `a number from ${min} to ${max}`);
}

export const flag: Check<boolean> = (value, path) => (typeof value === 'boolean' ? value : fail(path, 'true or false'));

/* @__NO_SIDE_EFFECTS__ */ export function oneOf<const T extends readonly (string | number | boolean | null)[]>(
  values: T,
): Check<T[number]> {
  return (value, path) => (values.includes(value as never) ? (value as T[number]) : fail(path, `one of ${values.join(', ')}`));
}

/* @__NO_SIDE_EFFECTS__ */ export function nullable<T>(check: Check<T>): Check<T | null> {
  return (value, path) => (value === null ? null : check(value, path));
}

/** A field that may be missing; a missing field stays missing. */
/* @__NO_SIDE_EFFECTS__ */ export function optional<T>(check: Check<T>): Check<T | undefined> {
  return (value, path) => (value === undefined ? undefined : check(value, path));
}

/* @__NO_SIDE_EFFECTS__ */ export function list<T>(check: Check<T>, max = 10_000): Check<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value) || value.length > max) fail(path, `a list of at most ${max}`);
    return (value as unknown[]).map((item, index) => check(item, `${path ?? ''}[${index}]`));
  };
}

/** A plain object whose keys are names of ours or ids; `__proto__` and its like are never keys. */
/* @__NO_SIDE_EFFECTS__ */ export function record<T>(check: Check<T>, max = 1000): Check<Record<string, T>> {
  return (value, path) => {
    if (!isPlainObject(value)) fail(path, 'an object');
    const entries = Object.entries(value as object);
    if (entries.length > max) fail(path, `an object of at most ${max} fields`);
    return Object.fromEntries(
      entries.filter(([key]) => key !== '__proto__').map(([key, item]) => [key, check(item, `${path ?? ''}.${key}`)]),
    );
  };
}

type Fields = Record<string, Check<unknown>>;
type OptionalKeys<F extends Fields> = { [K in keyof F]: undefined extends Checked<F[K]> ? K : never }[keyof F];
type ObjectOf<F extends Fields> = { [K in Exclude<keyof F, OptionalKeys<F>>]: Checked<F[K]> } & {
  [K in OptionalKeys<F>]?: Exclude<Checked<F[K]>, undefined>;
};

/** Fields that are not named are dropped: what comes from elsewhere cannot smuggle anything in. */
/* @__NO_SIDE_EFFECTS__ */ export function object<F extends Fields>(fields: F): Check<ObjectOf<F>> {
  return (value, path) => {
    if (!isPlainObject(value)) fail(path, 'an object');
    const out: Record<string, unknown> = {};
    for (const [key, check] of Object.entries(fields)) {
      const item = Object.hasOwn(value as object, key) ? (value as Record<string, unknown>)[key] : undefined;
      const checked = check(item, path ? `${path}.${key}` : key);
      if (checked !== undefined) out[key] = checked;
    }
    return out as ObjectOf<F>;
  };
}

/** A check and one more condition on what it let through. */
/* @__NO_SIDE_EFFECTS__ */ export function where<T>(check: Check<T>, holds: (value: T) => boolean, expected: string): Check<T> {
  return (value, path) => {
    const checked = check(value, path);
    return holds(checked) ? checked : fail(path, expected);
  };
}

/** An object whose `tag` field says which of several shapes it has. */
/* @__NO_SIDE_EFFECTS__ */ export function variant<K extends string, V extends Record<string, Check<unknown>>>(
  tag: K,
  shapes: V,
): Check<Checked<V[keyof V]>> {
  return (value, path) => {
    const name = isPlainObject(value) ? (value as Record<string, unknown>)[tag] : undefined;
    if (typeof name !== 'string' || !Object.hasOwn(shapes, name)) fail(path, `${tag} to be one of ${Object.keys(shapes).join(', ')}`);
    return (shapes[name as keyof V] as Check<Checked<V[keyof V]>>)(value, path);
  };
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
