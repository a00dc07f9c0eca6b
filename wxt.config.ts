import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { manifest } from './lib/platform/manifest.ts';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  vite: () => ({ plugins: [preact()] }),
  webExt: { disabled: true },
  zip: { artifactTemplate: '{{name}}-{{version}}-{{browser}}-{{manifestVersion}}.zip' },
  manifest,
});
