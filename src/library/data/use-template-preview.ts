import { useEffect, useState } from 'preact/hooks';
import { say } from '../../core/words/words.ts';
import { exportText } from '../export-library.ts';
import { ownTemplate } from '../own-template.ts';
import type { Library } from '../use-library.ts';

export interface TemplatePreview {
  /** The article that it is made of; null where the library is empty. */
  readonly title: string | null;
  readonly words: string;
  /** What is wrong with the template, with the line; null where nothing is. */
  readonly fault: string | null;
}

/** After the last key, in milliseconds. */
const LATER = 150;

/** What a template makes of the article that was changed last, while it is written. A mistake leaves the last preview standing. */
export function useTemplatePreview({ db, articles }: Library, template: string): TemplatePreview {
  const [shown, setShown] = useState<TemplatePreview>({ title: null, words: '', fault: null });
  const [article] = articles;
  useEffect(() => {
    if (db === null) return;
    let over = false;
    const timer = setTimeout(async () => {
      try {
        const { templateFormat } = await import('../bulk/template-format.ts');
        templateFormat(template);
        const words =
          article === undefined
            ? say('template_keep_first')
            : await exportText(db, { articles: [article], only: null }, ownTemplate(template));
        if (!over) setShown({ title: article?.title ?? null, words, fault: null });
      } catch (error) {
        const fault = error instanceof Error && error.name === 'TemplateError' ? error.message : say('template_no_preview');
        if (!over) setShown((before) => ({ ...before, fault }));
      }
    }, LATER);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [db, article, template]);
  return shown;
}
