import { acm } from './acm.ts';
import { ARXIV_SITES } from './arxiv-sites.ts';
import { atypon } from './atypon.ts';
import { biorxiv } from './biorxiv.ts';
import { europepmc } from './europepmc.ts';
import { frontiers } from './frontiers.ts';
import { generic } from './generic.ts';
import { hal } from './hal.ts';
import { ieee } from './ieee.ts';
import { mdpi } from './mdpi.ts';
import { nature } from './nature.ts';
import { osf } from './osf.ts';
import { plos } from './plos.ts';
import { pmc } from './pmc.ts';
import { pubmed } from './pubmed.ts';
import { sciencedirect } from './sciencedirect.ts';
import { silverchair } from './silverchair.ts';
import type { Site } from './site.ts';
import { springer } from './springer.ts';
import { ssrn } from './ssrn.ts';
import { zenodo } from './zenodo.ts';

/** All sites in the order in which they are asked; `generic` takes what is left. */
export const SITES: readonly Site[] = [
  ...ARXIV_SITES,
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
  generic,
];
