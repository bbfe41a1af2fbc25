import { afterEach } from 'vitest';
import { openQuotemark, type Quotemark } from './quotemark.ts';

interface Closing {
  close(): Promise<void>;
}

/** What a test file's tests open: all of it is closed behind each test, the last first. Call it at the top of the file. */
export function leftOpen() {
  const open: Closing[] = [];
  afterEach(async () => {
    for (const thing of open.splice(0).reverse()) await thing.close();
  });
  return {
    push: (...things: readonly Closing[]) => void open.push(...things),
    /** Closes one of them within the test. */
    async close(thing: Closing) {
      open.splice(open.indexOf(thing), 1);
      await thing.close();
    },
    async started(options: Parameters<typeof openQuotemark>[0] = {}): Promise<Quotemark> {
      const quotemark = await openQuotemark(options);
      open.push(quotemark);
      return quotemark;
    },
  };
}
