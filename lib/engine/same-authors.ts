import { foldedPerson } from './author-terms.ts';

/** Authors that are looked at: a collaboration may have thousands. */
const MOST = 200;

/**
 * Gives the authors of `theirs` who are among `ours`, as `theirs` spells them: the same family name, and given names of which
 * one begins with the other's letters ("S. Arora" and "Sanjeev Arora"). Groups and names under review are nobody.
 */
export function sameAuthors(ours: readonly string[]): (theirs: readonly string[]) => string[] {
  const known = new Map<string, string[]>();
  for (const name of ours.slice(0, MOST)) {
    const person = personOf(name);
    if (person) known.set(person.family, [...(known.get(person.family) ?? []), person.given]);
  }
  if (known.size === 0) return () => [];
  return (theirs) =>
    theirs.slice(0, MOST).filter((name) => {
      const person = personOf(name);
      return person && known.get(person.family)?.some((given) => agree(given, person.given));
    });
}

function personOf(name: string): { given: string; family: string } | undefined {
  const person = foldedPerson(name);
  const given = person?.given.split(/\P{L}/u)[0] ?? '';
  return person && given !== '' ? { ...person, given } : undefined;
}

function agree(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
