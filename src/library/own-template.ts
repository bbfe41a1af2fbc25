import type { ExportFormat } from '../core/export/format.ts';
import { say } from '../core/words/words.ts';

/** The reader's own template as a format. The language of templates is loaded when it is used. */
export function ownTemplate(template: string): ExportFormat {
  return {
    id: 'template',
    label: say('template_my'),
    extension: 'md',
    mime: 'text/markdown',
    async *write(articles) {
      const { templateFormat } = await import('./bulk/template-format.ts');
      yield* templateFormat(template).write(articles);
    },
  };
}
