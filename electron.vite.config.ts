import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { pdfPartsPlugin } from './scripts/pdf-parts.mjs'
import { plainLetters } from './scripts/plain-letters.mjs'
import { chunkByStage } from './scripts/start-chunks.mjs'
import { textsAsFiles } from './scripts/texts-as-files.mjs'
import { verifyPagePlugin } from './scripts/verify-page.mjs'

const here = import.meta.dirname
/**
 * Modules in many small files, which the engine and the shell need at each start: in one piece they are read several times as fast.
 * All others are read from node_modules when they are needed.
 */
const inOnePiece = ['any-ascii', 'docx', 'hucre', 'i18next', 'iso-3166', 'kysely', 'zod']

/**
 * V8 keeps the source of what it runs, at two bytes a character if one of them is no Latin letter: so what runs in Node is without
 * blanks, remarks and other letters. Names stay, for the log.
 */
const COMPACT = {
  compress: false,
  mangle: false,
  codegen: { removeWhitespace: true, asciiOnly: true, legalComments: 'none' },
} as const

/** Files of script that the window reads one after the other at each start; what later pages share among themselves, the bundler cuts. */
const windowStart = {
  debugName: 'start of the window',
  includeDependenciesRecursively: false,
  name: chunkByStage([
    // The policy stands before any library runs.
    ['policy', resolve(here, 'renderer/main.tsx')],
    ['words', resolve(here, 'shared/text/en/index.ts')],
    // What every window stands on, and then its pages: one piece of both ran for 50 to 70 ms.
    ['ground', resolve(here, 'renderer/app/open-window.tsx')],
    ['start', resolve(here, 'renderer/app/start.tsx')],
    ['first-pages', resolve(here, 'renderer/home/index.ts'), resolve(here, 'renderer/suppliers/index.ts')],
  ]),
}

const shared = { tsconfigPaths: true, alias: { '@shared': resolve(here, 'shared') } }

/** Targets fit the Electron of package.json and the older one that stands in where its download can't be reached. */
export default defineConfig({
  main: {
    plugins: [verifyPagePlugin(here), textsAsFiles(here)],
    resolve: shared,
    build: {
      externalizeDeps: { exclude: inOnePiece },
      target: 'node20.18',
      outDir: 'out/main',
      emptyOutDir: true,
      sourcemap: false,
      license: { fileName: 'licences.txt' },
      lib: {
        entry: {
          main: resolve(here, 'electron/main.ts'),
          engine: resolve(here, 'electron/engine/main.ts'),
          cli: resolve(here, 'electron/cli/main.ts'),
          'copy-worker': resolve(here, 'electron/engine/store/copy-worker.ts'),
          'check-worker': resolve(here, 'electron/engine/store/check-worker.ts'),
          'pdf-worker': resolve(here, 'electron/engine/pdf/pdf-worker.ts'),
          'score-worker': resolve(here, 'electron/engine/screening/score-worker.ts'),
        },
        formats: ['es'],
      },
      rolldownOptions: {
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js', minify: COMPACT },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      outDir: 'out/preload',
      lib: { entry: { preload: resolve(here, 'electron/preload.ts') }, formats: ['cjs'] },
      rolldownOptions: { output: { entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: resolve(here, 'renderer'),
    plugins: [react(), pdfPartsPlugin(here), plainLetters()],
    resolve: shared,
    build: {
      target: 'chrome130',
      outDir: resolve(here, 'out/renderer'),
      emptyOutDir: true,
      minify: true,
      sourcemap: false,
      license: { fileName: 'licences.txt' },
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: resolve(here, 'renderer/index.html'),
        output: { codeSplitting: { groups: [windowStart] } },
      },
    },
  },
})
