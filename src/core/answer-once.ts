import { respond } from './message-bus.ts';
import type { Reply } from './reply.ts';

/** How many answers are remembered: a message is sent again after seconds, and few are sent in that time. */
const REMEMBERED = 50;

/**
 * Answers as `respond` does, but a message that was sent again, because the first answer was slow, gets that same answer
 * and is carried out no second time: the reader may have taken the change back by then, and a late repeat would undo that.
 */
export function answerOnce(): typeof respond {
  const answers = new Map<string, Promise<Reply<unknown>>>();
  return (table, handlers, raw, sender) => {
    const id = (raw as { id?: unknown } | null)?.id;
    if (typeof id !== 'number') return respond(table, handlers, raw, sender);
    const key = `${sender?.context} ${sender?.tabId} ${id}`;
    const before = answers.get(key);
    if (before !== undefined) return before;
    const answer = respond(table, handlers, raw, sender);
    answers.set(key, answer);
    for (const oldest of answers.keys()) {
      if (answers.size <= REMEMBERED) break;
      answers.delete(oldest);
    }
    return answer;
  };
}
