import type { Paper, PaperIds } from '../../paper/paper.ts';
import { titleKey } from '../../paper/title-key.ts';
import type { PaperDetection } from '../site.ts';
import type { Agreement } from './agreement.ts';

/** What is known when a document is read after its URL changed without loading. */
export interface Circumstances {
  /** The ids that the URL names. */
  own: PaperIds;
  /** The paper that was shown under the URL before; absent where none was. */
  before?: Paper | undefined;
  agreement: Agreement;
  /** Nothing more is expected to change. */
  settled: boolean;
}

/**
 * What of a detection is to be believed after a change of URL without loading. The document may still be that of the URL
 * before, as a whole or in parts: a paper that contradicts the URL is none, and what still reads as before is waited out.
 * What the URL itself tells is always believed.
 */
export function believed(
  detection: PaperDetection,
  { own, before, agreement, settled }: Circumstances,
): PaperDetection | undefined {
  const { paper } = detection;
  if (!paper) return detection;
  const ofUrl = idsAlone(detection, own);
  if (agreement === 'contradicts') return ofUrl;
  if (!before) return detection;
  if (titleKey(before.title) === titleKey(paper.title)) {
    // Some papers have two pages of one title: only a page that is done and names its URL is taken at its word.
    const isPlausible = agreement === 'agrees' || !ofUrl;
    return settled && isPlausible ? detection : ofUrl;
  }
  const isOld = paper.abstract !== '' && paper.abstract === before.abstract;
  return isOld ? { ...detection, paper: { ...paper, abstract: '' } } : detection;
}

function idsAlone(detection: PaperDetection, own: PaperIds): PaperDetection | undefined {
  if (Object.keys(own).length === 0) return undefined;
  const { paper: _, ...known } = detection;
  return { ...known, ids: own, evidence: {} };
}
