import { createChoicesStore } from '../../lib/access/choices.ts';
import { createClient } from '../../lib/messaging/messenger.ts';
import { pageApi } from '../../lib/platform/page-api.ts';
import { pageArea } from '../../lib/platform/page-area.ts';

/** A signal that aborts with `lifetime`, or when this page's site is turned off, here or in the browser's settings. */
export function whileOn(lifetime: AbortSignal): AbortSignal {
  const off = new AbortController();
  const signal = AbortSignal.any([lifetime, off.signal]);
  const client = createClient(pageApi.runtime as never);
  const check = async () => {
    // No answer is no order to leave.
    if (!(await client('site.isOn', {}).catch(() => true))) off.abort();
  };
  createChoicesStore(pageArea).onChange(() => void check(), signal);
  return signal;
}
