import { withoutFragment } from '../../lib/sites/live/navigation.ts';

/** Whether the document was loaded from the address that it has now: else its head may be that of another page. */
export function isLoadedHere(): boolean {
  if (document.readyState === 'loading') return true;
  const [loading] = performance.getEntriesByType('navigation');
  return !loading || withoutFragment(loading.name) === withoutFragment(location.href);
}
