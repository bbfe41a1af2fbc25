import { say } from '../core/words/words.ts';
import { useLate } from '../ui/use-late.ts';

/** Holds the place of what will come. Grey rows only when it takes long enough to be seen. */
export function ReadingView({ title }: { title: string }) {
  const slow = useLate(true, 300);
  const verySlow = useLate(true, 3000);
  return (
    <main class="popup" aria-busy="true">
      <header class="popup-top">
        <h1 class="popup-title" dir="auto">
          {title || say('extension_name')}
        </h1>
        <p class="meta" role="status">
          {say(verySlow ? 'page_still_reading' : 'page_reading')}
        </p>
      </header>
      {slow && (
        <div class="grey-rows" aria-hidden="true">
          <span class="grey-badge" />
          <span class="grey-bar" />
          <span class="grey-bar long" />
          <span class="grey-bar long" />
          <span class="grey-badge" />
          <span class="grey-bar" />
          <span class="grey-bar long" />
          <span class="grey-bar long" />
        </div>
      )}
    </main>
  );
}
