import { acl } from './acl.ts';
import { acm } from './acm.ts';
import { alphaxiv } from './alphaxiv.ts';
import { aps } from './aps.ts';
import { ARXIV_SITES } from './arxiv-sites.ts';
import { atypon } from './atypon.ts';
import { biorxiv } from './biorxiv.ts';
import { cambridge } from './cambridge.ts';
import { cell } from './cell.ts';
import { chemrxiv } from './chemrxiv.ts';
import { cvf } from './cvf.ts';
import { doi } from './doi.ts';
import { drops } from './drops.ts';
import { eccc } from './eccc.ts';
import { euclid } from './euclid.ts';
import { europepmc } from './europepmc.ts';
import { frontiers } from './frontiers.ts';
import { generic } from './generic.ts';
import { hal } from './hal.ts';
import { huggingface } from './huggingface.ts';
import { ieee } from './ieee.ts';
import { iop } from './iop.ts';
import { jmlr } from './jmlr.ts';
import { jstor } from './jstor.ts';
import { mdpi } from './mdpi.ts';
import { nature } from './nature.ts';
import { neurips } from './neurips.ts';
import { openalex } from './openalex.ts';
import { openreview } from './openreview.ts';
import { osf } from './osf.ts';
import { plos } from './plos.ts';
import { pmc } from './pmc.ts';
import { pmlr } from './pmlr.ts';
import { pubmed } from './pubmed.ts';
import { researchsquare } from './researchsquare.ts';
import { rsc } from './rsc.ts';
import { sciencedirect } from './sciencedirect.ts';
import { scirate } from './scirate.ts';
import { silverchair } from './silverchair.ts';
import type { Site } from './site.ts';
import { springer } from './springer.ts';
import { ssrn } from './ssrn.ts';
import { zbmath } from './zbmath.ts';
import { zenodo } from './zenodo.ts';

/** All sites in the order in which they are asked; `generic` takes what is left. */
export const SITES: readonly Site[] = [
  ...ARXIV_SITES,
  alphaxiv,
  huggingface,
  scirate,
  openreview,
  acl,
  neurips,
  pmlr,
  jmlr,
  cvf,
  biorxiv,
  pubmed,
  pmc,
  europepmc,
  nature,
  springer,
  acm,
  ieee,
  sciencedirect,
  atypon,
  silverchair,
  plos,
  mdpi,
  frontiers,
  hal,
  ssrn,
  osf,
  zenodo,
  aps,
  iop,
  rsc,
  cell,
  chemrxiv,
  researchsquare,
  cambridge,
  jstor,
  euclid,
  drops,
  eccc,
  zbmath,
  openalex,
  doi,
  generic,
];
