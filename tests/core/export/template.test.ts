import { Parser } from 'commonmark';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { TEMPLATE_EXAMPLES } from '../../../src/library/bulk/template-examples.ts';
import { TemplateError, templateFormat } from '../../../src/library/bulk/template-format.ts';
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

  it.each([
    ['a tag that does not end', '{% for each in quotations %}{{ each.words }}'],
    ['a filter that is none', '{{ title | shout }}'],
    ['a tag that is none', '{% launch %}'],
    ['a file to include', '{% include "secrets" %}'],
    ['a file to render', '{% render "secrets" %}'],
    ['a loop without an end in sight', '{% for a in (1..9999999) %}{% for b in (1..9999999) %}x{% endfor %}{% endfor %}'],
    ['more than the longest', 'x'.repeat(200_000)],
  ])('with %s is refused in a sentence', async (_name, template) => {
    await expect(filled(template)).rejects.toThrow(TemplateError);
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
