import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the page into dist/web, without inline script. */
export default defineConfig({
  root: here('src/web'),
  base: '/',
  plugins: [react()],
  // Each answer has its own nonce instead (`server/http/serve-page.ts`).
  html: { cspNonce: 'JINGUI_NONCE' },
  build: {
    outDir: here('dist/web'),
    emptyOutDir: true,
    // Browsers in the offices lag: Qax and UOS browsers stand on Chromium 90 to 110.
    target: 'chrome90',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    reportCompressedSize: false,
    rolldownOptions: {
      // antd's inputs name its form, which we do not use; the package does not say that it may then be left out.
      treeshake: {
        moduleSideEffects: [{ test: /@rc-component\/(form|async-validator)\//, sideEffects: false }],
      },
    },
  },
  server: { proxy: { '/api': { target: process.env.JINGUI_URL ?? 'http://127.0.0.1:7800', changeOrigin: true } } },
});
