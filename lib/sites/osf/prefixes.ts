/** The DOI prefix of each preprint server on OSF; what is not here has none that is known. */
export const OSF_PREFIXES: Readonly<Record<string, string>> = {
  osf: '10.31219',
  psyarxiv: '10.31234',
  socarxiv: '10.31235',
  sportrxiv: '10.31236',
  thesiscommons: '10.31237',
  paleorxiv: '10.31233',
  nutrixiv: '10.31232',
  mindrxiv: '10.31231',
  marxiv: '10.31230',
  lissa: '10.31229',
  lawarxiv: '10.31228',
  metaarxiv: '10.31222',
  engrxiv: '10.31224',
  africarxiv: '10.31730',
  edarxiv: '10.35542',
};
