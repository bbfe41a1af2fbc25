import { say } from '../core/words/words.ts';
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
    <section class="site-offer" aria-label={say('private_label')}>
      <p class="offer-words">{say('private_what')}</p>
      <button type="button" class="button small line" onClick={keep}>
        {say('private_keep')}
      </button>
    </section>
  );
}
