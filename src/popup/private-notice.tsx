import { failureWords } from '../ui/failure-words.ts';
import type { ShowToast } from '../ui/toast.tsx';
import { askBackground } from './connection.ts';

/** In a private window nothing is saved until the reader says so, once for each tab. */
export function PrivateNotice({ tabId, showToast }: { tabId: number; showToast: ShowToast }) {
  const keep = async () => {
    const reply = await askBackground('tab.keep-private', { tabId });
    if (!reply.ok) showToast(failureWords(reply.error));
  };
  return (
    <section class="site-offer" aria-label="Private window">
      <p>This is a private window. Nothing is saved from it.</p>
      <div class="offer-buttons">
        <button type="button" class="button small line" onClick={keep}>
          Keep it in my library
        </button>
      </div>
    </section>
  );
}
