import { isRecord } from '../../util/record.ts';
import { embeddedFields, textOf } from '../shared/embedded-fields.ts';
import { assignedJson } from '../shared/embedded-json.ts';
import type { PageFields } from '../shared/fields.ts';
import { listOf } from '../shared/json-ld.ts';
import { readPagePaper } from '../shared/page-paper.ts';

/** Formulas come as TeX within elements of JATS. */
const JATS = /<\/?(?:inline-formula|disp-formula|tex-math|tex|alternatives|mml:math)(?:\s[^<>]{0,200})?>/gi;
/** What stands in for an abstract that was never written. */
const NO_ABSTRACT = /^(?:first page of the article|not available|presents? .{0,200}\bcover)\b.{0,40}$/i;

/**
 * The paper of a document's page. The page itself is drawn late and its metadata are for sharing alone: what it is drawn
 * from stands in a script from the beginning.
 */
export function readIeeePaper(doc: Document): PageFields | undefined {
  const data = assignedJson(doc, 'xplGlobal.document.metadata');
  const fields =
    data &&
    embeddedFields({
      title: jatsText(data.title ?? data.displayDocTitle ?? data.formulaStrippedArticleTitle),
      abstract: abstractOf(data.abstract),
      authors: listOf(data.authors).map(nameOf),
      doi: data.doi,
      date: data.publicationYear ?? data.publicationDate,
      venue: data.publicationTitle ?? data.displayPublicationTitle,
    });
  return (
    fields ??
    readPagePaper(doc, {
      title: 'h1.document-title',
      abstract: '.abstract-text',
      authors: '.authors-info a span, .authors-info',
    })
  );
}

function abstractOf(value: unknown): string {
  const text = jatsText(value);
  return NO_ABSTRACT.test(text) ? '' : text;
}

function jatsText(value: unknown): string {
  return textOf(value).slice(0, 60_000).replace(JATS, '');
}

function nameOf(author: unknown): string {
  if (!isRecord(author)) return textOf(author);
  return textOf(author.name) || `${textOf(author.firstName)} ${textOf(author.lastName)}`;
}
