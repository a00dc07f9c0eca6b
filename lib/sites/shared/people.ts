import { personName } from '../../paper/authors.ts';
import { namesInLine } from './names.ts';
import { elementLine } from './text.ts';

const MOST = 2_000;
/** Marks of affiliations, ORCID badges, envelopes and cards that open over a name. */
const BESIDE_A_NAME =
  'sup, button, svg, img, [class*="orcid" i], [class*="popup" i], [class*="tooltip" i], [class*="dropBlock" i]';
const NOBODY = /^(?:et al\.?|…|\.\.\.|and|&|[\s,;·|]*)$/i;

/** "Doe, Jane": one word on either side of the only comma. */
const INVERTED = /^(?:[^\s,;]+,[^,;]+|[^,;]+,\s*[^\s,;]+)$/;

/** Where a page or a row names its authors: one element for each or one for all, or a reader where no selector tells. */
export type PeoplePlace<Parent extends ParentNode> = string | ((parent: Parent) => string[]);

/** The people whom a selector's elements name: one each, "Doe, Jane" too, or a whole line of them in the only one. */
export function peopleIn<Parent extends ParentNode>(
  parent: Parent,
  place: PeoplePlace<Parent> | undefined,
): string[] {
  if (!place) return [];
  if (typeof place === 'function') return place(parent);
  const elements = Array.from(parent.querySelectorAll(place)).slice(0, MOST);
  const texts = elements
    // Where a selector finds a list and its members, the members are the people.
    .filter((element, i) => !element.contains(elements[i + 1] ?? null))
    .map((element) => elementLine(element, BESIDE_A_NAME).replace(/^(?:by|authors?:)\s+/i, ''));
  const [line = ''] = texts;
  const isLine = texts.length === 1 && !INVERTED.test(line);
  const names = isLine ? namesInLine(line) : texts.map(oneName);
  return [...new Set(names)].filter((name) => name !== '');
}

/** A name between the commas of a list, "and Li Wei,". */
function oneName(text: string): string {
  const name = text.replace(/^(?:and|&)\s+/i, '').replace(/[\s,;·|&]{1,10}$/, '');
  return NOBODY.test(name) ? '' : personName(name);
}
