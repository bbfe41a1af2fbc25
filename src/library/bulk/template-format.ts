import { Liquid, LiquidError, type Template } from 'liquidjs';
import { escapeInline, escapeMarkdown } from '../../core/export/escape-markdown.ts';
import type { ExportFormat } from '../../core/export/format.ts';
import { inChunks } from '../../core/export/in-chunks.ts';
import { yamlText } from '../../core/export/obsidian.ts';
import { type TemplateData, templateData } from '../../core/export/template-data.ts';
import { TemplateError } from './template-error.ts';
import { templateFault } from './template-fault.ts';
import { TEMPLATE_NAMES } from './template-names.ts';

/** The longest template, in UTF-16 units. */
export const MAX_TEMPLATE = 100_000;
/** How long one article may take, in milliseconds: a template may hold a loop in a loop in a loop. */
const LONGEST = 2000;
/** What one article may use, in liquidjs' own count: about as many characters. */
const MOST = 20_000_000;

/**
 * A format that writes each article by the reader's own template, in Liquid. Nothing of it is run as a script: templates
 * are walked through, and can read nothing but what they are given.
 * @throws TemplateError when it cannot be read
 */
export function templateFormat(template: string): ExportFormat {
  if (template.length > MAX_TEMPLATE) throw new TemplateError('too-long', `longer than ${MAX_TEMPLATE} units`);
  const engine = liquid();
  const parsed = attempt(() => engine.parse(template));
  return {
    id: 'template',
    label: 'My template',
    extension: 'md',
    mime: 'text/markdown',
    write: inChunks((article) => rendered(engine, parsed, templateData(article)), { between: '\n' }),
  };
}

/** What Liquid itself names in loops, and of lists and of the groups that `group_by` makes. */
const LOOPS = ['forloop', 'tablerowloop'];
const OF_ITEMS: readonly string[] = [...TEMPLATE_NAMES.each, 'size', 'first', 'last', 'name', 'items'];

/** A name that nothing has, and its line from 1. */
export interface UnknownName {
  readonly name: string;
  readonly line: number;
}

/**
 * The first name of a template that an article has nothing under: it stays empty, as a name misspelt does.
 * @throws TemplateError when the template cannot be read
 */
export function unknownName(template: string): UnknownName | null {
  const engine = liquid();
  const { globals, variables, locals } = attempt(() => engine.analyzeSync(engine.parse(template), { partials: false }));
  const known: readonly string[] = [...TEMPLATE_NAMES.article, ...TEMPLATE_NAMES.lists];
  const strays = Object.entries(globals)
    .filter(([name]) => !known.includes(name))
    .map(([name, [at]]) => ({ name, line: at?.location.row ?? 1 }));
  // What is neither the article's nor assigned is an item of a list; of what was assigned nobody can tell.
  const inLoops = Object.entries(variables).filter(
    ([name]) => !Object.hasOwn(globals, name) && !Object.hasOwn(locals, name) && !LOOPS.includes(name),
  );
  for (const { segments, location } of inLoops.flatMap(([, uses]) => uses)) {
    const [item, field] = segments;
    if (typeof field === 'string' && !OF_ITEMS.includes(field)) strays.push({ name: `${String(item)}.${field}`, line: location.row });
  }
  return strays.sort((a, b) => a.line - b.line)[0] ?? null;
}

function rendered(engine: Liquid, parsed: Template[], data: TemplateData): string {
  return attempt(() => String(engine.renderSync(parsed, data)));
}

function liquid(): Liquid {
  const engine = new Liquid({
    // No files to include, and no prototype to reach.
    templates: {},
    ownPropertyOnly: true,
    strictFilters: true,
    renderLimit: LONGEST,
    memoryLimit: MOST,
  });
  engine.registerFilter('md', (value: unknown) => escapeInline(text(value)));
  engine.registerFilter('quote', (value: unknown) =>
    text(value)
      .split('\n')
      .map((line) => `> ${escapeMarkdown(line)}`)
      .join('\n>\n'),
  );
  engine.registerFilter('yaml', (value: unknown) => yamlText(text(value)));
  return engine;
}

function text(value: unknown): string {
  return Array.isArray(value) ? value.map(text).join(', ') : value === undefined || value === null ? '' : String(value);
}

function attempt<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    // Its limits fail as plain errors inside of its own.
    if (!LiquidError.is(error)) throw error;
    throw templateFault(error);
  }
}
