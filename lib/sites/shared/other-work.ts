import { type JsonLdNode, typesOf } from './json-ld.ts';
import { type Meta, metaValues } from './meta.ts';
import { isScholarly } from './schema-org.ts';

/** Names of the Dublin Core's and EPrints' types, also as addresses and paths: `http://purl.org/dc/dcmitype/Dataset`, `Text.Book`. */
const TYPES = ['dc.type', 'dcterms.type', 'eprints.type'];
const OTHER_TYPE =
  /^(?:data ?set|research data|software|computer program|source code|(?:still|moving)? ?image|photograph|video|film|audio|sound|music\w*|physical ?object|interactive ?resource|collection|event|map|learning (?:object|resource)|course|patent|book|edited[ _]book)$/i;
const PATENT = [
  'citation_patent_number',
  'citation_patent_publication_number',
  'citation_patent_application_number',
];
/** What holds a paper, or whom a thesis or report was given to. */
const PART_OF = [
  'citation_inbook_title',
  'citation_book_title',
  'citation_journal_title',
  'citation_conference_title',
  'citation_conference',
  'citation_firstpage',
  'citation_dissertation_institution',
  'citation_dissertation_name',
  'citation_technical_report_institution',
  // Universities' portals give the number of a thesis alone, and its file.
  'citation_pdf_url',
];
/** Types of JSON-LD that pages of papers have for nothing else. */
const OTHER_NODE =
  /^(?:Dataset|DataCatalog|SoftwareSourceCode|SoftwareApplication|Book|Course|Movie|Patent)$/;
const MOST = 20;

/** InvenioRDM's label of a record, which its metadata leave out. */
const LABEL = '[aria-label="Resource type"], .resource-type';
const OTHER_LABEL =
  /^(?:dataset|software|image|video\/audio|video|presentation|poster|lesson|figure|photo|workflow|book$)/i;

export interface PageParts {
  doc: Document;
  meta: Meta;
  nodes: readonly JsonLdNode[];
}

/**
 * Whether a page says of its work that it is none to read as a paper: data, software, a patent, a whole book. Such pages
 * have titles, authors and DOIs as those of papers do.
 */
export function isOtherWork({ doc, meta, nodes }: PageParts): boolean {
  return isOtherType(meta) || isPatent(meta) || isBook(meta) || isOtherNode(nodes) || isOtherRecord(doc);
}

/** Whether a record of InvenioRDM is labelled so. */
export function isOtherRecord(doc: Document): boolean {
  return OTHER_LABEL.test(doc.querySelector(LABEL)?.textContent?.trim() ?? '');
}

function isOtherType(meta: Meta): boolean {
  return TYPES.flatMap((name) => meta.get(name)?.slice(0, MOST) ?? [])
    .map((type) =>
      type
        .slice(0, 200)
        .replace(/^.*[/#:.]/, '')
        .trim(),
    )
    .some((type) => OTHER_TYPE.test(type));
}

function isPatent(meta: Meta): boolean {
  return metaValues(meta, ...PATENT).length > 0;
}

/** A book has a number of its own; what is printed in one, or handed in as a thesis, says where. */
function isBook(meta: Meta): boolean {
  return meta.has('citation_isbn') && metaValues(meta, ...PART_OF).length === 0;
}

/** Where JSON-LD names a paper too, the other is its data or its journal's book. */
function isOtherNode(nodes: readonly JsonLdNode[]): boolean {
  return (
    !nodes.some(isScholarly) && nodes.some((node) => typesOf(node).some((type) => OTHER_NODE.test(type)))
  );
}
