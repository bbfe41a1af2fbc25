export const TEMPLATE_FAULTS = [
  'unknown-filter',
  'unknown-tag',
  'stray-tag',
  'not-closed',
  'no-file',
  'too-much',
  'too-long',
  'syntax',
] as const;
export type TemplateFault = (typeof TEMPLATE_FAULTS)[number];

/** A mistake in a template. Its message is the template language's own, in English: a detail beside our words for the code. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  readonly code: TemplateFault;
  /** What it is about: the name of a filter, the tag as it stands. */
  readonly about: string;
  /** From 1; null where it is the template as a whole. */
  readonly line: number | null;
  constructor(code: TemplateFault, message: string, about = '', line: number | null = null) {
    super(message);
    this.code = code;
    this.about = about;
    this.line = line;
  }
}
