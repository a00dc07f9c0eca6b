import { collapseSpace } from '../util/text.ts';
import { mathLayout, nameOf } from './mathml-layout.ts';
import { mathsToText } from './tex.ts';

/** Deeper trees are read as plain text, so that a hostile page cannot exhaust the stack. */
const DEEPEST = 500;
const ELEMENT = 1;
const TEXT = 3;
const TEX_SOURCE = /^(?:application\/x-|text\/)?(?:la)?tex$/i;

const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'annotation',
  'annotation-xml',
  'mphantom',
  'svg',
]);
const BLOCKS = new Set(
  'address article blockquote br dd div dl dt figure h1 h2 h3 h4 h5 h6 hr li ol p section table td th tr ul'.split(
    ' ',
  ),
);
/** What MathJax and KaTeX show beside the formula's own text. */
const DUPLICATE = /(?:^|\s)(?:MathJax_Preview|katex-html)(?:\s|$)/;
const RENDERED =
  /(?:^|\s)MathJax(?:_Display|_SVG|_SVG_Display|_CHTML|_MathML)?(?:\s|$)|(?:^|\s)MJXc-display(?:\s|$)/;
const ASSISTIVE = /(?:^|\s)MJX_Assistive_MathML(?:\s|$)/;

/**
 * The text of an element as a reader reads it, on one line: formulas in their TeX source or MathML come out in
 * Unicode, scripts and second renderings are left out. Takes linear time.
 */
export function readableText(element: Element): string {
  return collapseSpace(textOf(element, 0));
}

function textOf(node: Node, depth: number): string {
  if (node.nodeType === TEXT) return node.nodeValue ?? '';
  if (node.nodeType !== ELEMENT) return '';
  if (depth > DEEPEST) return node.textContent ?? '';
  const element = node as Element;
  const name = nameOf(element);
  if (name === 'math') return mathText(element);
  if (name === 'script') return scriptFormula(element);
  if (SKIPPED.has(name) || DUPLICATE.test(classOf(element))) return '';
  if (name === 'mjx-container' || RENDERED.test(classOf(element))) return renderedFormula(element, depth);
  const text = childTexts(element, depth).join('');
  return BLOCKS.has(name) ? ` ${text} ` : text;
}

function childTexts(element: Element, depth: number): string[] {
  return Array.from(element.childNodes, (child) => textOf(child, depth + 1));
}

/** `math/tex` scripts hold the source of a formula for MathJax 2, and often nothing else does. */
function scriptFormula(script: Element): string {
  return isFormulaScript(script) ? mathsToText(script.textContent ?? '') : '';
}

function isFormulaScript(element: Element | null | undefined): boolean {
  return element
    ? nameOf(element) === 'script' && /^math\/tex\b/i.test(element.getAttribute('type') ?? '')
    : false;
}

/** A formula as MathJax drew it: nothing where its source follows, else the copy for screen readers, else what is drawn. */
function renderedFormula(element: Element, depth: number): string {
  const next = element.nextElementSibling;
  if (isFormulaScript(next)) return '';
  const children = Array.from(element.children);
  const assistive = children.find(
    (child) => nameOf(child) === 'mjx-assistive-mml' || ASSISTIVE.test(classOf(child)),
  );
  if (assistive) return childTexts(assistive, depth + 1).join('');
  return childTexts(element, depth).join('');
}

function mathText(math: Element): string {
  const source = math.getAttribute('alttext') ?? texAnnotation(math);
  return source?.trim() ? mathsToText(source) : mathLayout(math);
}

/** Only where MathML puts it, below `semantics`, so that nested formulas do not make this search quadratic. */
function texAnnotation(math: Element): string | undefined {
  const semantics = Array.from(math.children).find((child) => nameOf(child) === 'semantics');
  const annotation = Array.from(semantics?.children ?? []).find(
    (child) => nameOf(child) === 'annotation' && TEX_SOURCE.test(child.getAttribute('encoding') ?? ''),
  );
  return annotation?.textContent ?? undefined;
}

function classOf(element: Element): string {
  return element.getAttribute('class') ?? '';
}
