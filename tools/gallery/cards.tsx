import { render } from 'preact';
import { Card } from '../../components/card/Card.tsx';
import cardCss from '../../components/card/card.css?inline';
import type { CardProps } from '../../components/card/props.ts';
import listingCss from '../../components/listing/listing.css?inline';
import { RowMark } from '../../components/listing/RowMark.tsx';
import shell from '../../components/shell.css?inline';
import { LONG, PAPERS, related } from './data.ts';
import { type State, THEMES, type Theme } from './state.ts';

const nothing = () => undefined;

function cardProps(theme: Theme, more: Partial<CardProps>): CardProps {
  return {
    layout: 'column',
    theme,
    answer: related(23),
    collapsed: false,
    onToggleCollapsed: nothing,
    onSave: nothing,
    onRemove: async () => true,
    onRestore: nothing,
    onSearch: nothing,
    onCopy: async () => undefined,
    ...more,
  };
}

/** An element with a shadow root of its own, as on a page. */
function shadowHost(name: string, css: string, parent: Element): ShadowRoot {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = shell + css;
  root.append(style);
  parent.append(host);
  return root;
}

function pageOf(theme: Theme, stage: HTMLElement, html: 'column' | 'wide' | 'article'): HTMLElement {
  document.documentElement.className = `page ${theme} ${html}`;
  const main = document.createElement('main');
  const heading = document.createElement('h1');
  heading.textContent = 'A page';
  main.append(heading);
  stage.append(main);
  return main;
}

/** A column as arXiv's: other blocks above and below the card, in the page's own style. */
function column(theme: Theme, stage: HTMLElement, props: Partial<CardProps>, wide = false): void {
  const main = pageOf(theme, stage, wide ? 'wide' : 'column');
  main.append(block('Access Paper:', ['View PDF', 'HTML (experimental)', 'TeX Source']));
  const root = shadowHost('kindred-card', cardCss, main);
  main.append(block('References & Citations', ['NASA ADS', 'Google Scholar', 'Semantic Scholar']));
  render(<Card {...cardProps(theme, props)} />, root);
}

function block(title: string, links: readonly string[]): HTMLElement {
  const section = document.createElement('section');
  render(
    <>
      <h2 class="site">{title}</h2>
      <ul>
        {links.map((link) => (
          <li key={link}>
            <a href="#site">{link}</a>
          </li>
        ))}
      </ul>
    </>,
    section,
  );
  return section;
}

async function press(stage: HTMLElement, selector: string): Promise<void> {
  await new Promise((done) => setTimeout(done, 50));
  const root = stage.querySelector('kindred-card')?.shadowRoot;
  root?.querySelector<HTMLElement>(selector)?.click();
}

const COLUMN: Record<string, Partial<CardProps>> = {
  card: {},
  'card-loading': { answer: undefined },
  'card-empty': { answer: related(0) },
  'card-no-text': { answer: { key: 'arxiv:2401.00001', ids: { arxiv: '2401.00001' }, saved: false } },
  'card-problem': {
    answer: undefined,
    problem: 'Kindred was updated while this page was open. Reload the page to go on.',
    onRetry: nothing,
  },
  'card-long': { answer: related(8, LONG) },
  'card-collapsed': { collapsed: true },
  'card-saved': { answer: { ...related(3), saved: true } },
};

function columnStates(theme: Theme): State[] {
  const plain = Object.entries(COLUMN).map(
    ([name, props]): State => ({
      name: `${name}-${theme}`,
      size: [300, 1000],
      draw: (stage) => column(theme, stage, props),
    }),
  );
  const pressed = (name: string, selector: string): State => ({
    name: `${name}-${theme}`,
    size: [300, 1000],
    async draw(stage) {
      column(theme, stage, {});
      await press(stage, selector);
    },
  });
  return [
    ...plain,
    pressed('card-unfolded', '[data-kindred="unfold"]'),
    pressed('card-all', '[data-kindred="all"]'),
    pressed('card-toast', '[data-kindred="save"][aria-pressed="true"]'),
    { name: `card-wide-${theme}`, size: [760, 700], draw: (stage) => column(theme, stage, {}, true) },
  ];
}

function drawer(theme: Theme, stage: HTMLElement, props: Partial<CardProps>): void {
  const main = pageOf(theme, stage, 'article');
  main.append(block('1 Introduction', []));
  for (const { abstract } of PAPERS.slice(0, 4)) {
    const paragraph = document.createElement('p');
    paragraph.textContent = abstract;
    main.append(paragraph);
  }
  render(
    <Card {...cardProps(theme, { layout: 'drawer', ...props })} />,
    shadowHost('kindred-card', cardCss, main),
  );
}

function listing(theme: Theme, stage: HTMLElement): void {
  const main = pageOf(theme, stage, 'article');
  for (const [index, paper] of PAPERS.slice(0, 4).entries()) {
    const row = document.createElement('div');
    row.className = 'entry';
    const line = document.createElement('p');
    const link = document.createElement('a');
    link.href = '#site';
    link.textContent = `arXiv:${paper.ids.arxiv}`;
    line.append(`[${index + 1}] `, link, ' [pdf, html, other]');
    const root = shadowHost('kindred-mark', listingCss, line);
    render(
      <RowMark title={paper.title} theme={theme} saved={index % 2 === 1} terse={false} onToggle={nothing} />,
      root,
    );
    const title = document.createElement('p');
    title.textContent = paper.title;
    row.append(line, title);
    main.append(row);
  }
}

export const CARD_STATES: State[] = THEMES.flatMap((theme): State[] => [
  ...columnStates(theme),
  {
    name: `drawer-tab-${theme}`,
    size: [800, 600],
    draw: (stage) => drawer(theme, stage, { collapsed: true }),
  },
  {
    name: `drawer-tab-idle-${theme}`,
    size: [800, 600],
    draw: (stage) => drawer(theme, stage, { collapsed: true, answer: related(0) }),
  },
  {
    name: `drawer-toast-${theme}`,
    size: [800, 600],
    async draw(stage) {
      drawer(theme, stage, {});
      await press(stage, '[data-kindred="save"][aria-pressed="true"]');
    },
  },
  { name: `drawer-${theme}`, size: [800, 600], draw: (stage) => drawer(theme, stage, {}) },
  { name: `listing-${theme}`, size: [520, 300], draw: (stage) => listing(theme, stage) },
]);
