import { afterAll, beforeAll } from 'vitest';
import { type Patched, patchedExtension } from './patched.ts';
import { openQuotemark, type Quotemark } from './quotemark.ts';

/** One browser for all tests of a file, its extension granted every site: nobody can answer the browser's question here. */
export function onEverySite(): () => Quotemark {
  let patched: Patched;
  let quotemark: Quotemark;
  beforeAll(async () => {
    patched = patchedExtension({ host_permissions: ['http://*/*'] });
    quotemark = await openQuotemark({ extension: patched.folder });
  });
  afterAll(async () => {
    await quotemark.close();
    await patched.close();
  });
  return () => quotemark;
}
