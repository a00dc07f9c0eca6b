const MOST = 50;
const CODE = /\(([a-z][a-z-]{0,20}(?:\.[A-Za-z][A-Za-z-]{0,20})?)\)\s*$/;

/** The codes of arXiv's line of subjects, "Computation and Language (cs.CL); Machine Learning (cs.LG)", in its order. */
export function categoryCodes(subjects: string): string[] {
  const codes = subjects
    .slice(0, 5_000)
    .split(';', MOST)
    .map((subject) => CODE.exec(subject)?.[1] ?? '');
  return [...new Set(codes)].filter((code) => code !== '');
}
