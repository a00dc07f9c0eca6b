// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { WrongPaper } from '../../../components/card/WrongPaper.tsx';

afterEach(() => render(null, document.body));

async function show(corrected = false, onCorrect: (text: string) => Promise<unknown> = async () => true) {
  const said: string[] = [];
  const onSay = (text: string) => {
    said.push(text);
    return onCorrect(text);
  };
  await act(async () => render(<WrongPaper corrected={corrected} onCorrect={onSay} />, document.body));
  return said;
}

const input = () => document.querySelector('input');
const button = (label: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === label);

async function press(label: string) {
  await act(async () => {
    button(label)?.click();
    await new Promise((resolve) => setTimeout(resolve));
  });
}

async function submit(text: string) {
  const box = input();
  if (!box) throw new Error('The form is not open.');
  box.value = text;
  await act(async () => {
    box.form?.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve));
  });
}

describe('"Wrong paper?"', () => {
  it('takes what is typed, closes, and gives the focus back', async () => {
    const said = await show();
    await press('Wrong paper?');
    expect(document.activeElement).toBe(input());
    await submit('  1706.03762 ');
    expect(said).toEqual(['1706.03762']);
    expect(input()).toBeNull();
    expect(document.activeElement).toBe(button('Wrong paper?'));
  });

  it('says why a text is not taken, and keeps it', async () => {
    await show(false, async () => {
      throw new Error('Type the title of the paper.');
    });
    await press('Wrong paper?');
    await submit('');
    expect(document.querySelector('[role="alert"]')?.textContent).toBe('Type the title of the paper.');
    expect(input()?.getAttribute('aria-invalid')).toBe('true');
  });

  it('closes with Escape, which goes no further', async () => {
    await show();
    await press('Wrong paper?');
    let heard = false;
    document.body.addEventListener('keydown', () => {
      heard = true;
    });
    await act(async () => {
      input()?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
      );
    });
    expect(input()).toBeNull();
    expect(heard).toBe(false);
  });

  it('never sends an empty text as a word: that would take the last one back', async () => {
    const said = await show();
    await press('Wrong paper?');
    await submit('   ');
    expect(said).not.toContain('');
  });

  it('can be taken back once it was said', async () => {
    const said = await show(true);
    expect(document.querySelector('[role="status"]')?.textContent).toContain('Corrected by you.');
    await press('Undo');
    expect(said).toEqual(['']);
  });
});
