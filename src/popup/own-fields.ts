import browser from 'webextension-polyfill';
import type { Motivation } from '../core/annotation.ts';
import { readTags } from '../store/list-tags.ts';
import type { WriteFields } from '../ui/write-fields.ts';
import { askBackground } from './connection.ts';

interface Place {
  readonly motivation: Motivation;
  readonly articleKey: string;
  readonly tabId: number;
  /** What the reader was shown of the tab, in case it is closed by now. */
  readonly saves: boolean;
}

/** What an editor of one of the reader's things needs of the popup: ways to the store and to drafts. */
export function ownFields(annotationId: string, { motivation, articleKey, tabId, saves }: Place) {
  const article = { key: articleKey, tabId, saves };
  const write: WriteFields = (changes) => askBackground('annotation.write', { annotationId, motivation, changes, article });
  return { write, saves, drafts: browser.storage.session, knownTags: readTags };
}
