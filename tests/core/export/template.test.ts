import { Parser } from 'commonmark';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { TEMPLATE_FAULTS, TemplateError } from '../../../src/library/bulk/template-error.ts';
import { TEMPLATE_EXAMPLES } from '../../../src/library/bulk/template-examples.ts';
import { templateFormat, unknownName } from '../../../src/library/bulk/template-format.ts';
import { templateWords } from '../../../src/library/template-words.ts';
import { FERRY } from './articles.ts';
import { written } from './written.ts';

const filled = async (template: string) => written(templateFormat(template), FERRY);

/** The words that a Markdown document shows. */
function shown(source: string): string {
  const walker = new Parser().parse(source).walker();
  let out = '';
  for (let event = walker.next(); event !== null; event = walker.next())
    out += event.node.literal ?? (event.node.type === 'softbreak' ? ' ' : '');
  return out;
}

describe('a mistake in a template', () => {
  it.each([
    ['{{ title }}\n{{ site | shout }}', 'unknown-filter', 'shout', 2],
    ['{% launch %}', 'unknown-tag', 'launch', 1],
    ['{{ title }}{% endfor %}', 'stray-tag', 'endfor', 1],
    ['\n\n{% for each in quotations %}x', 'not-closed', '{% for each in quotations %}', 3],
    ['a {{ title', 'not-closed', '{{ title', 1],
    ['{% if title', 'not-closed', '{% if title', 1],
    ['{% include "secrets" %}', 'no-file', 'secrets', 1],
    ['{% render "secrets" %}', 'no-file', 'secrets', 1],
    ['{% for a in (1..9999999) %}{% for b in (1..9999999) %}x{% endfor %}{% endfor %}', 'too-much', '', 1],
    ['x'.repeat(200_000), 'too-long', '', null],
    ['{% for x of y %}{% endfor %}', 'syntax', '', 1],
    ['{{ | }}', 'syntax', '', 1],
    ['{{ title | append }}', 'syntax', '', 1],
  ] as const)('is told by its kind, its part and its line: %#', async (template, code, about, line) => {
    const fault = await filled(template).then(
      () => null,
      (error) => error,
    );
    expect(fault).toBeInstanceOf(TemplateError);
    expect(fault).toMatchObject({ code, about, line });
    expect(templateWords(fault)).toMatch(/^\p{Lu}.*\.$/su);
    if (about !== '') expect(templateWords(fault)).toContain(about);
  });

  it('has words of ours for every kind', () => {
    for (const code of TEMPLATE_FAULTS) expect(templateWords(new TemplateError(code, '', 'x', 1))).toMatch(/^Line 1: ./);
  });

  it('that leaves a name misspelt is found, and none in the examples', () => {
    expect(unknownName('{{ title }}\n{% for each in quotation %}{{ each.words }}{% endfor %}')).toEqual({ name: 'quotation', line: 2 });
    expect(unknownName('{% for each in notes %}\n{{ each.word }}{{ forloop.index }}{% endfor %}')).toEqual({ name: 'each.word', line: 2 });
    expect(
      unknownName('{% assign all = notes | group_by: "colour" %}{% for one in all %}{{ one.name }}{{ all.x }}{% endfor %}'),
    ).toBeNull();
    for (const { text } of TEMPLATE_EXAMPLES) expect(unknownName(text)).toBeNull();
  });
});

describe('a reader’s own template', () => {
  it('names what an article has, and leaves out what it does not', async () => {
    expect(await filled('{{ title }} / {{ authors | join: " & " }} / {{ nothing }}')).toBe(
      `${FERRY.metadata.title?.value.trim()} / ${FERRY.metadata.authors?.value.map((name) => name.trim()).join(' & ')} / `,
    );
    expect(await filled('{% for each in quotations limit: 1 %}{{ each.speaker }}: {{ each.words | quote }}{% endfor %}')).toContain(
      '> “We kept \\*every\\* rivet',
    );
  });

  it.each(TEMPLATE_EXAMPLES.map((example) => [example.id, example.text] as const))(
    '%s, an example, writes every quotation so that it reads as it was said',
    async (_id, text) => {
      const words = shown((await filled(text)).replace(/^---\n.*?\n---\n/s, ''));
      for (const said of ['We kept *every* rivet [of it],', 'Nobody asked us,', 'First we saved the bell.', '1. '])
        if (said !== '1. ') expect(words).toContain(said);
      expect(words).toContain('Mirela Tosk');
    },
  );

  it('obsidian’s front matter is YAML', async () => {
    const [, front = ''] = /^---\n(.*?)\n---\n/s.exec(await filled(TEMPLATE_EXAMPLES[1]?.text ?? '')) ?? [];
    const document = parseDocument(front);
    expect(document.errors).toEqual([]);
    expect(Object.keys(document.toJS())).toEqual(['title', 'source', 'author', 'published', 'created', 'description', 'tags']);
  });

  it('reaches no prototype, no function and nothing of ours', async () => {
    const paths = [
      'title.constructor',
      'title.constructor.constructor',
      '__proto__',
      'quotations.constructor.name',
      'constructor.constructor',
      'globalThis',
      'quotations[0].__proto__.polluted',
    ];
    expect(await filled(paths.map((path) => `{{ ${path} }}`).join(''))).toBe('');
    await filled('{% assign __proto__ = "x" %}{% assign constructor = "y" %}').catch(() => undefined);
    expect(Object.prototype).not.toHaveProperty('x');
  });
});
