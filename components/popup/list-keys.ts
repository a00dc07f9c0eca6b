/** What a key does in a list of papers. */
export type ListAct = 'next' | 'previous' | 'save' | 'turn' | 'unfold' | 'fold';

const ON_ANY: Record<string, ListAct> = { ArrowDown: 'next', ArrowUp: 'previous' };
/** Only on the title: on a button, space and letters are the button's own. */
const ON_TITLE: Record<string, ListAct> = { s: 'save', ' ': 'turn', ArrowRight: 'unfold', ArrowLeft: 'fold' };

type Keys = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** The act of a key that was pressed in a row; none with a modifier, which is the browser's. */
function listAct({ key, altKey, ctrlKey, metaKey }: Keys, onTitle: boolean): ListAct | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  return ON_ANY[key] ?? (onTitle ? ON_TITLE[key] : undefined);
}

const TITLE = '[data-kindred="title"]';

/** Puts the focus on the title before or after a row's; answers whether there was one. */
export function moveFocus(list: Element, from: Element | undefined, step: 1 | -1): boolean {
  const titles = [...list.querySelectorAll<HTMLElement>(TITLE)];
  const at = titles.findIndex((title) => from?.contains(title));
  const next = titles[at + step];
  next?.focus();
  next?.scrollIntoView?.({ block: 'nearest' });
  return next !== undefined;
}

/** Carries a key out in the list; `onLeave` when the focus goes up and out of it. */
export function handleListKey(event: KeyboardEvent, list: Element, onLeave: () => void): void {
  const target = event.target as Element;
  const row = target.closest('[data-kindred="row"]');
  const act = row ? listAct(event, target.matches(TITLE)) : undefined;
  if (!row || !act) return;
  event.preventDefault();
  if (act === 'next') moveFocus(list, row, 1);
  else if (act === 'previous') moveFocus(list, row, -1) || onLeave();
  else if (act === 'save') row.querySelector<HTMLElement>('[data-kindred="save"]')?.click();
  else turnFold(row, act);
}

function turnFold(row: Element, act: 'turn' | 'unfold' | 'fold'): void {
  const button = row.querySelector<HTMLElement>('[data-kindred="unfold"]');
  const isOpen = button?.getAttribute('aria-expanded') === 'true';
  if (act === 'turn' || isOpen === (act === 'fold')) button?.click();
}
