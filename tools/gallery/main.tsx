import './gallery.css';
import { CARD_STATES } from './cards.tsx';
import { POPUP_STATES } from './popups.tsx';
import type { State } from './state.ts';

/** Draws the one state that `?state=` names; without it, links to all. `window.states` lists them for the photographer. */
declare global {
  interface Window {
    states: Pick<State, 'name' | 'size'>[];
    drawn?: boolean;
  }
}

const STATES = [...CARD_STATES, ...POPUP_STATES];

async function main(stage: HTMLElement): Promise<void> {
  window.states = STATES.map(({ name, size }) => ({ name, size }));
  const wanted = new URLSearchParams(location.search).get('state');
  const state = STATES.find(({ name }) => name === wanted);
  if (state) await state.draw(stage);
  else stage.append(...STATES.map(linkTo));
  window.drawn = true;
}

function linkTo({ name }: State): HTMLElement {
  const line = document.createElement('p');
  const link = document.createElement('a');
  link.href = `?state=${name}`;
  link.textContent = name;
  line.append(link);
  return line;
}

const stage = document.querySelector<HTMLElement>('#stage');
if (stage) void main(stage);
