const YEAR = /(?<!\d)(?:1[5-9]|2[01])\d\d(?!\d)/;

/** The first four-digit year of a date in any form: "2007/04/02", "03/2015", "[Submitted on 2 Apr 2007]". */
export function yearIn(date: string): number | undefined {
  const year = YEAR.exec(date.slice(0, 200))?.[0];
  return year === undefined ? undefined : Number(year);
}
