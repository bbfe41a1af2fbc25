import { useEffect, useState } from 'preact/hooks';
import { say } from '../../core/words/words.ts';
import { TemplateError } from '../bulk/template-error.ts';
import { exportText } from '../export-library.ts';
import { ownTemplate } from '../own-template.ts';
import { templateWords } from '../template-words.ts';
import type { Library } from '../use-library.ts';

export interface TemplatePreview {
  /** The article that it is made of; null where the library is empty. */
  readonly title: string | null;
  readonly words: string;
  /** What is wrong with the template, with the line; null where nothing is. */
  readonly fault: string | null;
  /** The same in the words of the template language, which are English. */
  readonly detail: string | null;
  /** What is not wrong and likely not meant. */
  readonly hint: string | null;
}

const SOUND = { fault: null, detail: null, hint: null };
/** After the last key, in milliseconds. */
const LATER = 150;

/** What a template makes of the article that was changed last, while it is written. A mistake leaves the last preview standing. */
export function useTemplatePreview({ db, articles }: Library, template: string): TemplatePreview {
  const [shown, setShown] = useState<TemplatePreview>({ title: null, words: '', ...SOUND });
  const [article] = articles;
  useEffect(() => {
    if (db === null) return;
    let over = false;
    const timer = setTimeout(async () => {
      try {
        const { templateFormat, unknownName } = await import('../bulk/template-format.ts');
        templateFormat(template);
        const stray = unknownName(template);
        const words =
          article === undefined
            ? say('template_keep_first')
            : await exportText(db, { articles: [article], only: null }, ownTemplate(template));
        const hint = stray === null ? null : say('template_unknown_name', { name: stray.name, line: stray.line });
        if (!over) setShown({ title: article?.title ?? null, words, ...SOUND, hint });
      } catch (error) {
        const fault =
          error instanceof TemplateError
            ? { fault: templateWords(error), detail: error.message }
            : { fault: say('template_no_preview'), detail: null };
        if (!over) setShown((before) => ({ ...before, ...fault, hint: null }));
      }
    }, LATER);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [db, article, template]);
  return shown;
}
