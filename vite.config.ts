import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const at = (path: string) => resolve(import.meta.dirname, path);
const names = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' } as const;

/** One configuration, three environments: the page, the main process and the preload script. */
export default defineConfig({
  root: at('renderer'),
  base: './',
  plugins: [react()],
  server: { fs: { allow: [at('.')] } }, // The page uses src/ and resources/ too, which lie outside its own folder.
  builder: {}, // `vite build` builds all three environments.
  environments: {
    client: {
      build: {
        outDir: at('out/renderer'),
        emptyOutDir: true,
        target: 'chrome130',
        assetsInlineLimit: 0, // The page's policy lets no font or script in from a data: address.
        reportCompressedSize: false,
        // The counter's page, and that of the screens beside it, which brings none of the counter along.
        rolldownOptions: { input: { index: at('renderer/index.html'), screen: at('renderer/screen.html') } },
      },
    },
    main: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron', 'better-sqlite3', 'serialport'] },
      build: {
        outDir: at('out/main'),
        emptyOutDir: true,
        copyPublicDir: false,
        target: 'node20',
        minify: false,
        sourcemap: true,
        rolldownOptions: {
          // Files for the office are made in a thread of their own.
          input: {
            electron: at('main/electron.ts'),
            headless: at('main/headless.ts'),
            documents: at('main/documents/worker.ts'),
          },
          output: names,
        },
      },
    },
    // A sandboxed preload is one CommonJS file that requires nothing but electron.
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'] },
      build: {
        outDir: at('out/preload'),
        emptyOutDir: true,
        copyPublicDir: false,
        target: 'chrome130',
        minify: false,
        rolldownOptions: { input: { preload: at('main/preload.ts') }, output: names },
      },
    },
  },
});
