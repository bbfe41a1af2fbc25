import { say } from '../core/words/words.ts';
import { Icon } from './icon.tsx';
import './quotation-row.css';

export interface QuotationRowProps {
  readonly id: string;
  readonly words: string;
  /** The mark that opens the words, in the speaker's ink. */
  readonly mark: string;
  /** True where the speaker is a guess: the mark is hollow, as it is in the page. */
  readonly unsure: boolean;
  readonly detail?: string | undefined;
  readonly kept: boolean;
  /** Why nothing can be changed here, or null. */
  readonly locked: string | null;
  readonly tabIndex: 0 | -1;
  readonly onOpen: () => void;
  readonly onKeep: (keep: boolean) => void;
  readonly onCorrect: () => void;
}

/** Somebody's words in two lines; a click goes to them, the bookmark keeps them, and who said them can be put right. */
export function QuotationRow(props: QuotationRowProps) {
  const { id, words, mark, unsure, detail, kept, locked, tabIndex, onOpen, onKeep, onCorrect } = props;
  return (
    <li class="quotation-row" data-row={id}>
      <button type="button" class="quotation-open" tabIndex={tabIndex} onClick={onOpen}>
        <span class="quoted clamp" dir="auto">
          <span class={unsure ? 'quote-mark hollow' : 'quote-mark'}>{mark}</span>
          {words}
        </span>
        {detail !== undefined && <span class="meta quotation-detail">{detail}</span>}
      </button>
      <div class="quotation-actions">
        <button
          type="button"
          class="icon-button"
          tabIndex={-1}
          disabled={locked !== null}
          aria-pressed={kept}
          aria-label={say(kept ? 'quotation_kept' : 'quotation_keep')}
          title={locked ?? say(kept ? 'quotation_kept' : 'quotation_keep')}
          onClick={() => onKeep(!kept)}
        >
          <Icon name="bookmark" filled={kept} />
        </button>
        {!unsure && (
          <button
            type="button"
            class="icon-button"
            tabIndex={-1}
            disabled={locked !== null}
            aria-label={say('quotation_someone_else')}
            title={locked ?? say('quotation_someone_else')}
            onClick={onCorrect}
          >
            <Icon name="user-pen" />
          </button>
        )}
      </div>
      {unsure && (
        <button type="button" class="text-button" tabIndex={-1} disabled={locked !== null} title={locked ?? undefined} onClick={onCorrect}>
          {say('quotation_who')}
        </button>
      )}
    </li>
  );
}
