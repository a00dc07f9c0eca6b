import { describe, expect, it } from 'vitest';
import { createView, RootMissing, until, type ViewPort } from '../../e2e/harness/view.ts';

function port(call: ViewPort['call']): ViewPort {
  const nothing = () => Promise.resolve();
  return {
    call,
    clickAt: nothing,
    press: nothing,
    type: nothing,
    screenshot: nothing,
    dark: nothing,
    printed: nothing,
  };
}

describe('until', () => {
  it('asks again until the answer is yes, and takes a missing root for a no', async () => {
    let asked = 0;
    await until('the third time', async () => {
      asked += 1;
      if (asked === 1) throw new RootMissing('It');
      return asked === 3;
    });
    expect(asked).toBe(3);
  });

  it('rejects with what was waited for', async () => {
    const waiting = until('a miracle', async () => false, { timeout: 60 });
    await expect(waiting).rejects.toThrow('Waited 60 ms in vain for a miracle');
  });

  it('lets every other error through at once', async () => {
    const broken = until('it', () => Promise.reject(new Error('broken')));
    await expect(broken).rejects.toThrow('broken');
  });
});

describe('createView', () => {
  it('tells a missing root from a broken page', async () => {
    const missing = createView(port(() => Promise.reject(new RootMissing('<kindred-card>'))));
    expect(await missing.exists()).toBe(false);
    await expect(missing.text()).rejects.toThrow('<kindred-card> is not there');
    const broken = createView(port(() => Promise.reject(new Error('crashed'))));
    await expect(broken.exists()).rejects.toThrow('crashed');
  });

  it('clicks in the middle of the match that is asked for', async () => {
    const clicks: number[][] = [];
    const answers = [true, { x: 40, y: 20 }];
    const view = createView({
      ...port(async () => answers.shift()),
      clickAt: async (x, y) => void clicks.push([x, y]),
    });
    await view.click('button', 1);
    expect(clicks).toEqual([[40, 20]]);
  });
});
