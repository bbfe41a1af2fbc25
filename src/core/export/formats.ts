import type { ExportFormat } from './format.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';

/** Every way to write articles down, in the order that screens offer them. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [markdown, json];
