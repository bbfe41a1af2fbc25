import type { Reason } from '../core/analysis.ts';
import { sayCode } from '../core/words/words.ts';

/** Why a finder decided, as a sentence for the reader; '' for a rule that this version does not know. */
export function reasonWords({ rule, words = '…' }: Reason): string {
  return sayCode('reason', rule, { words });
}
