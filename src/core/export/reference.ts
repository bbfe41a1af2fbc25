import { hash } from '../hash.ts';
import { articleFacts } from './article-facts.ts';
import { attributionLine, excerpts, excerptWords } from './excerpts.ts';
import type { ExportArticle } from './format.ts';

export interface ReferenceName {
  readonly family: string;
  readonly given: string;
}

/** An article as reference managers know one. What is not known is '' or null. */
export interface Reference {
  /** Letters and figures; its end tells articles apart that share author, year and word. */
  readonly key: string;
  readonly title: string;
  readonly site: string;
  /** A name in two parts, or as it is where it cannot be parted. */
  readonly authors: readonly (ReferenceName | string)[];
  /** Year, and month and day where they are known. */
  readonly published: readonly number[] | null;
  readonly accessed: readonly number[] | null;
  readonly language: string;
  readonly url: string;
  readonly tags: readonly string[];
  /** Quotations, highlights and notes, a line each: the words, who said them and how sure that is, the note, the link. */
  readonly lines: readonly string[];
}

export function reference(article: ExportArticle): Reference {
  const { title, site, authors, published, accessed, language, url } = articleFacts(article);
  const all = excerpts(article);
  const year = datePartsOf(published)?.[0] ?? '';
  return {
    key: citeKey(authors[0] ?? site, title, String(year)) + hash(article.url).slice(0, KEY_TAIL),
    title,
    site,
    authors: authors.map(referenceName),
    published: datePartsOf(published),
    accessed: datePartsOf(accessed),
    language: /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language) ? language : '',
    url,
    tags: [...new Set(all.flatMap(({ tags }) => tags.map(inLine)))].filter((tag) => tag !== ''),
    lines: all.map((excerpt) => {
      const by = attributionLine(excerpt);
      const note = excerpt.note.trim();
      const facts = [
        excerptWords(excerpt, ' '),
        by && `— ${by}`,
        note === '' ? '' : `Note: ${note}`,
        excerpt.kind === 'note' ? '' : (excerpt.link ?? ''),
      ];
      return facts
        .map(inLine)
        .filter((fact) => fact !== '')
        .join(' ');
    }),
  };
}

const KEY_TAIL = 4;
const PARTICLES = / ((?:van|von|de|del|della|di|da|dos|du|la|le|ter|zu|zum|zur|bin|al)(?: (?:der|den|la|de))?)$/;
const ORGANISATION = /\b(?:staff|desk|team|agency|agencies|news|newsroom|editors|press|redaktion|and|und)\b/i;
/** Longer names are seldom a person's. */
const MOST_WORDS = 5;

/** The last word is the family name, with its particles; organisations, names with a comma or of one word stay as they are. */
export function referenceName(name: string): ReferenceName | string {
  const last = name.lastIndexOf(' ');
  if (last < 1 || /[,&/]/.test(name) || ORGANISATION.test(name) || name.split(' ').length > MOST_WORDS) return name;
  const [given, family] = [name.slice(0, last), name.slice(last + 1)];
  const particles = PARTICLES.exec(given);
  return particles === null ? { given, family } : { given: given.slice(0, particles.index), family: `${particles[1] ?? ''} ${family}` };
}

/** [year, month, day] of an ISO 8601 date, as far as it goes. */
export function datePartsOf(date: string): number[] | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?!\d)/.exec(date);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0] = match.slice(1).map((part) => Number(part ?? 0));
  if (month < 1 || month > 12) return [year];
  return day < 1 || day > 31 ? [year, month] : [year, month, day];
}

function citeKey(author: string, title: string, year: string): string {
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9 ]/g, '');
  const last = plain(author).split(' ').at(-1) ?? '';
  const word =
    plain(title)
      .split(' ')
      .find((part) => part.length > 3) ?? '';
  return `${last || 'article'}${year}${word}`;
}

function inLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
