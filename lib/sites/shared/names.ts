import { isAnonymous, personName } from '../../paper/authors.ts';
import { collapseSpace } from '../../util/text.ts';

const MOST = 2_000;
/** Commas, semicolons, bars and "and" part names; a comma before "Jr." belongs to one. */
const BETWEEN = / ?(?:[;|·]|,(?! ?(?:jr|sr|ii|iii|iv)\b)| (?:and|&) ) ?(?:(?:and|&) )?/i;
const NOBODY = /^(?:et al\b.*|…|\.\.\.|\(.*\))$/i;
/** The stop of a line that is a sentence, "John Doe." or "Li Wei…": not one of "J." or "Jr.". */
const STOP = /(?:…|\.\.\.|(?<=\p{Ll}{3})\.)$/u;
const LONGEST = 60_000;

/** The names in a line of authors, "Jane Roe, John Doe and Li Wei"; none who stay anonymous. */
export function namesInLine(line: string): string[] {
  return collapseSpace(line.slice(0, LONGEST))
    .split(BETWEEN)
    .slice(0, MOST)
    .map((name) => personName(name.replace(STOP, '')))
    .filter((name) => name !== '' && !NOBODY.test(name) && !isAnonymous(name));
}
