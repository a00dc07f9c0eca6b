import '../../components/library/library.css';
import { render } from 'preact';
import { createLibraryModel } from '../../components/library/model.ts';
import { Screen } from '../../components/library/Screen.tsx';
import { createLibraryClient } from './client.ts';

// The screen lives as long as its document.
const model = createLibraryModel(createLibraryClient(), new AbortController().signal);
render(<Screen model={model} />, document.getElementById('app') as HTMLElement);
void model.start();
// The popup leads here with the tab that it stood over: `#sites/teach/7`.
const [, action, tabId = ''] = location.hash.split('/');
if (action === 'teach' && /^\d+$/.test(tabId)) void model.teachTab(Number(tabId));
