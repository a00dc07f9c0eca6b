/** Publishers on Silverchair's platform; each host with all below it. */
export const SILVERCHAIR_HOSTS: readonly string[] = [
  'academic.oup.com',
  'pubs.aip.org',
  'direct.mit.edu',
  'rupress.org',
  'jamanetwork.com',
  'ashpublications.org',
  'aacrjournals.org',
  'pubs.geoscienceworld.org',
  'asmedigitalcollection.asme.org',
  'diabetesjournals.org',
  'portlandpress.com',
  'journals.biologists.com',
  'read.dukeupress.edu',
  'online.ucpress.edu',
  'iwaponline.com',
  'royalsocietypublishing.org',
];
