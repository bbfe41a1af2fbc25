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
  readonly tabIndex: 0 | -1;
  readonly onOpen: () => void;
  readonly onKeep: (keep: boolean) => void;
}

/** Somebody's words in two lines; a click goes to them, the bookmark keeps them. */
export function QuotationRow(props: QuotationRowProps) {
  const { id, words, mark, unsure, detail, kept, tabIndex, onOpen, onKeep } = props;
  return (
    <li class="quotation-row" data-row={id}>
      <button type="button" class="quotation-open" tabIndex={tabIndex} onClick={onOpen}>
        <span class="quoted clamp" dir="auto">
          <span class={unsure ? 'quote-mark hollow' : 'quote-mark'}>{mark}</span>
          {words}
        </span>
        {detail !== undefined && <span class="meta quotation-detail">{detail}</span>}
      </button>
      <button
        type="button"
        class="icon-button keep"
        data-row-action
        tabIndex={-1}
        aria-pressed={kept}
        aria-label={kept ? 'Kept' : 'Keep'}
        title={kept ? 'Kept' : 'Keep'}
        onClick={() => onKeep(!kept)}
      >
        <Icon name="bookmark" filled={kept} />
      </button>
    </li>
  );
}
