import type { LiquidError } from 'liquidjs';
import { TemplateError, type TemplateFault } from './template-error.ts';

/** What liquidjs 10 says, and which fault of ours it is; the first group is what it is about. */
const FAULTS: readonly (readonly [RegExp, TemplateFault])[] = [
  [/^undefined filter: (.+)$/, 'unknown-filter'],
  [/^tag "((?:end|els|when).*)" not found$/, 'stray-tag'],
  [/^tag "(.*)" not found$/, 'unknown-tag'],
  [/^(?:tag|output) "(.*)" not closed$/s, 'not-closed'],
  [/^tag (\{%.*%\}) not closed$/s, 'not-closed'],
  [/^ENOENT: Failed to lookup "(.*)" in /, 'no-file'],
  [/limit exceeded$/, 'too-much'],
];
/** The most of a template that is repeated in words about it, in UTF-16 units. */
const SHOWN = 60;

/** liquidjs' mistakes have no codes: they are told by what they say. What it says of another mistake is one of syntax. */
export function templateFault(error: LiquidError): TemplateError {
  const said = error.originalError?.message ?? error.message.replace(/, line:\d+, col:\d+$/, '');
  const [line] = error.token?.getPosition() ?? [];
  for (const [shape, code] of FAULTS) {
    const match = shape.exec(said);
    if (match !== null) return new TemplateError(code, error.message, shown(match[1] ?? ''), line ?? null);
  }
  return new TemplateError('syntax', error.message, '', line ?? null);
}

function shown(part: string): string {
  const words = part.replace(/\s+/g, ' ').trim();
  return words.length > SHOWN ? `${words.slice(0, SHOWN).toWellFormed()}…` : words;
}
