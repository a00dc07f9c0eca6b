import { describe, expect, it } from 'vitest';
import type { LibraryClient } from '../../../../components/library/client.ts';
import { createLibraryModel } from '../../../../components/library/model.ts';
import { shortened, suggestRule } from '../../../../components/library/suggest.ts';
import type { SitesAnswer, TaughtTrial } from '../../../../lib/messaging/site-protocol.ts';
import type { TaughtRule } from '../../../../lib/sites/taught/rule.ts';

const ANSWER: SitesAnswer = { sites: [], all: { on: false, origins: [] } };
const RULE: TaughtRule = { name: 'a.org', pattern: 'https://a.org/*', title: 'h1' };
const settle = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));

function world(more: Partial<LibraryClient> = {}) {
  const tried: TaughtRule[] = [];
  const answers: ((trial: TaughtTrial) => void)[] = [];
  const saved: TaughtRule[] = [];
  const client = {
    sites: async () => ANSWER,
    checkRule: ({ name }: TaughtRule) => (name === '' ? { name: 'The site needs a name.' } : undefined),
    tabAddress: async () => 'https://www.a.org/papers/17',
    tryRule: (_: number, rule: TaughtRule) => {
      tried.push(rule);
      return new Promise<TaughtTrial>((resolve) => answers.push(resolve));
    },
    async saveTaught({ rule }: { rule: TaughtRule }) {
      saved.push(rule);
      return { answer: ANSWER, isOn: true };
    },
    removeTaught: async () => ANSWER,
    importTaught: async (text: string) => ({ answer: ANSWER, added: text.length, replaced: 0, refused: [] }),
    onChange: () => undefined,
    ...more,
  } as unknown as LibraryClient;
  return { model: createLibraryModel(client, new AbortController().signal), tried, answers, saved };
}

const read = (title: string): TaughtTrial => ({
  status: 'read',
  matches: true,
  title,
  abstract: '',
  authors: [],
});

describe('teaching the page of a tab', () => {
  it('begins with a rule for it, tried at once', async () => {
    const { model, tried, answers } = world();
    void model.teachTab(7);
    await settle();
    expect(tried).toEqual([{ name: 'a.org', pattern: 'https://www.a.org/papers/*', title: 'h1' }]);
    answers[0]?.(read('A title'));
    await settle();
    expect(model.get().form?.trial).toEqual(read('A title'));
  });

  it('tries again after a pause, and shows the latest alone', async () => {
    const { model, tried, answers } = world();
    void model.teachTab(7);
    await settle();
    for (const title of ['.t', '.ti', '.title']) model.setField('title', title);
    await settle(260);
    expect(tried.map(({ title }) => title)).toEqual(['h1', '.title']);
    answers[1]?.(read('New'));
    await settle();
    answers[0]?.(read('Old'));
    await settle();
    expect(model.get().form?.trial).toEqual(read('New'));
  });

  it('leaves nothing behind once it is closed', async () => {
    const { model, tried, answers } = world();
    void model.teachTab(7);
    await settle();
    model.setField('title', '.title');
    model.closeForm();
    answers[0]?.(read('Late'));
    await settle(260);
    expect(tried).toHaveLength(1);
    expect(model.get().form).toBeUndefined();
  });
});

describe('saving', () => {
  it('asks within the click, and closes', async () => {
    const { model, saved } = world();
    void model.openForm({ rule: RULE });
    const done = model.saveForm();
    expect(saved).toEqual([RULE]);
    await done;
    expect(model.get().form).toBeUndefined();
    expect(model.get().toast?.text).toBe('a.org is saved and on.');
  });

  it('keeps the form open with what is wrong', async () => {
    const { model } = world({
      saveTaught: async () => {
        throw new Error('The site needs a name.');
      },
    });
    void model.openForm({ rule: RULE });
    await model.saveForm();
    expect(model.get().form).toMatchObject({ rule: RULE, problem: 'The site needs a name.' });
    model.setField('name', 'A');
    expect(model.get().form?.problem).toBeUndefined();
  });

  it('says at the fields what is wrong, asks for nothing, and follows as they are mended', async () => {
    const { model, saved, tried } = world();
    void model.openForm({ rule: { ...RULE, name: '' } });
    await model.saveForm();
    await model.saveForm();
    const problems = { name: 'The site needs a name.' };
    expect(model.get().form).toMatchObject({ trial: { status: 'invalid', problems }, refusals: 2 });
    expect(saved).toEqual([]);
    model.setField('name', 'A');
    await settle(260);
    expect(model.get().form?.trial).toBeUndefined();
    expect(tried).toEqual([]);
    await model.saveForm();
    expect(saved).toEqual([{ ...RULE, name: 'A' }]);
  });

  it('says so where the browser was told no', async () => {
    const { model } = world({ saveTaught: async () => ({ answer: ANSWER, isOn: false }) });
    void model.openForm({ rule: RULE });
    await model.saveForm();
    expect(model.get().toast?.text).toContain('in the popup alone');
  });
});

describe('a file', () => {
  it('is measured before it is read', async () => {
    const { model } = world();
    await model.importTaught({ size: 2_000_000, text: async () => 'abc' });
    expect(model.get().problem?.what).toContain('too large');
    await model.importTaught({ size: 3, text: async () => 'abc' });
    expect(model.get().imported).toMatchObject({ added: 3 });
  });

  it('that is refused leaves no report of the one before', async () => {
    const { model } = world();
    await model.importTaught({ size: 3, text: async () => 'abc' });
    await model.importTaught({ size: 2_000_000, text: async () => 'abc' });
    expect(model.get().imported).toBeUndefined();
  });
});

describe('the first rule for a page', () => {
  it.each([
    ['https://www.a.org/papers/17', 'a.org', 'https://www.a.org/papers/*'],
    ['https://a.org/', 'a.org', 'https://a.org/*'],
    ['https://a.org/17', 'a.org', 'https://a.org/*'],
    ['http://a.org/papers/17', '', 'https://'],
    ['nonsense', '', 'https://'],
  ])('of %s', (address, name, pattern) => {
    expect(suggestRule(address)).toEqual({ name, pattern, title: 'h1' });
  });

  it('shows long finds in part', () => {
    expect(shortened('abc def', 4)).toBe('abc…');
    expect(shortened('abc', 4)).toBe('abc');
  });
});
