import type { LinkActs } from '../PaperRow.tsx';
import type { CorrectionActs } from './correction.ts';
import type { PopupModel, PopupState } from './model.ts';
import type { OfferModel } from './offer.ts';

export interface ExportFormatName {
  id: string;
  label: string;
}

export interface ScreenProps extends CorrectionActs, Pick<LinkActs, 'onCopy' | 'onCopyBibtex'> {
  model: PopupModel;
  /** `popup` has a size of its own; `page` fills what it is given. */
  surface: 'popup' | 'page';
  formats: readonly ExportFormatName[];
  /** Where the browser closes a popup that opens a file dialogue: takes the reader to where import works. */
  onImportElsewhere?: (() => void) | undefined;
  /** Offers to work on the page's site by itself; absent where there is no page. */
  offer?: OfferModel | undefined;
  /** Opens the page of sites and permissions. */
  onOpenSites?: (() => void) | undefined;
}

export interface PanelProps extends Omit<ScreenProps, 'surface' | 'onImportElsewhere' | 'offer'> {
  state: PopupState;
  /** Opens a row's link: behind this screen with ctrl or cmd. Other modified clicks are the browser's. */
  onOpen(url: string, event: MouseEvent): void;
  onFocusSearch(): void;
  /** Lets the reader choose a file of saved papers. */
  onImport(): void;
}

/** What the screen does for every row alike. */
export function linkActs({ onOpen, onCopy, onCopyBibtex }: PanelProps): LinkActs {
  return { onOpen, onCopy, onCopyBibtex };
}
