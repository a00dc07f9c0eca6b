import '../../components/popup/popup.css';
import { render } from 'preact';
import { createPopupModel } from '../../components/popup/model.ts';
import { createOfferModel } from '../../components/popup/offer.ts';
import { Screen } from '../../components/popup/Screen.tsx';
import { localArea } from '../../lib/platform/storage-area.ts';
import { isOwnTab, openTab, ownUrl } from '../../lib/platform/tabs.ts';
import { bibtexEntry } from '../../lib/saved/export/bibtex.ts';
import { EXPORT_FORMATS } from '../../lib/saved/export/index.ts';
import { createSettingsStore } from '../../lib/settings/settings-store.ts';
import { createPopupClient } from './client.ts';
import { correctTab, createOfferClient, teachTab } from './page-client.ts';
import { takeWanted } from './wanted.ts';

async function start(): Promise<void> {
  const [settings, wanted, isPage] = await Promise.all([
    createSettingsStore(localArea).load(),
    takeWanted(),
    isOwnTab(),
  ]);
  const client = createPopupClient(isPage);
  const model = createPopupModel(client, {
    order: settings.relatedOrder,
    ...wanted,
    // The screen lives as long as its document.
    signal: new AbortController().signal,
  });
  const offer = isPage ? undefined : createOfferModel(createOfferClient());
  const importElsewhere = () => void openTab(ownUrl('/popup.html#saved'), false).then(close);
  render(
    <Screen
      model={model}
      surface={isPage ? 'page' : 'popup'}
      formats={EXPORT_FORMATS}
      onCopy={(text) => navigator.clipboard.writeText(text)}
      onCopyBibtex={(paper) => navigator.clipboard.writeText(bibtexEntry(paper))}
      offer={offer}
      onCorrect={isPage ? undefined : (text) => correctTab(text).then(model.refresh)}
      onTeach={isPage ? undefined : () => void teachTab().then(close)}
      onOpenSites={() => void openTab(ownUrl('/library.html#sites'), false).then(isPage ? undefined : close)}
      // Firefox closes a popup as soon as a file dialogue opens.
      onImportElsewhere={import.meta.env.FIREFOX && !isPage ? importElsewhere : undefined}
    />,
    document.getElementById('app') as HTMLElement,
  );
  await Promise.all([model.start(), offer?.start()]);
}

void start();
