/** How many viewers may stand around one another. */
const DEEPEST = 3;
const EXTENSION = /^[a-z-]+-extension:$/;
/** Where viewers keep the address of what they show. */
const PARAMETERS = ['file', 'src', 'url', 'pdfurl'];
const WEB_VIEWERS = /^(?:docs\.google\.com\/(?:viewer(?:ng)?|gview)|mozilla\.github\.io\/pdf\.js\/)/;

/**
 * The address of the document that a tab shows, where a viewer stands around it: extensions that open PDFs
 * (`chrome-extension://…/https://arxiv.org/pdf/…`, `…/viewer.html?file=…`), and some of the web's. Any other address is
 * given back as it is.
 */
export function documentUrl(url: URL): URL {
  let shown = url;
  for (let i = 0; i < DEEPEST && isViewer(shown); i++) {
    const inner = addressWithin(shown);
    if (!inner) break;
    shown = inner;
  }
  return shown;
}

function isViewer({ protocol, host, pathname }: URL): boolean {
  return EXTENSION.test(protocol) || WEB_VIEWERS.test(host + pathname);
}

function addressWithin({ href, searchParams, pathname }: URL): URL | undefined {
  const start = href.indexOf(pathname) + 1;
  const candidates = [...PARAMETERS.map((name) => searchParams.get(name) ?? ''), href.slice(start)];
  return candidates.flatMap((text) => asWeb(text) ?? asWeb(decoded(text)) ?? [])[0];
}

function asWeb(text: string): URL | undefined {
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Whether an address is that of a PDF file, as far as it tells. */
export function looksLikePdf({ pathname }: URL): boolean {
  return /\.pdf$/i.test(pathname);
}
