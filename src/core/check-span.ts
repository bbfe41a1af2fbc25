import { type Check, InvalidError } from './check.ts';
import { isSpan, type Span } from './span.ts';

/** A span from elsewhere. */
export const checkSpan: Check<Span> = (value, path) => {
  if (!isSpan(value)) throw new InvalidError(path ?? '', 'a span');
  return { start: value.start, end: value.end };
};
