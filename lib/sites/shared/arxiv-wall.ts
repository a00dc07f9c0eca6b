/**
 * Titles of what stands in a paper's place on arXiv's hosts: their own check for robots, and refusals and errors of the
 * servers before them. A short list, since it is part of the script of every arXiv page.
 */
const WALL =
  /^(?:arxiv recaptcha|just a moment|attention required|(?:http )?(?:error )?[45]\d\d\b|access denied|forbidden|(?:page )?not found|bad gateway|(?:internal )?server error|service unavailable|gateway time-?out|too many requests|rate exceeded)/i;

/** Whether the window's title tells of a wall or an error. That of an abstract page begins with the paper's id in brackets. */
export function isArxivWall({ title }: Pick<Document, 'title'>): boolean {
  return WALL.test(title.trim());
}
