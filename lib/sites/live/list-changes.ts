/**
 * Whether changes of a page may be changes of its list: they lie in its region, or the region itself is gone. What the
 * extension put into the page itself is none.
 */
export function concernsList(records: readonly MutationRecord[], region: Element | undefined): boolean {
  if (!region?.isConnected) return records.some(isOfPage);
  return records.some((record) => region.contains(record.target) && isOfPage(record));
}

function isOfPage({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type !== 'childList' || [...addedNodes, ...removedNodes].some((node) => !isOurs(node));
}

function isOurs({ nodeName }: Node): boolean {
  return nodeName.toLowerCase().startsWith('kindred-');
}
