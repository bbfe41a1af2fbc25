import type { ArticleMetadata } from '../core/article.ts';
import { say, sayList } from '../core/words/words.ts';
import { dateLabel } from '../ui/dates.ts';
import { Switch } from '../ui/switch.tsx';

interface Props {
  readonly metadata: ArticleMetadata;
  readonly painted: boolean;
  readonly onPaint: (on: boolean) => void;
}

export function ArticleHeader({ metadata, painted, onPaint }: Props) {
  const date = metadata.published === null ? '' : dateLabel(metadata.published.value);
  const source = sayList([metadata.site?.value ?? '', date].filter((part) => part !== ''));
  return (
    <header class="popup-top">
      <h1 class="popup-title" dir="auto">
        {metadata.title?.value ?? say('article_untitled')}
      </h1>
      <div class="popup-source">
        <span class="meta clip" title={source}>
          {source}
        </span>
        <Switch label={say('popup_highlights')} on={painted} onChange={onPaint} />
      </div>
    </header>
  );
}
