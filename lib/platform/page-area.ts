import { createArea } from './area.ts';
import { pageApi } from './page-api.ts';

/** What content scripts read of the storage on disk. */
export const pageArea = createArea(pageApi.storage, 'local');
