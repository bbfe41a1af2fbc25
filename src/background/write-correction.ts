import type { Correction } from '../core/correction.ts';
import type { Sender } from '../core/message-bus.ts';
import type { Reply } from '../core/reply.ts';
import type { RequestOf } from '../messages.ts';
import { writeCorrection } from '../store/corrections.ts';
import { targetOf, writeTo } from './write-to.ts';

/** Writes what the reader put right, or that they took it back. */
export async function writeCorrectionFor(request: RequestOf<'correction.write'>, sender: Sender): Promise<Reply<Correction>> {
  const target = await targetOf(request.article, sender);
  if (!target.ok) return target;
  return writeTo(target.value, ({ db, articleKey, now, create }) =>
    writeCorrection(db, { correction: { ...request.correction, articleKey }, now, create }),
  );
}
