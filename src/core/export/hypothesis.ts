import { hash } from '../hash.ts';
import { type ArticleFacts, articleFacts } from './article-facts.ts';
import { attributionLine, type Excerpt, excerpts } from './excerpts.ts';
import type { ExportArticle, ExportFormat } from './format.ts';

const USER = 'acct:quotemark@localhost';

/**
 * The file that Hypothesis' sidebar writes and reads. Its text is Markdown: who said it, then the reader's note. What our
 * own import needs to take them apart again is under `quotemark`, which Hypothesis drops.
 */
export const hypothesis: ExportFormat = {
  id: 'hypothesis',
  label: 'Hypothesis (JSON)',
  extension: 'json',
  mime: 'application/json',
  async *write(articles) {
    let first = true;
    for await (const article of articles) {
      const facts = articleFacts(article);
      const records = excerpts(article).map((excerpt) => JSON.stringify(recordOf(article, facts, excerpt), null, 2));
      if (records.length === 0) continue;
      yield ((first ? head(article.accessed) : ',\n') + records.join(',\n')).toWellFormed();
      first = false;
    }
    yield `${first ? head(NEVER) : ''}\n]}\n`;
  },
};

/** The date of a file with nothing in it. */
const NEVER = '1970-01-01T00:00:00.000Z';

function head(date: string): string {
  return `{"export_date": ${JSON.stringify(date)}, "export_userid": "${USER}", "client_version": "quotemark", "annotations": [\n`;
}

function recordOf(article: ExportArticle, facts: ArticleFacts, excerpt: Excerpt): object {
  const { annotation, quote, tags, note, link } = excerpt;
  const { title, site, authors, published, url } = facts;
  const by = attributionLine(excerpt);
  return {
    id: `${hash(article.url)}-${annotation?.id ?? excerpt.id}`,
    created: annotation?.created ?? article.accessed,
    updated: annotation?.modified ?? article.accessed,
    group: '__world__',
    tags,
    text: [by && `**${by.replace(/[\\`*_[\]<]/g, '\\$&')}**`, note].filter((part) => part.trim() !== '').join('\n\n'),
    uri: url,
    user: USER,
    hidden: false,
    document: { title: [title] },
    permissions: { read: [USER], update: [USER], delete: [USER] },
    target: [{ source: url, ...(annotation === null && quote === null ? {} : { selector: annotation?.selectors ?? [quote] }) }],
    links: link === null ? {} : { incontext: link },
    user_info: { display_name: null },
    quotemark: {
      motivation: annotation?.motivation ?? 'identifying',
      note,
      colour: annotation?.colour ?? null,
      keptQuotation: annotation?.keptQuotation ?? null,
      speaker: excerpt.speaker,
      sureness: excerpt.sureness,
      site,
      authors,
      published,
      accessed: article.accessed,
    },
  };
}
