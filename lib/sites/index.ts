import { acl } from './acl.ts';
import { acm } from './acm.ts';
import { ads } from './ads.ts';
import { alphaxiv } from './alphaxiv.ts';
import { aps } from './aps.ts';
import { ARXIV_SITES } from './arxiv-sites.ts';
import { atypon } from './atypon.ts';
import { biorxiv } from './biorxiv.ts';
import { cambridge } from './cambridge.ts';
import { cell } from './cell.ts';
import { chemrxiv } from './chemrxiv.ts';
import { cvf } from './cvf.ts';
import { dblp } from './dblp.ts';
import { doi } from './doi.ts';
import { drops } from './drops.ts';
import { eccc } from './eccc.ts';
import { emergentmind } from './emergentmind.ts';
import { euclid } from './euclid.ts';
import { europepmc } from './europepmc.ts';
import { frontiers } from './frontiers.ts';
import { generic } from './generic.ts';
import { googlescholar } from './googlescholar.ts';
import { hal } from './hal.ts';
import { huggingface } from './huggingface.ts';
import { iacr } from './iacr.ts';
import { ieee } from './ieee.ts';
import { ijcai } from './ijcai.ts';
import { inspire } from './inspire.ts';
import { iop } from './iop.ts';
import { jmlr } from './jmlr.ts';
import { jstor } from './jstor.ts';
import { mdpi } from './mdpi.ts';
import { nature } from './nature.ts';
import { neurips } from './neurips.ts';
import { ojs } from './ojs.ts';
import { openalex } from './openalex.ts';
import { openreview } from './openreview.ts';
import { osf } from './osf.ts';
import { paperscool } from './paperscool.ts';
import { paperswithcode } from './paperswithcode.ts';
import { plos } from './plos.ts';
import { pmc } from './pmc.ts';
import { pmlr } from './pmlr.ts';
import { pubmed } from './pubmed.ts';
import { researchsquare } from './researchsquare.ts';
import { rsc } from './rsc.ts';
import { sciencedirect } from './sciencedirect.ts';
import { scipost } from './scipost.ts';
import { scirate } from './scirate.ts';
import { semanticscholar } from './semanticscholar.ts';
import { silverchair } from './silverchair.ts';
import type { Site } from './site.ts';
import { springer } from './springer.ts';
import { ssrn } from './ssrn.ts';
import { usenix } from './usenix.ts';
import { zbmath } from './zbmath.ts';
import { zenodo } from './zenodo.ts';

/** All sites in the order in which they are asked; `generic` takes what is left. */
export const SITES: readonly Site[] = [
  ...ARXIV_SITES,
  alphaxiv,
  huggingface,
  scirate,
  paperscool,
  paperswithcode,
  emergentmind,
  openreview,
  acl,
  neurips,
  pmlr,
  jmlr,
  cvf,
  ijcai,
  usenix,
  semanticscholar,
  googlescholar,
  dblp,
  iacr,
  inspire,
  ads,
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
  scipost,
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
  // Known by the form of its addresses on any host.
  ojs,
  generic,
];
