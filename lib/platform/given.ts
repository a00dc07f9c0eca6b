/** Under this name an injected script finds what it was given, in the extension's own world of the page. */
export const GIVEN = 'kindredGiven';
