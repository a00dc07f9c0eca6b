// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { concernsList } from '../../../../lib/sites/live/list-changes.ts';
import { createRowSet } from '../../../../lib/sites/live/rows.ts';
import type { ListingRow } from '../../../../lib/sites/site.ts';
import { paperOf } from '../../papers.ts';

beforeEach(() => {
  document.body.innerHTML = '<main><ul id="one"></ul><ul id="two"></ul></main><footer></footer>';
});

function item(list = 'one'): Element {
  const element = document.createElement('li');
  document.querySelector(`#${list}`)?.append(element);
  return element;
}

const rowAt = (anchor: Element, arxiv: string): ListingRow => ({
  ids: { arxiv },
  anchor,
  read: () => paperOf({ ids: { arxiv } }),
});
const titled = (anchor: Element, title: string): ListingRow => ({
  ids: {},
  anchor,
  read: () => paperOf({ title, ids: {} }),
});

describe('the rows of a list that changes', () => {
  it('are told when they come and go, and the others stay as they are', () => {
    const rows = createRowSet(() => undefined);
    const [a, b, c] = [item(), item(), item()];
    const first = [rowAt(a, '2001.00001'), rowAt(b, '2001.00002')];
    expect(rows.update(first)).toEqual({ added: first, removed: [] });
    const later = [rowAt(b, '2001.00002'), rowAt(c, '2001.00003')];
    expect(rows.update(later)).toEqual({ added: [later[1]], removed: [first[0]] });
    expect(rows.at(b)).toBe(first[1]);
    expect(rows.size()).toBe(2);
  });

  it('are new where a framework gives their place to another paper', () => {
    const rows = createRowSet(() => undefined);
    const a = item();
    const old = rowAt(a, '2001.00001');
    rows.update([old]);
    const fresh = rowAt(a, '2001.00002');
    expect(rows.update([fresh])).toEqual({ added: [fresh], removed: [old] });
    expect([rows.has(old), rows.has(fresh)]).toEqual([false, true]);
  });

  it('without ids are told by the title that is shown, and read for that alone', () => {
    const shown = new Map<ListingRow, string>();
    const rows = createRowSet((row) => shown.get(row));
    const [a, b] = [item(), item()];
    const unread = { ...titled(b, 'x'), read: () => expect.unreachable('a row out of sight was read') };
    const old = titled(a, 'One');
    rows.update([old, unread]);
    shown.set(old, 'One');
    expect(rows.update([titled(a, 'One'), unread])).toEqual({ added: [], removed: [] });
    const fresh = titled(a, 'Two');
    expect(rows.update([fresh, unread])).toEqual({ added: [fresh], removed: [old] });
  });

  it('count once where two have one anchor', () => {
    const rows = createRowSet(() => undefined);
    const a = item();
    expect(rows.update([rowAt(a, '2001.00001'), rowAt(a, '2001.00002')]).added).toHaveLength(1);
    expect(rows.update([rowAt(a, '2001.00001'), rowAt(a, '2001.00002')])).toEqual({ added: [], removed: [] });
  });
});

/** The records of what `change` does to the body. */
function recordsOf(change: () => void): MutationRecord[] {
  const observer = new MutationObserver(() => {});
  observer.observe(document.body, { childList: true, subtree: true, attributes: true });
  change();
  const records = observer.takeRecords();
  observer.disconnect();
  return records;
}

describe('changes of a page', () => {
  function regionOf(): Element | undefined {
    const rows = createRowSet(() => undefined);
    rows.update([rowAt(item(), '2001.00001'), rowAt(item(), '2001.00002')]);
    return rows.region();
  }

  it('concern the list where it stands, and beside it', () => {
    const region = regionOf();
    expect(
      concernsList(
        recordsOf(() => item('one')),
        region,
      ),
    ).toBe(true);
    expect(
      concernsList(
        recordsOf(() => item('two')),
        region,
      ),
    ).toBe(true);
    const far = () => document.querySelector('footer')?.append('an advertisement');
    expect(concernsList(recordsOf(far), region)).toBe(false);
  });

  it('concern it where the list was put in anew', () => {
    const region = regionOf();
    const anew = recordsOf(() => document.querySelector('main')?.replaceWith(document.createElement('main')));
    expect(concernsList(anew, region)).toBe(true);
  });

  it('are none where the marks themselves come and go', () => {
    const region = regionOf();
    const mark = document.createElement('kindred-mark');
    const li = document.querySelector('li');
    expect(
      concernsList(
        recordsOf(() => li?.append(mark)),
        region,
      ),
    ).toBe(false);
    expect(
      concernsList(
        recordsOf(() => mark.remove()),
        region,
      ),
    ).toBe(false);
  });
});
