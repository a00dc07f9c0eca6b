import { type Candidate, firstFound, type PageFields, PREVIEW } from '../shared/fields.ts';
import type { JsonLdNode } from '../shared/json-ld.ts';
import { metadataLine } from '../shared/markup.ts';
import { type Meta, metaValue } from '../shared/meta.ts';
import { isPress } from '../shared/schema-org.ts';
import { isWall } from '../shared/wall.ts';
import type { Evidence } from '../site.ts';
import { mainHeading } from './heading.ts';
import { onlyDoi } from './only-doi.ts';
import { isSitePage } from './site-page.ts';

const HEADING: Evidence = { from: 'markup', trust: 'likely' };

/**
 * The paper of a page that has no description of one, but the DOI of just one: titled by the page's main heading, or by
 * the title for previews where that is one of an article.
 */
export function readByIdAlone(
  doc: Document,
  url: URL,
  meta: Meta,
  nodes: readonly JsonLdNode[],
): PageFields | undefined {
  if (isSitePage(url) || isWall(doc) || isPress(nodes)) return undefined;
  const doi = onlyDoi(doc, url, meta);
  if (!doi) return undefined;
  const isArticle = metaValue(meta, 'og.type').toLowerCase() === 'article';
  const preview: Candidate<string>[] = isArticle
    ? [[PREVIEW, () => withoutSite(metadataLine(metaValue(meta, 'og.title')), meta)]]
    : [];
  // A badge may stand anywhere, so that a heading beside it says nothing.
  const heading: Candidate<string>[] =
    isArticle || doi.evidence.trust !== 'hint' ? [[HEADING, () => mainHeading(doc)]] : [];
  return {
    ids: { doi: doi.value },
    idEvidence: { doi: doi.evidence },
    title: firstFound(...preview, ...heading),
  };
}

/** "Deep Nets | Example Journal". */
function withoutSite(title: string, meta: Meta): string {
  const site = metadataLine(metaValue(meta, 'og.site_name'));
  if (!site || !title.toLowerCase().endsWith(site.toLowerCase())) return title;
  return title.slice(0, -site.length).replace(/\s{0,3}[|·:»–—-]\s{0,3}$/, '') || title;
}
