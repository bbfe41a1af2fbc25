import type { Quotemark } from './quotemark.ts';

/** Stops the background worker at once, as the browser does when it needs the memory. */
export async function killWorker({ cdp, id }: Quotemark): Promise<boolean> {
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
  const worker = targetInfos.find(({ url }) => url.startsWith(`chrome-extension://${id}/`));
  if (worker === undefined) return false;
  await cdp.send('Target.closeTarget', { targetId: worker.targetId }).catch(() => undefined);
  return true;
}
