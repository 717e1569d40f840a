import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where the page lies beside the window that is built already; a build of the window clears it away. */
const placeIn = checkout => join(checkout, 'out', 'renderer', 'kit-page')

/**
 * Builds the page of the kit, where it is not there yet: apart from the window, so that neither its code nor the way the
 * window's code is cut is any other because of it.
 */
export async function ensureKitPage(checkout) {
  const outDir = placeIn(checkout)
  if (existsSync(join(outDir, 'index.html'))) return
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')])
  await build({
    configFile: false,
    logLevel: 'warn',
    root: join(checkout, 'renderer', 'kit-page'),
    base: './',
    plugins: [react()],
    resolve: { alias: { '@shared': join(checkout, 'shared') } },
    build: {
      target: 'chrome130',
      outDir,
      emptyOutDir: true,
      minify: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 10_000,
    },
  })
}
