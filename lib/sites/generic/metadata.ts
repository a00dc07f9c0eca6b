export { readMetadata } from '../shared/metadata.ts';
