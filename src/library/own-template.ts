import type { ExportFormat } from '../core/export/format.ts';

/** The reader's own template as a format. The language of templates is loaded when it is used. */
export function ownTemplate(template: string): ExportFormat {
  return {
    id: 'template',
    label: 'My template',
    extension: 'md',
    mime: 'text/markdown',
    async *write(articles) {
      const { templateFormat } = await import('./bulk/template-format.ts');
      yield* templateFormat(template).write(articles);
    },
  };
}
