import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { manifest } from './lib/platform/manifest.ts';

export default defineConfig({
  imports: false,
  vite: () => ({
    plugins: [preact()],
    // Modules of lib do nothing by being loaded, so a script carries those alone that it uses.
    build: { rolldownOptions: { treeshake: { moduleSideEffects: (id) => !/\/lib\/[^?]*\.ts$/.test(id) } } },
  }),
  webExt: { disabled: true },
  zip: { artifactTemplate: '{{name}}-{{version}}-{{browser}}-{{manifestVersion}}.zip' },
  manifest,
});
