import { say, sayCode } from '../core/words/words.ts';
import type { TemplateError } from './bulk/template-error.ts';

/** What is wrong with a template, and in which line, as a sentence for the reader. */
export function templateWords({ code, about, line }: TemplateError): string {
  const why = sayCode('template_fault', code, { about });
  return line === null ? why : say('template_line', { line, why });
}
