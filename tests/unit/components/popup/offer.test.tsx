// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { OfferLine } from '../../../../components/popup/OfferLine.tsx';
import { createOfferModel, type OfferClient } from '../../../../components/popup/offer.ts';
import type { SitesAnswer } from '../../../../lib/messaging/site-protocol.ts';

afterEach(() => render(null, document.body));

const OFFER = {
  site: 'acl',
  name: 'ACL Anthology',
  host: 'aclanthology.org',
  origins: ['*://aclanthology.org/*'],
};
const ANSWER: SitesAnswer = { sites: [], all: { on: false, origins: [] } };

async function line(more: Partial<OfferClient> = {}) {
  const asked: string[] = [];
  const dismissed: string[] = [];
  const client: OfferClient = {
    offer: async () => OFFER,
    async turn({ site, on, origins }) {
      asked.push(`${site} ${on} ${origins.join()}`);
      return ANSWER;
    },
    dismiss: async (site) => dismissed.push(site),
    ...more,
  };
  const model = createOfferModel(client);
  await act(async () => {
    render(<OfferLine model={model} />, document.body);
    await model.start();
  });
  return { asked, dismissed };
}

const text = () => document.querySelector('.offer p, p.offer')?.textContent?.trim();
async function press(name: string) {
  await act(async () => {
    document.querySelector<HTMLElement>(`[data-kindred="${name}"]`)?.click();
    await new Promise((resolve) => setTimeout(resolve));
  });
}

describe('the offer', () => {
  it('asks the browser within the click, and says that it worked', async () => {
    const { asked } = await line();
    expect(text()).toBe('Show related papers on aclanthology.org by itself');
    const click = press('turn-on');
    expect(asked).toEqual(['acl true *://aclanthology.org/*']);
    await click;
    expect(text()).toContain('now appear on aclanthology.org');
  });

  it('stays when the user tells the browser no', async () => {
    await line({ turn: async () => undefined });
    await press('turn-on');
    expect(text()).toBe('Show related papers on aclanthology.org by itself');
  });

  it('tells a failure in its own line', async () => {
    await line({
      turn: async () => {
        throw new Error('The browser did not allow that. Nothing was changed.');
      },
    });
    await press('turn-on');
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('did not allow');
  });

  it('goes when it is not wanted, for good', async () => {
    const { dismissed } = await line();
    await press('dismiss-offer');
    expect(text()).toBeUndefined();
    expect(dismissed).toEqual(['acl']);
  });

  it.each([
    ['is none to make', async () => null],
    [
      'cannot be asked for',
      async () => {
        throw new Error('no');
      },
    ],
  ])('is not there where there %s', async (_, offer) => {
    await line({ offer });
    expect(document.body.textContent).toBe('');
  });
});
